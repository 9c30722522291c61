// SPDX-License-Identifier: MIT
#include "doctor/facts/settings_text.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace gov {
namespace {

constexpr unsigned kDeepest = 40;

class SettingsReader {
 public:
  explicit SettingsReader(std::string_view text) : text_(text) {}

  std::optional<std::vector<SettingsMember>> read() {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
    std::vector<SettingsMember> members;
    if (!read_object(members, 0)) return std::nullopt;
    skip_blanks();
    if (at_ != text_.size()) return std::nullopt;
    return members;
  }

 private:
  [[nodiscard]] bool is_at(char c) const { return at_ < text_.size() && text_[at_] == c; }

  bool take(char c) {
    skip_blanks();
    if (!is_at(c)) return false;
    ++at_;
    return true;
  }

  /// Blanks and comments. A comment without an end takes the rest.
  void skip_blanks() {
    while (at_ < text_.size()) {
      const std::string_view rest = text_.substr(at_);
      if (std::string_view(" \t\r\n").find(rest.front()) != std::string_view::npos) {
        ++at_;
      } else if (rest.starts_with("//")) {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (rest.starts_with("/*")) {
        const std::size_t end = text_.find("*/", at_ + 2);
        at_ = end == std::string_view::npos ? text_.size() : end + 2;
      } else {
        return;
      }
    }
  }

  /// Lines are counted on, not from the beginning, so that a long file takes no longer per member.
  std::size_t line_at(std::size_t place) {
    line_ += static_cast<std::size_t>(
        std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
                   text_.begin() + static_cast<std::ptrdiff_t>(place), '\n'));
    counted_ = place;
    return line_;
  }

  std::optional<std::string> read_string() {
    if (!take('"')) return std::nullopt;
    std::string plain;
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c == '"') return plain;
      if (c == '\n') return std::nullopt;
      if (c != '\\' || at_ == text_.size()) {
        plain.push_back(c);
        continue;
      }
      const char escaped = text_[at_++];
      switch (escaped) {
        case 'n':
          plain.push_back('\n');
          break;
        case 't':
          plain.push_back('\t');
          break;
        case 'u':  // no path or variable needs one: it stays as it is written
          plain.append("\\u");
          break;
        default:
          plain.push_back(escaped);
      }
    }
    return std::nullopt;
  }

  bool read_value(SettingsMember& member, unsigned depth) {
    skip_blanks();
    const std::size_t begin = at_;
    if (is_at('"')) {
      auto text = read_string();
      if (!text) return false;
      member.text = std::move(*text);
      member.is_string = true;
      return true;
    }
    if (is_at('{')) {
      if (!read_object(member.members, depth + 1)) return false;
    } else if (is_at('[')) {
      if (!read_array(depth + 1)) return false;
    } else {
      while (at_ < text_.size() &&
             std::string_view(" \t\r\n,}]/").find(text_[at_]) == std::string_view::npos)
        ++at_;
      if (at_ == begin) return false;
    }
    member.text = text_.substr(begin, at_ - begin);
    return true;
  }

  bool read_array(unsigned depth) {
    if (depth > kDeepest || !take('[')) return false;
    while (!take(']')) {
      SettingsMember item;
      if (!read_value(item, depth)) return false;
      if (take(',')) continue;
      skip_blanks();
      if (!is_at(']')) return false;
    }
    return true;
  }

  bool read_object(std::vector<SettingsMember>& members, unsigned depth) {
    if (depth > kDeepest || !take('{')) return false;
    std::optional<std::size_t> comma;
    while (!take('}')) {
      SettingsMember member{.begin = at_, .comma_before = comma};
      member.line = line_at(member.begin);
      auto key = read_string();
      if (!key || !take(':') || !read_value(member, depth)) return false;
      member.key = std::move(*key);
      member.end = at_;
      comma.reset();
      if (take(',')) comma = member.comma_after = at_ - 1;
      members.push_back(std::move(member));
      skip_blanks();
      if (!comma && !is_at('}')) return false;
    }
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t counted_ = 0;
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

}  // namespace

std::optional<std::vector<SettingsMember>> read_settings(std::string_view text) {
  return SettingsReader(text).read();
}

std::string without_member(std::string_view text, const SettingsMember& member) {
  std::size_t begin = member.begin;
  std::size_t end = member.comma_after ? *member.comma_after + 1 : member.end;
  // The whole line, if nothing else stands on it.
  std::size_t line = begin;
  while (line > 0 && is_blank(text[line - 1])) --line;
  std::size_t next = end;
  while (next < text.size() && is_blank(text[next])) ++next;
  const bool has_own_line =
      (line == 0 || text[line - 1] == '\n') && next < text.size() && text[next] == '\n';
  if (has_own_line) {
    begin = line;
    end = next + 1;
  }
  std::string rest(text);
  rest.erase(begin, end - begin);
  if (!member.comma_after && member.comma_before) rest.erase(*member.comma_before, 1);
  return rest;
}

const SettingsMember* find_member(const std::vector<SettingsMember>& members,
                                  std::string_view key) {
  const SettingsMember* found = nullptr;
  for (const SettingsMember& member : members) {
    if (member.key == key) found = &member;
  }
  return found;
}

}  // namespace gov
