// SPDX-License-Identifier: MIT
#include "base/format_guess.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string_view guess(std::string_view text) {
  return gov::guess_format(std::as_bytes(std::span(text)));
}

}  // namespace

TEST_CASE("format guess: what is often found in place of an archive") {
  CHECK(guess("<!DOCTYPE html><title>Sign in") == "an HTML page");
  CHECK(guess("\r\n  <HTML>") == "an HTML page");
  CHECK(guess("\xEF\xBB\xBF<html>") == "an HTML page");
  CHECK(guess("<?xml version='1.0'?><Error>") == "an XML document");
  CHECK(guess("{\"message\":\"no\"}") == "a JSON document");
  CHECK(guess(std::string_view("\xFD"
                               "7zXZ\0\0",
                               7)) == "an xz file");
  CHECK(guess("PK\x03\x04...") == "a zip archive");
  CHECK(guess("\x28\xB5\x2F\xFD...") == "a zstd file");
  CHECK(guess("BZh91AY") == "a bzip2 file");
  CHECK(guess(std::string(257, 'a') + "ustar") == "plain tar, not compressed");
}

TEST_CASE("format guess: nothing rather than a wild guess") {
  CHECK(guess("").empty());
  CHECK(guess("P").empty());
  CHECK(guess("hello").empty());
  CHECK(guess(std::string(257, 'a') + "ust").empty());
}
