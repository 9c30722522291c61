// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// How the doctor looks at files: read-only, with bounds, and under the directory that a test puts
// in the place of "/". Nothing here is an error: a file that cannot be looked at is a fact as well.

namespace gov {

/// What stands at a path.
struct PathStatus {
  enum class Kind { missing, file, directory, other };

  std::string path{};
  Kind kind = Kind::missing;
  /// The name itself is a symlink. With `kind` missing it leads nowhere.
  bool is_link = false;
  std::string real{};        // with all links followed; "" when missing
  uid_t owner = 0;           // of what the links lead to
  mode_t mode = 0;           // the permission bits
  bool is_writable = false;  // by this process, as access(2) reports it
  bool is_runnable = false;  // a file that this process may execute

  [[nodiscard]] bool exists() const { return kind != Kind::missing; }
  [[nodiscard]] bool is_dangling() const { return is_link && !exists(); }
  [[nodiscard]] bool is_directory() const { return kind == Kind::directory; }
};

/// A text file as it was read.
struct TextFile {
  std::string path{};
  std::string text{};
};

/// The lines without their newlines and carriage returns. The end of the last line begins no
/// further one. Views into `file`.
[[nodiscard]] std::vector<std::string_view> lines_of(const TextFile& file);

inline constexpr std::size_t kLargestText = 1U << 20U;

/// A file that is there and could not be read.
struct UnreadFile {
  std::string path{};
  std::string reason{};
};
using UnreadFiles = std::vector<UnreadFile>;

/// Which file it is on the disk, whatever its names.
struct FileIdentity {
  dev_t device = 0;
  ino_t inode = 0;
  bool operator==(const FileIdentity&) const = default;
};

class Disk {
 public:
  /// `system_root` stands in the place of "/" for absolute paths that do not lie below it already;
  /// "" for the real root.
  explicit Disk(std::string system_root) : system_root_(std::move(system_root)) {}

  /// Where a path is found: the path itself, or below the system root.
  [[nodiscard]] std::string place_of(std::string_view path) const;

  [[nodiscard]] PathStatus look_at(std::string_view path) const;
  [[nodiscard]] bool exists(std::string_view path) const;
  /// The same file or directory by device and inode. False when either is missing.
  [[nodiscard]] bool is_same(std::string_view a, std::string_view b) const;
  [[nodiscard]] std::optional<FileIdentity> identity_of(std::string_view path) const;
  /// A regular file of at most `max_bytes`; absent for anything else.
  [[nodiscard]] std::optional<TextFile> read(std::string_view path,
                                             std::size_t max_bytes = kLargestText) const;
  /// Likewise, and adds to `unread` what is there and absent here. Waits for no FIFO.
  [[nodiscard]] std::optional<TextFile> read_or_note(std::string_view path, UnreadFiles& unread,
                                                     std::size_t max_bytes = kLargestText) const;
  /// When a file was changed, in seconds since the epoch, of a link itself; absent when missing.
  [[nodiscard]] std::optional<std::int64_t> modified_at(std::string_view path) const;
  /// The names in a directory, sorted; empty when it cannot be read.
  [[nodiscard]] std::vector<std::string> names_in(std::string_view directory) const;

 private:
  std::string system_root_;
};

}  // namespace gov
