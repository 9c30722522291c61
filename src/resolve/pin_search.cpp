// SPDX-License-Identifier: MIT
#include "resolve/pin_search.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"
#include "golang/foreign_pin_files.hpp"
#include "golang/pin_file.hpp"
#include "golang/pin_file_list.hpp"

namespace gov {
namespace {

constexpr std::size_t kLongestPath = 4096;

std::size_t most_bytes(PinFormat format) {
  constexpr std::size_t kMaxForeignBytes = 256 * 1024;  // these hold more than the version of Go
  return format == PinFormat::go_version ? kMaxPinFileBytes : kMaxForeignBytes;
}

ParsedPin parse_pin(PinFormat format, std::string_view text) {
  switch (format) {
    case PinFormat::go_version:
      return parse_go_version_file(text);
    case PinFormat::tool_versions:
      return parse_tool_versions(text);
    case PinFormat::mise_toml:
      return parse_mise_toml(text);
  }
  return std::optional<PinText>();
}

Error unreadable(const std::string& file, std::string reason) {
  return fail(ErrorKind::usage, concat("cannot read the version in ", in_quotes(file)))
      .with_reason(std::move(reason))
      .with_hint("gov local VERSION");
}

Error malformed(const std::string& file, const PinFault& fault) {
  const std::string place = concat(printable(file, kLongestPath), ":", std::to_string(fault.line),
                                   ":", std::to_string(fault.column));
  // A link may lead to a file that is none of the project's: what stands there is not shown.
  const std::string shown = link_target(file) ? std::string() : concat(" ", in_quotes(fault.text));
  return fail(ErrorKind::usage, concat(place, ": invalid version request", shown))
      .with_reason(fault.reason)
      .with_hint("gov local VERSION");
}

/// The text of a regular file; absent when there is nothing to read: no such file, or something
/// that is no regular file. One open() when it is missing, which is the common case on the way up.
Result<std::optional<std::string>> read_pin_text(const std::string& file, std::size_t max_bytes) {
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
  std::string text;
  const int error_number = read_to_end(descriptor.number(), status.st_size, max_bytes, text);
  if (error_number != 0) return unreadable(file, system_error("", error_number).because.front());
  if (text.size() > max_bytes) {
    return unreadable(
        file, concat("it is larger than a version file can be (", human_size(max_bytes), ")"));
  }
  return std::optional(std::move(text));
}

Result<std::optional<Pin>> pin_in_text(const std::string& text, const std::string& file,
                                       PinFormat format) {
  ParsedPin parsed = parse_pin(format, text);
  if (!parsed) return malformed(file, parsed.error());
  std::optional<PinText>& pin = *parsed;
  if (!pin) return std::optional<Pin>();
  return std::optional(Pin{std::move(pin->request), file, pin->line});
}

/// Shows each pin file of `directory` to `is_last(PinFile)`, and says whether one of them was the
/// last.
template <class Visitor>
bool visit_pin_files_in(std::string_view directory, const Visitor& is_last) {
  for (const PinFileKind& kind : pin_file_kinds()) {
    std::string file = path_in(directory, kind.name);
    auto text = read_pin_text(file, most_bytes(kind.format));
    if (text && !*text) continue;
    auto pin = text ? pin_in_text(**text, file, kind.format)
                    : Result<std::optional<Pin>>(std::move(text).error());
    if (is_last(PinFile{std::move(file), std::move(pin)})) return true;
  }
  return false;
}

/// The way up, in the order in which pin files win.
template <class Visitor>
void visit_pin_files(std::string_view directory, const std::vector<std::string_view>& ceilings,
                     const Visitor& is_last) {
  walk_up(directory, [&](std::string_view here) {
    const bool is_ceiling =
        here != directory && std::find(ceilings.begin(), ceilings.end(), here) != ceilings.end();
    return is_ceiling || visit_pin_files_in(here, is_last);
  });
}

}  // namespace

Result<std::optional<Pin>> find_pin(std::string_view directory,
                                    const std::vector<std::string_view>& ceilings) {
  Result<std::optional<Pin>> found = std::optional<Pin>();
  visit_pin_files(directory, ceilings, [&](PinFile file) {
    found = std::move(file.pin);
    return !found || found->has_value();
  });
  return found;
}

std::vector<PinFile> list_pin_files(std::string_view directory,
                                    const std::vector<std::string_view>& ceilings) {
  std::vector<PinFile> files;
  visit_pin_files(directory, ceilings, [&](PinFile file) {
    files.push_back(std::move(file));
    return false;
  });
  return files;
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
