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

namespace {

struct Refusal : gov::Error {
  Refusal(gov::Error error, bool again = false)  // NOLINT: implicit, as failures of src/ are
      : Error(std::move(error)), may_try_again(again) {}
  bool may_try_again;
};

gov::Expected<int, Refusal> ask(char c) {
  if (c == '?') return Refusal(gov::fail(gov::ErrorKind::busy, "later"), true);
  GOV_TRY(check(c));
  GOV_TRY_ASSIGN(const int digit, parse_digit(c));
  return digit;
}

}  // namespace

TEST_CASE("result: a failure may say more than an error, and a plain error becomes one") {
  CHECK(*ask('4') == 4);
  CHECK(ask('?').error().may_try_again);
  CHECK(ask('?').error().kind == gov::ErrorKind::busy);
  CHECK_FALSE(ask('x').error().may_try_again);
  CHECK(ask('x').error().what == "no digit: x");
}

TEST_CASE("result: an error keeps its words under another exit code") {
  const gov::Error error =
      gov::fail(gov::ErrorKind::usage, "bad").with_hint("gov x").as(gov::ErrorKind::failure);
  CHECK(gov::exit_code(error) == 1);
  CHECK(error.what == "bad");
  CHECK(error.hint == "gov x");
}
