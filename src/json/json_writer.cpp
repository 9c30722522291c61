// SPDX-License-Identifier: MIT
// The writing half of json_text.hpp; it needs no library.
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "json/json_text.hpp"

namespace gov {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

bool is_continuation(std::string_view text, std::size_t i) {
  return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
}

/// Length of the well-formed sequence (RFC 3629) at the start of `text`, or 0.
std::size_t sequence_length(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const auto second = static_cast<unsigned char>(text.size() > 1 ? text[1] : '\0');
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4 || !is_continuation(text, 1)) return 0;
  if (lead < 0xE0) return 2;
  const bool is_overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool is_surrogate = lead == 0xED && second >= 0xA0;
  const bool is_beyond_unicode = lead == 0xF4 && second >= 0x90;
  if (is_overlong || is_surrogate || is_beyond_unicode || !is_continuation(text, 2)) return 0;
  if (lead < 0xF0) return 3;
  return is_continuation(text, 3) ? 4 : 0;
}

constexpr std::string_view kJsonHexDigits = "0123456789abcdef";

void append_unicode_escape(std::string& out, unsigned char code) {
  out += "\\u00";
  out += kJsonHexDigits[code >> 4U];
  out += kJsonHexDigits[code & 0x0FU];
}

/// U+0080 to U+009F, which terminals obey as they do those below U+0020.
bool is_late_control_character(std::string_view sequence) {
  return sequence.size() == 2 && sequence[0] == '\xC2' &&
         static_cast<unsigned char>(sequence[1]) < 0xA0;
}

void append_ascii(std::string& out, char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (c == '"' || c == '\\') {
    out += '\\';
    out += c;
  } else if (c == '\n') {
    out += "\\n";
  } else if (c == '\t') {
    out += "\\t";
  } else if (c == '\r') {
    out += "\\r";
  } else if (byte < 0x20 || byte == 0x7F) {
    append_unicode_escape(out, byte);
  } else {
    out += c;
  }
}

void append_string(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    const std::size_t length = sequence_length(text);
    if (length == 0) {
      out += kReplacement;
    } else if (length == 1) {
      append_ascii(out, text[0]);
    } else if (is_late_control_character(text.substr(0, length))) {
      append_unicode_escape(out, static_cast<unsigned char>(text[1]));
    } else {
      out += text.substr(0, length);
    }
    text.remove_prefix(length == 0 ? 1 : length);
  }
  out += '"';
}

void append_double(std::string& out, double value) {
  if (!std::isfinite(value)) {
    out += "null";
    return;
  }
  std::array<char, 32> text{};
  // 15 digits read better (0.1), 17 always come back as the same number.
  std::snprintf(text.data(), text.size(), "%.15g", value);
  if (std::strtod(text.data(), nullptr) != value) {
    std::snprintf(text.data(), text.size(), "%.17g", value);
  }
  const std::string_view digits = text.data();
  out += digits;
  if (digits.find_first_of(".e") == std::string_view::npos) out += ".0";
}

class Writer {
 public:
  explicit Writer(unsigned indent) : indent_(indent) {}

  void append(const JsonValue& value) {
    if (value.is_array()) {
      append_array(value);
    } else if (value.is_object()) {
      append_object(value);
    } else {
      append_scalar(value);
    }
  }

  [[nodiscard]] std::string take() && {
    if (indent_ > 0) text_ += '\n';
    return std::move(text_);
  }

 private:
  void append_scalar(const JsonValue& value) {
    if (const auto text = value.as_string()) {
      append_string(text_, *text);
    } else if (const auto boolean = value.as_bool()) {
      text_ += *boolean ? "true" : "false";
    } else if (const auto number = value.as_signed()) {
      text_ += std::to_string(*number);
    } else if (const auto large_number = value.as_unsigned()) {
      text_ += std::to_string(*large_number);
    } else if (const auto real = value.as_double()) {
      append_double(text_, *real);
    } else {
      text_ += "null";
    }
  }

  void append_array(const JsonValue& value) {
    text_ += '[';
    ++depth_;
    for (const JsonValue& item : value.items()) {
      begin_entry(&item == value.items().data());
      append(item);
    }
    end_entries(']', value.items().empty());
  }

  void append_object(const JsonValue& value) {
    text_ += '{';
    ++depth_;
    for (const JsonMember& member : value.members()) {
      begin_entry(&member == value.members().data());
      append_string(text_, member.name);
      text_ += indent_ > 0 ? ": " : ":";
      append(member.value);
    }
    end_entries('}', value.members().empty());
  }

  void begin_entry(bool is_first) {
    if (!is_first) text_ += ',';
    break_line();
  }

  void end_entries(char bracket, bool is_empty) {
    --depth_;
    if (!is_empty) break_line();
    text_ += bracket;
  }

  void break_line() {
    if (indent_ == 0) return;
    text_ += '\n';
    text_.append(depth_ * indent_, ' ');
  }

  std::size_t indent_;
  std::size_t depth_ = 0;
  std::string text_;
};

}  // namespace

std::string to_json_text(const JsonValue& value, unsigned indent) {
  Writer writer(indent);
  writer.append(value);
  return std::move(writer).take();
}

}  // namespace gov
