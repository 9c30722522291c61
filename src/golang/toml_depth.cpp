// SPDX-License-Identifier: MIT
#include "golang/toml_depth.hpp"

#include <algorithm>

namespace gov {
namespace {

/// Goes through a TOML text as far as its strings and comments tell it to. Where the text is no
/// TOML, what follows is not read by a parser either.
class TomlDots {
 public:
  explicit TomlDots(std::string_view text) : rest_(text) {}

  std::size_t count() {
    std::size_t dots = 0;
    while (!rest_.empty()) {
      const char next = rest_.front();
      if (next == '"' || next == '\'') {
        skip_string(next);
      } else if (next == '#') {
        rest_.remove_prefix(std::min(rest_.find('\n'), rest_.size()));
      } else {
        if (next == '.') ++dots;
        rest_.remove_prefix(1);
      }
    }
    return dots;
  }

 private:
  void skip_string(char quote) {
    const bool is_multi_line = rest_.size() >= 3 && rest_[1] == quote && rest_[2] == quote;
    rest_.remove_prefix(is_multi_line ? 3 : 1);
    while (!rest_.empty()) {
      const char next = rest_.front();
      if (next == '\\' && quote == '"') {
        rest_.remove_prefix(std::min<std::size_t>(2, rest_.size()));
      } else if (next == quote && !is_multi_line) {
        rest_.remove_prefix(1);
        return;
      } else if (next == quote && quotes_at_front(quote) >= 3) {
        // Up to two quotes before the closing three belong to the string.
        rest_.remove_prefix(std::min<std::size_t>(5, quotes_at_front(quote)));
        return;
      } else {
        rest_.remove_prefix(1);
      }
    }
  }

  [[nodiscard]] std::size_t quotes_at_front(char quote) const {
    return std::min(rest_.find_first_not_of(quote), rest_.size());
  }

  std::string_view rest_;
};

}  // namespace

std::size_t count_toml_dots(std::string_view text) { return TomlDots(text).count(); }

}  // namespace gov
