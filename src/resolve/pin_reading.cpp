// SPDX-License-Identifier: MIT
#include "resolve/pin_reading.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"
#include "golang/pin_parsing.hpp"

namespace gov {
namespace {

constexpr std::size_t kLongestPath = 4096;

constexpr std::string_view kRemedy = "gov local VERSION";

Error unreadable(const std::string& file, std::string reason) {
  return fail(ErrorKind::usage, concat("cannot read the version in ", in_quotes(file)))
      .with_reason(std::move(reason))
      .with_hint(std::string(kRemedy));
}

Error malformed(const std::string& file, const PinFault& fault) {
  const std::string place = concat(printable(file, kLongestPath), ":", std::to_string(fault.line),
                                   ":", std::to_string(fault.column));
  // A symlink may lead to a file outside the project, so the content of its target is not shown.
  const bool may_be_shown = !link_target(file);
  const std::string shown =
      may_be_shown && !fault.text.empty() ? concat(" ", in_quotes(fault.text)) : std::string();
  Error error =
      fail(ErrorKind::usage, concat(place, ": ", fault.problem, shown)).explained_by("GOV08");
  if (!may_be_shown || !fault.suggestion) {
    return std::move(error).with_reason(fault.reason).with_hint(std::string(kRemedy));
  }
  return std::move(error)
      .with_reason(concat(fault.reason, "; write ", *fault.suggestion))
      .with_hint(concat("gov local ", *fault.suggestion));
}

/// The bytes of a regular file; absent if there is no such file or it is not a regular file.
Result<std::optional<std::string>> read_bytes(const std::string& file, std::size_t max_bytes) {
  const UniqueFd descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!descriptor.is_open()) {
    const int error_number = errno;
    // A directory without search permission gives EACCES as well; only an existing file is an
    // error.
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

Result<std::optional<Pin>> pin_in(const std::string& bytes, const std::string& file,
                                  PinFormat format) {
  ParsedPin parsed = parse_pin(format, bytes);
  if (!parsed) return malformed(file, parsed.error());
  std::optional<PinText>& pin = *parsed;
  if (!pin) return std::optional<Pin>();
  return std::optional(Pin{std::move(pin->request), file, pin->line, std::move(pin->written)});
}

}  // namespace

std::optional<PinFile> read_pin_file(std::string_view directory, const PinFileKind& kind) {
  std::string file = path_in(directory, kind.name);
  auto bytes = read_bytes(file, most_bytes(kind.format));
  if (!bytes) return PinFile{std::move(file), std::move(bytes).error()};
  if (!*bytes) return std::nullopt;
  auto pin = pin_in(**bytes, file, kind.format);
  return PinFile{std::move(file), std::move(pin)};
}

bool PinFilesOfDirectory::has_folder_of(const PinFileKind& kind) {
  const std::size_t slash = kind.name.find('/');
  if (slash == std::string_view::npos) return true;
  const std::string_view name = kind.name.substr(0, slash);
  const auto known = std::find_if(folders_.begin(), folders_.end(),
                                  [&](const Folder& folder) { return folder.name == name; });
  if (known != folders_.end()) return known->is_there;
  folders_.push_back({std::string(name), is_directory(path_in(directory_, name))});
  return folders_.back().is_there;
}

/// A folder that cannot be listed counts as empty, just as a file in a folder without search
/// permission counts as missing.
std::vector<std::string> PinFilesOfDirectory::names_in(const PinFileKind& folder) {
  if (!has_folder_of(folder)) return {};
  auto listed = list_directory(path_in(directory_, folder.name));
  if (!listed) return {};
  std::vector<std::string> names = pin_files_of_folder(std::move(*listed));
  for (std::string& name : names) name = concat(folder.name, "/", name);
  return names;
}

std::vector<PinFile> pin_files_in(std::string_view directory, std::string_view mise_env) {
  std::vector<PinFile> files;
  PinFilesOfDirectory(directory, mise_env).visit([&](const PinFileKind& /*kind*/, PinFile file) {
    files.push_back(std::move(file));
    return false;
  });
  return files;
}

}  // namespace gov
