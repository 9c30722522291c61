// SPDX-License-Identifier: MIT
#include "base/base64.hpp"

#include <doctest/doctest.h>

TEST_CASE("base64: the examples of RFC 4648, in both directions") {
  const std::pair<const char*, const char*> examples[] = {{"", ""},
                                                          {"f", "Zg=="},
                                                          {"fo", "Zm8="},
                                                          {"foo", "Zm9v"},
                                                          {"foob", "Zm9vYg=="},
                                                          {"fooba", "Zm9vYmE="},
                                                          {"foobar", "Zm9vYmFy"}};
  for (const auto& [bytes, text] : examples) {
    CHECK(gov::encode_base64(bytes) == text);
    CHECK(gov::decode_base64(text) == bytes);
  }
}

TEST_CASE("base64: every byte survives") {
  std::string bytes;
  for (int i = 0; i < 512; ++i) bytes += static_cast<char>(i);
  for (std::size_t length = 0; length < bytes.size(); length += 5) {
    const std::string part = bytes.substr(0, length);
    CHECK(gov::decode_base64(gov::encode_base64(part)) == part);
  }
}

TEST_CASE("base64: what is not exactly right is nothing") {
  for (const char* text : {"Z", "Zg", "Zg=", "Zg===", "=", "====", "Zg==Zg==", "Zm9v\n", " Zm9v",
                           "Zm-v", "Zm_v", "Z===", "Zh==", "Zm9="}) {
    CAPTURE(text);
    CHECK_FALSE(gov::decode_base64(text));
  }
}

TEST_CASE("base64: hex digits") {
  CHECK(gov::encode_hex(std::string("\x00\xFF\x1A", 3)) == "00ff1a");
  CHECK(gov::decode_hex("00fF1A") == std::string("\x00\xFF\x1A", 3));
  CHECK_FALSE(gov::decode_hex("0"));
  CHECK_FALSE(gov::decode_hex("0g"));
}
