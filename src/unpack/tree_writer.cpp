// SPDX-License-Identifier: MIT
#include "unpack/tree_writer.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include <cerrno>
#include <utility>

#include "base/text.hpp"

namespace gov {
namespace {

constexpr mode_t kDirectoryMode = 0755;
constexpr mode_t kPlainMode = 0644;
constexpr int kOpenDirectory = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
constexpr int kCreateFile = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;

UnpackFailure name_is_taken(std::string_view path) {
  return {fail(ErrorKind::integrity, concat("cannot unpack ", in_quotes(path)))
              .with_reason("the archive contains another entry of that name"),
          UnpackFailure::Fault::archive};
}

}  // namespace

Result<TreeWriter> TreeWriter::open(const std::string& root, OnMade on_made) {
  UniqueFd directory(::open(root.c_str(), kOpenDirectory));
  if (!directory.is_open()) return system_error(concat("cannot open ", in_quotes(root)), errno);
  if (on_made) GOV_TRY(on_made(directory.number(), ""));
  return TreeWriter(std::move(directory), std::move(on_made));
}

Expected<void, UnpackFailure> TreeWriter::make_directory(Path path) { return enter(path); }

Expected<void, UnpackFailure> TreeWriter::begin_file(Path path, mode_t mode) {
  GOV_TRY(enter(path.first(path.size() - 1)));
  const std::string name(path.back());
  file_path_ = path_below_current(name);
  file_ = UniqueFd(::openat(current_directory(), name.c_str(), kCreateFile, mode));
  if (!file_.is_open()) {
    if (errno == EEXIST) return name_is_taken(file_path_);
    return disk_error(concat("cannot create ", in_quotes(file_path_)), errno);
  }
  GOV_TRY(fix_mode(file_.number(), mode, mode == kPlainMode ? plain_fix_ : executable_fix_));
  return {};
}

Result<void> TreeWriter::write(std::span<const std::byte> content) {
  while (!content.empty()) {
    const ssize_t count = ::write(file_.number(), content.data(), content.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return disk_error(concat("cannot write ", in_quotes(file_path_)), errno);
    bytes_written_ += static_cast<std::uint64_t>(count);
    content = content.subspan(static_cast<std::size_t>(count));
  }
  return {};
}

Result<void> TreeWriter::end_file() {
  if (on_made_) GOV_TRY(on_made_(file_.number(), file_path_));
  if (::close(file_.release()) == 0 || errno == EINTR) return {};
  return disk_error(concat("cannot write ", in_quotes(file_path_)), errno);
}

int TreeWriter::current_directory() const {
  return levels_.empty() ? root_.number() : levels_.back().directory.number();
}

/// Archives list files directory by directory, so the directories are usually open already.
Expected<void, UnpackFailure> TreeWriter::enter(Path directories) {
  std::size_t shared = 0;
  while (shared < directories.size() && shared < levels_.size() &&
         levels_[shared].name == directories[shared]) {
    ++shared;
  }
  levels_.resize(shared);
  for (const std::string_view name : directories.subspan(shared)) GOV_TRY(enter_child(name));
  return {};
}

Expected<void, UnpackFailure> TreeWriter::enter_child(std::string_view name) {
  Level level{std::string(name), UniqueFd()};
  const char* text = level.name.c_str();
  level.directory = UniqueFd(::openat(current_directory(), text, kOpenDirectory));
  const bool is_new = !level.directory.is_open() && errno == ENOENT;
  if (is_new) {
    if (::mkdirat(current_directory(), text, kDirectoryMode) != 0) {
      return disk_error(concat("cannot make ", in_quotes(path_below_current(name))), errno);
    }
    ++directories_made_;
    level.directory = UniqueFd(::openat(current_directory(), text, kOpenDirectory));
  }
  if (!level.directory.is_open()) {
    const int error_number = errno;
    if (error_number == ENOTDIR) return name_is_taken(path_below_current(name));
    return disk_error(concat("cannot open ", in_quotes(path_below_current(name))), error_number);
  }
  if (is_new) {
    GOV_TRY(fix_mode(level.directory.number(), kDirectoryMode, directory_fix_));
    if (on_made_) GOV_TRY(on_made_(level.directory.number(), path_below_current(name)));
  }
  levels_.push_back(std::move(level));
  return {};
}

/// The umask or an inherited ACL changes either every mode of a kind or none, so checking the first
/// one is enough and saves 15,000 system calls.
Result<void> TreeWriter::fix_mode(int descriptor, mode_t mode, ModeFix& fix) {
  if (fix == ModeFix::unknown) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) return system_error("cannot inspect a new file", errno);
    fix = (status.st_mode & 07777U) == mode ? ModeFix::not_needed : ModeFix::needed;
  }
  if (fix == ModeFix::needed && ::fchmod(descriptor, mode) != 0) {
    return system_error("cannot set the mode of a new file", errno);
  }
  return {};
}

std::string TreeWriter::path_below_current(std::string_view name) const {
  std::string path;
  for (const Level& level : levels_) path += concat(level.name, "/");
  return path.append(name);
}

Error TreeWriter::disk_error(std::string what, int error_number) const {
  Error error = system_error(std::move(what), error_number);
  if (error_number != ENOSPC && error_number != EDQUOT) return error;
  struct statvfs space {};
  if (::fstatvfs(root_.number(), &space) != 0) return error;
  const std::uint64_t free_bytes = std::uint64_t{space.f_bavail} * space.f_frsize;
  return std::move(error).with_reason(concat(human_size(bytes_written_), " were written, ",
                                             human_size(free_bytes), " and ",
                                             std::to_string(space.f_favail), " inodes are free"));
}

}  // namespace gov
