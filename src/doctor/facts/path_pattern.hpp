// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doctor/disk.hpp"

namespace gov {

/// A path in which some of the characters * ? [ ] stand for others, as in a word of a shell, and
/// the rest for themselves, as in quotes.
class PathPattern {
 public:
  PathPattern() = default;
  [[nodiscard]] static PathPattern literal(std::string_view text);
  [[nodiscard]] static PathPattern pattern(std::string_view text);

  void append(const PathPattern& other);
  [[nodiscard]] PathPattern followed_by(const PathPattern& other) const;

  [[nodiscard]] const std::string& text() const { return text_; }

  /// The path itself where nothing stands for anything else, whether it exists or not; else the
  /// paths that match, sorted, at most `most` of them. Hidden names match only what begins with a
  /// dot. Reads the folders on the way.
  [[nodiscard]] std::vector<std::string> files(const Disk& disk, std::size_t most) const;

 private:
  std::string text_;     // as it is written
  std::string pattern_;  // for fnmatch(3)
  bool has_wildcard_ = false;
};

}  // namespace gov
