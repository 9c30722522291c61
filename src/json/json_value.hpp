// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

// A JSON document as a value. Objects keep the order in which members were added, so that what gov
// prints and records reads the same every time. Reading never fails: what is not there, or is of
// another type, is absent or empty. Text to value and back: json_text.hpp.

namespace gov {

struct JsonMember;

class JsonValue {
 public:
  using Array = std::vector<JsonValue>;
  using Object = std::vector<JsonMember>;

  JsonValue();  // null
  JsonValue(const JsonValue&);
  JsonValue(JsonValue&&) noexcept;
  JsonValue& operator=(const JsonValue&);
  JsonValue& operator=(JsonValue&&) noexcept;
  ~JsonValue();

  // Implicit on purpose: `object.set("size", 42)` is how documents are built.
  template <std::same_as<bool> Bool>
  JsonValue(Bool value) : JsonValue(from_bool(value)) {}  // NOLINT
  template <std::integral Integer>
  requires(!std::same_as<Integer, bool>) JsonValue(Integer value)
      : JsonValue(from_integer(value)) {}  // NOLINT
  JsonValue(double value);                 // NOLINT
  JsonValue(std::string value);            // NOLINT
  JsonValue(std::string_view value);       // NOLINT
  JsonValue(const char* value);            // NOLINT

  [[nodiscard]] static JsonValue array(Array items = {});
  /// object({{"version", "1.22.5"}, {"size", 42}}); of two equal names the last value wins.
  [[nodiscard]] static JsonValue object(std::initializer_list<JsonMember> members = {});
  /// Takes the members as they are: the names must differ.
  [[nodiscard]] static JsonValue object_of(Object members);

  /// Adds a member, or replaces the one of that name. Null becomes an object; nothing else may.
  JsonValue& set(std::string_view name, JsonValue value);
  /// Adds an item. Null becomes an array; nothing else may.
  JsonValue& push(JsonValue value);

  [[nodiscard]] bool is_null() const;
  [[nodiscard]] bool is_array() const;
  [[nodiscard]] bool is_object() const;
  [[nodiscard]] std::optional<bool> as_bool() const;
  /// Integers only, and only those that fit.
  [[nodiscard]] std::optional<std::int64_t> as_signed() const;
  [[nodiscard]] std::optional<std::uint64_t> as_unsigned() const;
  /// Any number; integers beyond 2^53 are rounded.
  [[nodiscard]] std::optional<double> as_double() const;
  /// Valid while this value lives unchanged.
  [[nodiscard]] std::optional<std::string_view> as_string() const;

  /// The items of an array; empty for everything else.
  [[nodiscard]] std::span<const JsonValue> items() const;
  /// The members of an object in order; empty for everything else.
  [[nodiscard]] std::span<const JsonMember> members() const;
  /// The member's value, or null when this is no object or has no such member.
  [[nodiscard]] const JsonValue* find(std::string_view name) const;

  [[nodiscard]] bool operator==(const JsonValue& other) const;

 private:
  // uint64_t holds only what int64_t cannot, so that equal numbers have equal states.
  using State = std::variant<std::monostate, bool, std::int64_t, std::uint64_t, double, std::string,
                             Array, Object>;

  explicit JsonValue(State state);

  static JsonValue from_bool(bool value);
  static JsonValue from_signed(std::int64_t value);
  static JsonValue from_unsigned(std::uint64_t value);

  template <class Integer>
  static JsonValue from_integer(Integer value) {
    if (std::in_range<std::int64_t>(value)) return from_signed(static_cast<std::int64_t>(value));
    return from_unsigned(static_cast<std::uint64_t>(value));
  }

  State state_;
};

struct JsonMember {
  std::string name;
  JsonValue value;

  [[nodiscard]] bool operator==(const JsonMember& other) const = default;
};

}  // namespace gov
