// SPDX-License-Identifier: MIT
#include "resolve/pin_search.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "resolve/go_trees.hpp"
#include "resolve/home_files.hpp"

namespace gov {
namespace {

bool is_ceiling(const std::vector<std::string_view>& ceilings, std::string_view directory) {
  return std::find(ceilings.begin(), ceilings.end(), directory) != ceilings.end();
}

/// Walks up, in order of precedence. Checks whether a directory is excluded only after a file was
/// found: most directories have none, and every start of Go does this walk.
template <class Visitor>
void visit_pin_files(const PinSearch& search, const Visitor& is_last) {
  const auto ceilings = ceilings_of(search.environment);
  const auto home = home_directory(search.environment);
  const std::string_view mise_env = mise_environments(search.environment);
  walk_up(search.directory, [&](std::string_view here) {
    if (here != search.directory && is_ceiling(ceilings, here)) return true;
    if (here == home) return false;
    return PinFilesOfDirectory(here, mise_env).visit([&](const PinFileKind& kind, PinFile file) {
      const bool counts = !(home && is_home_file(here, kind.name, *home)) &&
                          !lies_in_go_tree(here, search.environment, search.stores);
      return counts && is_last(std::move(file));
    });
  });
}

template <class Visitor>
void visit_home_pin_files(const PinSearch& search, const Visitor& is_last) {
  const auto home = home_directory(search.environment);
  if (!home) return;
  if (*home != search.directory && is_ceiling(ceilings_of(search.environment), *home)) return;
  PinFilesOfDirectory(*home, mise_environments(search.environment))
      .visit([&](const PinFileKind& /*kind*/, PinFile file) { return is_last(std::move(file)); });
}

/// Accepts files until one has a pin or an error.
struct FirstPin {
  Result<std::optional<Pin>> pin = std::optional<Pin>();

  bool take(PinFile file) {
    pin = std::move(file.pin);
    return !pin || pin->has_value();
  }
};

}  // namespace

Result<std::optional<Pin>> find_pin(const PinSearch& search) {
  FirstPin first;
  visit_pin_files(search, [&](PinFile file) { return first.take(std::move(file)); });
  return std::move(first.pin);
}

std::vector<PinFile> list_pin_files(const PinSearch& search) {
  std::vector<PinFile> files;
  visit_pin_files(search, [&](PinFile file) {
    files.push_back(std::move(file));
    return false;
  });
  return files;
}

Result<std::optional<Pin>> find_home_pin(const PinSearch& search) {
  FirstPin first;
  visit_home_pin_files(search, [&](PinFile file) { return first.take(std::move(file)); });
  return std::move(first.pin);
}

std::vector<PinFile> list_home_pin_files(const PinSearch& search) {
  std::vector<PinFile> files;
  visit_home_pin_files(search, [&](PinFile file) {
    files.push_back(std::move(file));
    return false;
  });
  return files;
}

std::string_view mise_environments(const Environment& environment) {
  return environment.find("MISE_ENV").value_or("");
}

std::vector<std::string_view> ceilings_of(const Environment& environment) {
  std::vector<std::string_view> ceilings;
  const auto list = environment.find_non_empty("GOV_CEILING");
  if (!list) return ceilings;
  for (std::string_view ceiling : split(*list, ':')) {
    if (ceiling.starts_with('/')) ceilings.push_back(without_trailing_slashes(ceiling));
  }
  return ceilings;
}

std::optional<std::string> logical_working_directory(const Environment& environment) {
  const auto from_shell = environment.find("PWD");
  if (from_shell && from_shell->starts_with('/')) {
    std::string directory(*from_shell);
    const bool is_plain =
        directory.find("/../") == std::string::npos && !directory.ends_with("/..");
    if (is_plain && is_same_file(status_of(directory), status_of(".")))
      return std::string(without_trailing_slashes(directory));
  }
  return working_directory();
}

}  // namespace gov
