// SPDX-License-Identifier: MIT
#include "resolve/pin_search.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "base/file.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"
#include "golang/pin_file.hpp"

namespace gov {
namespace {

constexpr std::string_view kGoVersionFile = ".go-version";
constexpr std::size_t kLongestPath = 4096;

Error unreadable(const std::string& file, std::string reason) {
  return fail(ErrorKind::usage, concat("cannot read the version in ", quoted(file)))
      .with_reason(std::move(reason))
      .with_hint("gov local VERSION");
}

Error malformed(const std::string& file, const PinFault& fault) {
  const std::string place = concat(printable(file, kLongestPath), ":", std::to_string(fault.line), ":",
                                   std::to_string(fault.column));
  // A link may lead to a file that is none of the project's: what stands there is not shown.
  const std::string shown = link_target(file) ? std::string() : concat(" ", quoted(fault.text));
  return fail(ErrorKind::usage, concat(place, ": invalid version request", shown))
      .with_reason(fault.reason)
      .with_hint("gov local VERSION");
}

/// The text of a regular file; absent when there is nothing to read: no such file, or something that
/// is no regular file. One open() when it is missing, which is the common case on the way up.
Result<std::optional<std::string>> read_pin_text(const std::string& file) {
  const UniqueFd descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!descriptor.is_open()) {
    const int error_number = errno;
    // A directory that may not be searched gives EACCES as well; only a file that is there counts.
    const bool is_there = error_number != ENOENT && is_regular_file(file);
    if (!is_there) return std::optional<std::string>();
    return unreadable(file, system_error("", error_number).because.front());
  }
  struct stat status {};
  if (::fstat(descriptor.number(), &status) != 0 || !S_ISREG(status.st_mode)) {
    return std::optional<std::string>();
  }
  std::array<char, kMaxPinFileBytes + 1> buffer{};
  const ssize_t count = ::read(descriptor.number(), buffer.data(), buffer.size());
  if (count < 0) return unreadable(file, system_error("", errno).because.front());
  if (static_cast<std::size_t>(count) > kMaxPinFileBytes) {
    return unreadable(file, "it is larger than a version file can be (4 kB)");
  }
  return std::optional(std::string(buffer.data(), static_cast<std::size_t>(count)));
}

Result<std::optional<Pin>> pin_in(std::string_view directory) {
  const std::string file = concat(directory == "/" ? std::string_view() : directory, "/", kGoVersionFile);
  GOV_TRY_ASSIGN(const std::optional<std::string> text, read_pin_text(file));
  if (!text) return std::optional<Pin>();
  std::optional<PinFault> fault;
  auto pin = parse_go_version_file(*text, fault);
  if (fault) return malformed(file, *fault);
  if (!pin) return std::optional<Pin>();
  return std::optional(Pin{std::move(pin->request), file, pin->line});
}

}  // namespace

Result<std::optional<Pin>> find_pin(std::string_view directory,
                                    const std::vector<std::string_view>& ceilings) {
  for (;;) {
    GOV_TRY_ASSIGN(std::optional<Pin> pin, pin_in(directory));
    if (pin) return pin;
    const std::size_t slash = directory.rfind('/');
    if (directory == "/" || slash == std::string_view::npos) return std::optional<Pin>();
    directory = slash == 0 ? std::string_view("/") : directory.substr(0, slash);
    const bool is_ceiling = std::find(ceilings.begin(), ceilings.end(), directory) != ceilings.end();
    if (is_ceiling) return std::optional<Pin>();
  }
}

std::vector<std::string_view> ceilings_of(const Environment& environment) {
  std::vector<std::string_view> ceilings;
  const auto list = environment.find_non_empty("GOV_CEILING");
  if (!list) return ceilings;
  for (std::string_view ceiling : split(*list, ':')) {
    while (ceiling.size() > 1 && ceiling.ends_with('/')) ceiling.remove_suffix(1);
    if (ceiling.starts_with('/')) ceilings.push_back(ceiling);
  }
  return ceilings;
}

std::optional<std::string> logical_working_directory(const Environment& environment) {
  const auto from_shell = environment.find("PWD");
  if (from_shell && from_shell->starts_with('/')) {
    std::string directory(*from_shell);
    const auto claimed = status_of(directory);
    const auto actual = status_of(".");
    const bool is_same = claimed && actual && claimed->st_dev == actual->st_dev &&
                         claimed->st_ino == actual->st_ino;
    const bool is_plain = directory.find("/../") == std::string::npos && !directory.ends_with("/..");
    if (is_same && is_plain) {
      while (directory.size() > 1 && directory.ends_with('/')) directory.pop_back();
      return directory;
    }
  }
  return working_directory();
}

}  // namespace gov
