// SPDX-License-Identifier: MIT
#include "base/file.hpp"

#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "base/path.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

struct Opened {
  UniqueFd file;
  int error_number = 0;  // of open(); 0 when the file is open
};

Opened open_without_blocking(const std::string& path) {
  // O_NONBLOCK: opening a FIFO without a writer would otherwise wait for ever.
  UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  const int error_number = file.is_open() ? 0 : errno;
  return Opened{std::move(file), error_number};
}

Result<FileAndStatus> read_open_file(int descriptor, const std::string& path,
                                     std::size_t max_bytes) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) {
    return system_error(concat("cannot inspect ", in_quotes(path)), errno);
  }
  if (!S_ISREG(status.st_mode)) {
    return fail(ErrorKind::failure, concat("cannot read ", in_quotes(path)))
        .with_reason("it is not a regular file");
  }
  std::string content;
  const int error_number = read_to_end(descriptor, status.st_size, max_bytes, content);
  if (error_number != 0) return system_error(concat("cannot read ", in_quotes(path)), error_number);
  if (content.size() > max_bytes) {
    return fail(ErrorKind::failure, concat("cannot read ", in_quotes(path)))
        .with_reason(concat("it is larger than ", human_size(max_bytes)));
  }
  return FileAndStatus{std::move(content), status};
}

}  // namespace

int read_to_end(int descriptor, off_t size, std::size_t max_bytes, std::string& content) {
  // A read of a file of known size is short only at its end, so one byte more reads it in one call.
  // Files that report size 0, as those below /proc, may return any part.
  constexpr std::size_t kBytesAtOnce = 4096;
  const bool is_size_known = size > 0;
  std::size_t wanted =
      is_size_known ? std::min(static_cast<std::size_t>(size), max_bytes) + 1 : kBytesAtOnce;
  content.clear();
  while (content.size() <= max_bytes) {
    const std::size_t length = content.size();
    content.resize(length + wanted);
    const ssize_t count = ::read(descriptor, content.data() + length, wanted);
    const int error_number = count < 0 ? errno : 0;
    content.resize(length + static_cast<std::size_t>(std::max(count, ssize_t{0})));
    if (error_number == EINTR) continue;
    if (error_number != 0) return error_number;
    const bool is_short = static_cast<std::size_t>(count) < wanted;
    if (count == 0 || (is_size_known && is_short)) return 0;
    wanted = kBytesAtOnce;
  }
  return 0;
}

Result<std::string> read_file(const std::string& path, std::size_t max_bytes) {
  GOV_TRY_ASSIGN(std::optional<std::string> content, read_if_present(path, max_bytes));
  if (!content) return system_error(concat("cannot open ", in_quotes(path)), ENOENT);
  return std::move(*content);
}

Result<std::optional<std::string>> read_if_present(const std::string& path, std::size_t max_bytes) {
  GOV_TRY_ASSIGN(std::optional<FileAndStatus> file, read_with_status(path, max_bytes));
  if (!file) return std::optional<std::string>();
  return std::optional(std::move(file->content));
}

Result<std::optional<FileAndStatus>> read_with_status(const std::string& path,
                                                      std::size_t max_bytes) {
  const Opened opened = open_without_blocking(path);
  const bool is_missing = opened.error_number == ENOENT || opened.error_number == ENOTDIR;
  if (is_missing) return std::optional<FileAndStatus>();
  if (opened.error_number != 0)
    return system_error(concat("cannot open ", in_quotes(path)), opened.error_number);
  GOV_TRY_ASSIGN(FileAndStatus file, read_open_file(opened.file.number(), path, max_bytes));
  return std::optional(std::move(file));
}

std::optional<std::string> read_beginning(const std::string& path, std::size_t bytes) {
  const Opened opened = open_without_blocking(path);
  struct stat status {};
  const bool is_regular = opened.error_number == 0 && ::fstat(opened.file.number(), &status) == 0 &&
                          S_ISREG(status.st_mode);
  if (!is_regular) return std::nullopt;
  std::string content;
  if (read_to_end(opened.file.number(), status.st_size, bytes, content) != 0) return std::nullopt;
  return content;
}

Result<void> write_all(int descriptor, std::string_view content,
                       const std::string& name_for_errors) {
  while (!content.empty()) {
    const ssize_t count = ::write(descriptor, content.data(), content.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_error(concat("cannot write ", in_quotes(name_for_errors)), errno);
    content.remove_prefix(static_cast<std::size_t>(count));
  }
  return {};
}

std::optional<struct stat> status_of_link(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return std::nullopt;
  return status;
}

std::optional<struct stat> status_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return status;
}

bool is_same_file(const std::optional<struct stat>& a, const std::optional<struct stat>& b) {
  return a && b && a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

bool is_directory(const std::string& path) {
  const auto status = status_of(path);
  return status && S_ISDIR(status->st_mode);
}

bool is_regular_file(const std::string& path) {
  const auto status = status_of(path);
  return status && S_ISREG(status->st_mode);
}

bool is_executable(const std::string& path) {
  return is_regular_file(path) && ::access(path.c_str(), X_OK) == 0;
}

namespace {

/// On its own: every shim asks where it lies, and fresh pages of the stack cost it more than the
/// system call does.
[[gnu::noinline]] std::optional<std::string> long_link_target(const std::string& path) {
  std::array<char, PATH_MAX> buffer{};
  const ssize_t length = ::readlink(path.c_str(), buffer.data(), buffer.size());
  if (length < 0) return std::nullopt;
  return std::string(buffer.data(), static_cast<std::size_t>(length));
}

}  // namespace

std::optional<std::string> link_target(const std::string& path) {
  std::array<char, 256> buffer{};
  const ssize_t length = ::readlink(path.c_str(), buffer.data(), buffer.size());
  if (length < 0) return std::nullopt;
  if (length == static_cast<ssize_t>(buffer.size())) return long_link_target(path);
  return std::string(buffer.data(), static_cast<std::size_t>(length));
}

std::optional<std::string> canonical_path(const std::string& path) {
  std::array<char, PATH_MAX> buffer{};
  if (::realpath(path.c_str(), buffer.data()) == nullptr) return std::nullopt;
  return std::string(buffer.data());
}

bool leads_below(const std::string& path, const std::string& directory) {
  const auto real = canonical_path(path);
  if (!real) return lies_below(path, directory);
  return lies_below(*real, canonical_path(directory).value_or(directory));
}

std::optional<std::string> working_directory() {
  std::array<char, PATH_MAX> buffer{};
  if (::getcwd(buffer.data(), buffer.size()) == nullptr) return std::nullopt;
  // Linux reports "(unreachable)/..." for a directory outside the process's root.
  if (buffer[0] != '/') return std::nullopt;
  return std::string(buffer.data());
}

std::string_view base_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string parent_directory(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return ".";
  return slash == 0 ? "/" : std::string(path.substr(0, slash));
}

}  // namespace gov
