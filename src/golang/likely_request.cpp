// SPDX-License-Identifier: MIT
#include "golang/likely_request.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "golang/version_request.hpp"

namespace gov {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Reads one version from the start of a text.
class VersionScanner {
 public:
  explicit VersionScanner(std::string_view text) : text_(text) {}

  /// The version as gov writes it; absent when none of Go's begins here.
  std::optional<std::string> scan() {
    if (scan_number() != "1" || !scan_dot()) return std::nullopt;
    std::string version = concat("1.", scan_number());
    std::string_view patch;
    if (scan_dot()) patch = scan_number();
    const std::string prerelease = scan_prerelease();
    // A pre-release is one of the line: 1.24rc2, which other tools write 1.24.0-rc2.
    if (!prerelease.empty()) {
      version += prerelease;
    } else if (!patch.empty()) {
      version += concat(".", patch);
    }
    const auto request = VersionRequest::parse(version);
    if (!request) return std::nullopt;
    return request->to_string();
  }

  [[nodiscard]] std::size_t position() const { return position_; }

 private:
  std::string_view scan_number() {
    const std::size_t start = position_;
    while (position_ < text_.size() && is_digit(text_[position_])) ++position_;
    return text_.substr(start, position_ - start);
  }

  bool scan_dot() {
    const bool is_number_next = text_.substr(position_).starts_with('.') &&
                                position_ + 1 < text_.size() && is_digit(text_[position_ + 1]);
    if (is_number_next) ++position_;
    return is_number_next;
  }

  std::string scan_prerelease() {
    const std::string_view rest = text_.substr(position_);
    for (const std::string_view separator : {std::string_view("-"), std::string_view("")}) {
      for (const std::string_view kind : {std::string_view("rc"), std::string_view("beta")}) {
        const std::string mark = concat(separator, kind);
        if (!rest.starts_with(mark)) continue;
        position_ += mark.size();
        if (text_.substr(position_).starts_with('.')) ++position_;
        return concat(kind, scan_number());
      }
    }
    return {};
  }

  std::string_view text_;
  std::size_t position_ = 0;
};

/// A number in the middle of a word or of another number begins no version; go1.22 and v1.22 do.
bool can_begin(std::string_view before) {
  for (const std::string_view prefix : {std::string_view("go"), std::string_view("v")}) {
    if (!before.ends_with(prefix)) continue;
    before.remove_suffix(prefix.size());
    return before.empty() || !(is_letter(before.back()) || is_digit(before.back()));
  }
  if (before.empty()) return true;
  const char last = before.back();
  return !is_letter(last) && !is_digit(last) && last != '.' && last != '_';
}

}  // namespace

std::optional<std::string> likely_request(std::string_view text) {
  // 22: there was never another Go than Go 1.
  const bool is_bare_number = !text.empty() && text.size() <= 2 &&
                              std::all_of(text.begin(), text.end(), is_digit) && text[0] != '0';
  if (is_bare_number) return concat("1.", text);
  // Longer text is no slip of the pen, and nobody reads a suggestion made of it.
  text = text.substr(0, 512);
  std::optional<std::string> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) || !can_begin(text.substr(0, at))) continue;
    VersionScanner scanner(text.substr(at));
    auto version = scanner.scan();
    if (!version) continue;
    if (found && *found != *version) return std::nullopt;
    found = std::move(version);
    at += scanner.position() - 1;
  }
  return found;
}

}  // namespace gov
