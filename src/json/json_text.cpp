// SPDX-License-Identifier: MIT
#include "json/json_text.hpp"

#define JSON_NO_IO  // iostream would cost the light program its start-up time
#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace gov {
namespace {

/// Line and column of the last byte that was read.
std::string place_of(std::string_view text, std::size_t bytes_read) {
  const std::string_view before = text.substr(0, bytes_read == 0 ? 0 : bytes_read - 1);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return concat("line ", std::to_string(lines + 1), ", column ",
                std::to_string(before.size() - line_start + 1));
}

/// nlohmann's message without its code and its place: "[json.exception.parse_error.101] parse error
/// at line 1, column 2: syntax error while parsing value - ...".
std::string_view reason_in(std::string_view message) {
  const std::size_t code_end = message.find("] ");
  if (code_end != std::string_view::npos) message.remove_prefix(code_end + 2);
  const std::size_t place_end = message.find(": ");
  if (message.starts_with("parse error at") && place_end != std::string_view::npos) {
    message.remove_prefix(place_end + 2);
  }
  return message;
}

/// An object can come with a million members, so this must not compare each with each.
void keep_last_of_equal_names(JsonValue::Object& members) {
  const auto name_at = [&](std::size_t i) -> const std::string& { return members[i].name; };
  std::vector<std::size_t> order(members.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const int compared = name_at(a).compare(name_at(b));
    return compared != 0 ? compared < 0 : a < b;
  });
  std::vector<bool> is_overwritten(members.size());
  bool is_any_overwritten = false;
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (name_at(order[i - 1]) != name_at(order[i])) continue;
    is_overwritten[order[i - 1]] = is_any_overwritten = true;
  }
  if (!is_any_overwritten) return;
  std::size_t position = 0;
  std::erase_if(members, [&](const JsonMember&) { return is_overwritten[position++]; });
}

/// Builds the value from the parser's events (nlohmann's SAX interface; its names are given).
class ValueBuilder {
 public:
  ValueBuilder(std::string_view text, const JsonLimits& limits) : text_(text), limits_(limits) {}

  [[nodiscard]] Result<JsonValue> take(bool is_complete) && {
    if (is_complete) return std::move(root_);
    return fail(ErrorKind::failure, "cannot read the JSON text").with_reason(std::move(reason_));
  }

  bool null() { return add(JsonValue()); }
  bool boolean(bool value) { return add(value); }
  bool number_integer(std::int64_t value) { return add(value); }
  bool number_unsigned(std::uint64_t value) { return add(value); }
  bool number_float(double value, const std::string&) { return add(value); }
  bool string(std::string& value) { return add(std::move(value)); }
  bool binary(std::vector<std::uint8_t>&) { return false; }  // no JSON text has it

  bool start_object(std::size_t) { return open(true); }
  bool start_array(std::size_t) { return open(false); }
  bool end_array() { return add(JsonValue::array(std::move(take_level().items))); }
  bool end_object() {
    Level level = take_level();
    keep_last_of_equal_names(level.members);
    return add(JsonValue::object_of(std::move(level.members)));
  }
  bool key(std::string& name) {
    levels_.back().members.push_back({std::move(name), JsonValue()});
    return true;
  }

  bool parse_error(std::size_t bytes_read, const std::string&, const std::exception& error) {
    reason_ = concat(place_of(text_, bytes_read), ": ", printable(reason_in(error.what())));
    return false;
  }

 private:
  struct Level {
    bool is_object;
    JsonValue::Array items;
    JsonValue::Object members;
  };

  bool open(bool is_object) {
    if (levels_.size() >= limits_.max_depth) {
      reason_ =
          concat("it is nested more than ", std::to_string(limits_.max_depth), " levels deep");
      return false;
    }
    levels_.push_back({is_object, {}, {}});
    return true;
  }

  Level take_level() {
    Level level = std::move(levels_.back());
    levels_.pop_back();
    return level;
  }

  bool add(JsonValue value) {
    if (++values_ > limits_.max_values) {
      reason_ = concat("it holds more than ", std::to_string(limits_.max_values), " values");
      return false;
    }
    if (levels_.empty()) {
      root_ = std::move(value);
    } else if (levels_.back().is_object) {
      levels_.back().members.back().value = std::move(value);
    } else {
      levels_.back().items.push_back(std::move(value));
    }
    return true;
  }

  std::string_view text_;
  const JsonLimits& limits_;
  std::size_t values_ = 0;
  std::vector<Level> levels_;
  JsonValue root_;
  std::string reason_;
};

}  // namespace

Result<JsonValue> parse_json(std::string_view text, const JsonLimits& limits) {
  if (text.size() > limits.max_bytes) {
    return fail(ErrorKind::failure, "cannot read the JSON text")
        .with_reason(concat("it is larger than ", human_size(limits.max_bytes)));
  }
  ValueBuilder builder(text, limits);
  const bool is_complete = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
  return std::move(builder).take(is_complete);
}

}  // namespace gov
