// SPDX-License-Identifier: MIT
#include "shell/line_diff.hpp"

#include <algorithm>
#include <cstdint>

#include "base/text.hpp"

namespace gov {
namespace {

using Lines = std::vector<std::string_view>;

/// Of this many pairs of lines each is compared.
constexpr std::size_t kMostPairs = 4'000'000;

/// The end of the last line begins no further one.
Lines lines_of_text(std::string_view text) {
  Lines lines = split(text, '\n');
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

void add_lines(std::vector<DiffLine>& diff, const Lines& lines, bool is_added) {
  for (const std::string_view line : lines) diff.push_back({.is_added = is_added, .text = line});
}

/// For each pair of places the length of the longest common subsequence of what follows them.
class CommonLengths {
 public:
  CommonLengths(const Lines& before, const Lines& after)
      : width_(after.size() + 1), lengths_((before.size() + 1) * width_) {
    for (std::size_t i = before.size(); i-- > 0;) {
      for (std::size_t j = after.size(); j-- > 0;) {
        lengths_[i * width_ + j] =
            before[i] == after[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  [[nodiscard]] std::uint32_t at(std::size_t i, std::size_t j) const {
    return lengths_[i * width_ + j];
  }

 private:
  std::size_t width_;
  std::vector<std::uint32_t> lengths_;
};

}  // namespace

std::vector<DiffLine> line_diff(std::string_view before_text, std::string_view after_text) {
  Lines before = lines_of_text(before_text);
  Lines after = lines_of_text(after_text);
  const auto [first, other_first] =
      std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  before.erase(before.begin(), first);
  after.erase(after.begin(), other_first);
  const auto [last, other_last] =
      std::mismatch(before.rbegin(), before.rend(), after.rbegin(), after.rend());
  before.erase(last.base(), before.end());
  after.erase(other_last.base(), after.end());
  std::vector<DiffLine> diff;
  if (before.size() * after.size() > kMostPairs) {
    add_lines(diff, before, false);
    add_lines(diff, after, true);
    return diff;
  }
  const CommonLengths lengths(before, after);
  Lines added;  // after the removed ones of the same place
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < before.size() || j < after.size()) {
    const bool is_common = i < before.size() && j < after.size() && before[i] == after[j];
    if (is_common) {
      add_lines(diff, added, true);
      added.clear();
      ++i;
      ++j;
    } else if (i < before.size() &&
               (j == after.size() || lengths.at(i + 1, j) >= lengths.at(i, j + 1))) {
      diff.push_back({.is_added = false, .text = before[i++]});
    } else {
      added.push_back(after[j++]);
    }
  }
  add_lines(diff, added, true);
  return diff;
}

}  // namespace gov
