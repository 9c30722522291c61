// SPDX-License-Identifier: MIT
#include "base/file_stamp.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/file_times.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

std::string text_of(const timespec& time) {
  return concat(std::to_string(time.tv_sec), ".", std::to_string(time.tv_nsec));
}

}  // namespace

FileStamp stamp_of(const struct stat& status) {
  const timespec changed = time_of_change(status);
  return {concat(std::to_string(status.st_dev), ":", std::to_string(status.st_ino), ":",
                 std::to_string(status.st_size), ":", std::to_string(status.st_uid), ":",
                 std::to_string(status.st_mode), ":", text_of(time_of_modification(status)), ":",
                 text_of(changed)),
          std::chrono::seconds(changed.tv_sec) + std::chrono::nanoseconds(changed.tv_nsec)};
}

std::chrono::milliseconds time_until_settled(const FileStamp& stamp,
                                             std::chrono::system_clock::time_point now) {
  // Twice what the coarsest of them count in: 10 ms (a kernel with 100 ticks a second), 1 s.
  constexpr std::chrono::milliseconds kTick{20};
  constexpr std::chrono::milliseconds kTickOfSeconds{2000};
  const bool has_fraction = stamp.changed % std::chrono::seconds(1) != std::chrono::seconds(0);
  const auto settled = stamp.changed + (has_fraction ? kTick : kTickOfSeconds);
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(
      settled - std::chrono::duration_cast<std::chrono::nanoseconds>(now.time_since_epoch()));
  return std::max(left, std::chrono::milliseconds(0));
}

std::optional<FileStamp> settled_stamp(const std::string& file, const Clock& clock) {
  constexpr std::chrono::milliseconds kPatience{25};
  auto status = status_of(file);
  if (!status) return std::nullopt;
  const auto left = time_until_settled(stamp_of(*status), clock.now());
  if (left > kPatience) return std::nullopt;
  if (left > left.zero()) clock.sleep(left);
  status = status_of(file);
  if (!status) return std::nullopt;
  FileStamp stamp = stamp_of(*status);
  if (time_until_settled(stamp, clock.now()) > left.zero()) return std::nullopt;
  return stamp;
}

}  // namespace gov
