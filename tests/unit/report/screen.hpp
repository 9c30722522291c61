// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace gov_test {

/// What a terminal shows after the few sequences gov uses: newline, carriage return, up, erase
/// below, and colours, which are dropped.
class Screen {
 public:
  void write(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\n') {
        ++row_;
        column_ = 0;
        if (row_ >= rows_.size()) rows_.resize(row_ + 1);
      } else if (text[i] == '\r') {
        column_ = 0;
      } else if (text[i] == '\x1B') {
        i = obey(text, i + 2);
      } else {
        rows_[row_].resize(column_);
        rows_[row_] += text[i];
        ++column_;
      }
    }
  }

  [[nodiscard]] std::string text() const {
    std::string all;
    for (std::size_t i = 0; i + 1 < rows_.size(); ++i) all += rows_[i] + "\n";
    return all + rows_.back();
  }

 private:
  /// Obeys the sequence whose number starts at `begin`; returns where its last byte is.
  std::size_t obey(std::string_view text, std::size_t begin) {
    const std::size_t end = text.find_first_of("AJm", begin);
    if (text[end] == 'A') row_ -= static_cast<std::size_t>(std::atoi(text.data() + begin));
    if (text[end] == 'J') {
      rows_.resize(row_ + 1);
      rows_[row_].resize(column_);
    }
    return end;
  }

  std::vector<std::string> rows_{1};
  std::size_t row_ = 0;
  std::size_t column_ = 0;
};

}  // namespace gov_test
