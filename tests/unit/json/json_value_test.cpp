// SPDX-License-Identifier: MIT
#include "json/json_value.hpp"

#include <doctest/doctest.h>

using gov::JsonValue;

TEST_CASE("json value: members keep their order and the last of equal names wins") {
  JsonValue value = JsonValue::object({{"version", "1.22.5"}, {"size", 42}, {"version", "1.23"}});
  value.set("stable", true).set("size", 43);
  REQUIRE(value.members().size() == 3);
  CHECK(value.members()[0].name == "version");
  CHECK(value.find("version")->as_string() == "1.23");
  CHECK(value.members()[1].value.as_unsigned() == 43);
  CHECK(value.find("stable")->as_bool() == true);
  CHECK(value.find("missing") == nullptr);
}

TEST_CASE("json value: null becomes what is first put into it") {
  JsonValue items;
  items.push("a").push(1).push(JsonValue());
  CHECK(items.is_array());
  CHECK(items.items().size() == 3);
  JsonValue members;
  members.set("a", 1);
  CHECK(members.is_object());
}

TEST_CASE("json value: numbers are read only as what they are") {
  CHECK(JsonValue(7) == JsonValue(7U));
  CHECK(JsonValue(-1).as_signed() == -1);
  CHECK_FALSE(JsonValue(-1).as_unsigned());
  CHECK(JsonValue(UINT64_MAX).as_unsigned() == UINT64_MAX);
  CHECK_FALSE(JsonValue(UINT64_MAX).as_signed());
  CHECK(JsonValue(1.5).as_double() == 1.5);
  CHECK_FALSE(JsonValue(1.5).as_unsigned());
  CHECK(JsonValue(2).as_double() == 2.0);
}

TEST_CASE("json value: a wrong type reads as absent or empty") {
  const JsonValue text("text");
  CHECK_FALSE(text.as_bool());
  CHECK_FALSE(text.as_signed());
  CHECK_FALSE(text.as_double());
  CHECK(text.items().empty());
  CHECK(text.members().empty());
  CHECK(text.find("x") == nullptr);
  CHECK_FALSE(JsonValue(true).as_string());
  CHECK(JsonValue().is_null());
  CHECK(JsonValue::array().is_array());
  CHECK(JsonValue::object().is_object());
}

TEST_CASE("json value: a copy is independent") {
  JsonValue original = JsonValue::object({{"list", JsonValue::array({1, 2})}});
  JsonValue copy = original;
  copy.set("list", 3);
  CHECK(original.find("list")->items().size() == 2);
  CHECK_FALSE(copy == original);
}
