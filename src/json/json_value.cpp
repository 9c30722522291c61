// SPDX-License-Identifier: MIT
#include "json/json_value.hpp"

#include <cassert>

namespace gov {

// Here and not in the header, because only here JsonMember is complete.
JsonValue::JsonValue() = default;
JsonValue::JsonValue(const JsonValue&) = default;
JsonValue::JsonValue(JsonValue&&) noexcept = default;
JsonValue& JsonValue::operator=(const JsonValue&) = default;
JsonValue& JsonValue::operator=(JsonValue&&) noexcept = default;
JsonValue::~JsonValue() = default;

JsonValue::JsonValue(State state) : state_(std::move(state)) {}
JsonValue::JsonValue(double value) : state_(value) {}
JsonValue::JsonValue(std::string value) : state_(std::move(value)) {}
JsonValue::JsonValue(std::string_view value) : state_(std::string(value)) {}
JsonValue::JsonValue(const char* value) : state_(std::string(value)) {}

JsonValue JsonValue::from_bool(bool value) { return JsonValue(State(value)); }
JsonValue JsonValue::from_signed(std::int64_t value) { return JsonValue(State(value)); }
JsonValue JsonValue::from_unsigned(std::uint64_t value) { return JsonValue(State(value)); }

JsonValue JsonValue::array(Array items) { return JsonValue(State(std::move(items))); }

JsonValue JsonValue::object(std::initializer_list<JsonMember> members) {
  JsonValue value = object_of({});
  for (const JsonMember& member : members) value.set(member.name, member.value);
  return value;
}

JsonValue JsonValue::object_of(Object members) { return JsonValue(State(std::move(members))); }

JsonValue& JsonValue::set(std::string_view name, JsonValue value) {
  if (is_null()) state_ = Object();
  auto* members = std::get_if<Object>(&state_);
  assert(members != nullptr);
  for (JsonMember& member : *members) {
    if (member.name == name) {
      member.value = std::move(value);
      return *this;
    }
  }
  members->push_back({std::string(name), std::move(value)});
  return *this;
}

JsonValue& JsonValue::push(JsonValue value) {
  if (is_null()) state_ = Array();
  auto* items = std::get_if<Array>(&state_);
  assert(items != nullptr);
  items->push_back(std::move(value));
  return *this;
}

bool JsonValue::is_null() const { return std::holds_alternative<std::monostate>(state_); }
bool JsonValue::is_array() const { return std::holds_alternative<Array>(state_); }
bool JsonValue::is_object() const { return std::holds_alternative<Object>(state_); }

std::optional<bool> JsonValue::as_bool() const {
  if (const auto* value = std::get_if<bool>(&state_)) return *value;
  return std::nullopt;
}

std::optional<std::int64_t> JsonValue::as_signed() const {
  if (const auto* value = std::get_if<std::int64_t>(&state_)) return *value;
  return std::nullopt;
}

std::optional<std::uint64_t> JsonValue::as_unsigned() const {
  if (const auto* value = std::get_if<std::uint64_t>(&state_)) return *value;
  const auto value = as_signed();
  if (!value || *value < 0) return std::nullopt;
  return static_cast<std::uint64_t>(*value);
}

std::optional<double> JsonValue::as_double() const {
  if (const auto* value = std::get_if<double>(&state_)) return *value;
  if (const auto value = as_signed()) return static_cast<double>(*value);
  if (const auto value = as_unsigned()) return static_cast<double>(*value);
  return std::nullopt;
}

std::optional<std::string_view> JsonValue::as_string() const {
  if (const auto* value = std::get_if<std::string>(&state_)) return *value;
  return std::nullopt;
}

std::span<const JsonValue> JsonValue::items() const {
  if (const auto* items = std::get_if<Array>(&state_)) return *items;
  return {};
}

std::span<const JsonMember> JsonValue::members() const {
  if (const auto* members = std::get_if<Object>(&state_)) return *members;
  return {};
}

const JsonValue* JsonValue::find(std::string_view name) const {
  for (const JsonMember& member : members()) {
    if (member.name == name) return &member.value;
  }
  return nullptr;
}

bool JsonValue::operator==(const JsonValue& other) const { return state_ == other.state_; }

}  // namespace gov
