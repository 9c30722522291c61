// SPDX-License-Identifier: MIT
#include "base/result.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace {

gov::Result<int> parse_digit(char c) {
  if (c < '0' || c > '9') return gov::fail(gov::ErrorKind::usage, std::string("no digit: ") + c);
  return c - '0';
}

gov::Result<int> add(char a, char b) {
  GOV_TRY_ASSIGN(const int first, parse_digit(a));
  int second = 0;
  GOV_TRY_ASSIGN(second, parse_digit(b));
  return first + second;
}

gov::Result<void> check(char c) {
  if (c != '-') GOV_TRY(parse_digit(c));
  return {};
}

}  // namespace

TEST_CASE("result: the first error leaves the function") {
  CHECK(*add('3', '4') == 7);
  CHECK(add('x', 'y').error().what == "no digit: x");
  CHECK(add('3', 'y').error().what == "no digit: y");
  CHECK(check('1'));
  CHECK(check('-'));
  CHECK(check('z').error().kind == gov::ErrorKind::usage);
}

TEST_CASE("result: holds what can only be moved") {
  gov::Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
  REQUIRE(result);
  const std::unique_ptr<int> taken = std::move(result).value();
  CHECK(*taken == 5);
  CHECK(parse_digit('x').value_or(9) == 9);
  CHECK(parse_digit('1').value_or(9) == 1);
}
