// SPDX-License-Identifier: MIT
#include "resolve/shim_loop.hpp"

#include <unistd.h>

#include <algorithm>

#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::string_view kDepth = "GOV_SHIM_DEPTH";
constexpr std::string_view kTrail = "GOV_SHIM_TRAIL";
constexpr std::uint64_t kDeepest = 16;
constexpr std::size_t kLongestTrail = 8;

/// The folder by device and inode: the second part of an entry of the trail, after the process.
std::string entry_of(const struct stat& folder) {
  return concat(":", std::to_string(folder.st_dev), ":", std::to_string(folder.st_ino));
}

std::string this_process() { return std::to_string(::getpid()); }

}  // namespace

bool enter_shim(Environment& environment) {
  const std::uint64_t depth = parse_unsigned(environment.find(kDepth).value_or("0")).value_or(0);
  if (depth >= kDeepest) return false;
  environment.set(kDepth, std::to_string(depth + 1));
  return true;
}

void leave_shim(Environment& environment) {
  environment.unset(kDepth);
  environment.unset(kTrail);
}

void add_to_trail(Environment& environment, const struct stat& folder) {
  const std::string entry = concat(this_process(), entry_of(folder));
  const auto before = environment.find_non_empty(kTrail);
  environment.set(kTrail, before ? concat(*before, ",", entry) : entry);
}

bool has_called_back(const Environment& environment, const struct stat& folder) {
  const auto trail = environment.find_non_empty(kTrail);
  if (!trail) return false;
  const std::vector<std::string_view> entries = split(*trail, ',');
  const std::string wanted = entry_of(folder);
  const std::string here = concat(this_process(), wanted);
  return std::any_of(entries.begin(), entries.end(), [&](std::string_view entry) {
    return entry == here || (entries.size() >= kLongestTrail && entry.ends_with(wanted));
  });
}

}  // namespace gov
