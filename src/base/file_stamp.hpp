// SPDX-License-Identifier: MIT
#pragma once

#include <sys/stat.h>

#include <chrono>
#include <optional>
#include <string>

#include "base/clock.hpp"

// Which file this is and in which state, by what stat() says: whoever replaces or writes it, sets
// its times back or changes its mode, changes that.

namespace gov {

struct FileStamp {
  std::string text;  // device, inode, size, owner, mode, times of modification and change; one word
  std::chrono::nanoseconds changed;  // the last change of content or attributes, since 1970

  [[nodiscard]] bool operator==(const FileStamp& other) const { return text == other.text; }
};

[[nodiscard]] FileStamp stamp_of(const struct stat& status);

/// How long from `now` on a change may still leave the stamp as it is, because file systems count
/// in ticks: of milliseconds, of seconds where no time has a fraction. Zero for a stamp that can
/// be relied on.
[[nodiscard]] std::chrono::milliseconds time_until_settled(
    const FileStamp& stamp, std::chrono::system_clock::time_point now);

/// The stamp of `file` once it can be relied on, after some milliseconds where that is a matter of
/// those. Absent when there is no such file, and when the file system counts in seconds or has a
/// clock of its own, so that waiting would take too long.
[[nodiscard]] std::optional<FileStamp> settled_stamp(const std::string& file, const Clock& clock);

}  // namespace gov
