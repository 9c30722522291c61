// SPDX-License-Identifier: MIT
#include "verify/signature_packets.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"

namespace {

/// A packet of the new format with a length of one byte.
std::string packet(unsigned tag, const std::string& body) {
  return std::string(1, static_cast<char>(0xC0U | tag)) +
         std::string(1, static_cast<char>(body.size())) + body;
}

/// A signature body of version 4 whose only subpacket names an issuer of eight times 'A'.
std::string body(char version, char type, char hash) {
  const std::string issuer = std::string("\x09\x10", 2) + "AAAAAAAA";
  return std::string({version, type, 1, hash}) + std::string("\0\0\0\x0A", 4) + issuer + "rest";
}

std::string reason_against(const std::string& bytes) {
  const auto packets = gov::parse_signature_packets(bytes);
  return packets ? "" : packets.error().because.front();
}

}  // namespace

TEST_CASE("signature packets: one, or several") {
  const std::string one = packet(2, body(4, 0, 8));
  const auto packets = gov::parse_signature_packets(one + one);
  REQUIRE(packets);
  REQUIRE(packets->size() == 2);
  CHECK(packets->back().issuer == "4141414141414141");
  CHECK(gov::check_signature_form(packets->back()));
}

TEST_CASE("signature packets: what is none has its own words") {
  const std::string one = packet(2, body(4, 0, 8));
  CHECK(reason_against("") == "it holds no signature");
  CHECK(reason_against("x") == "it is not made of OpenPGP packets");
  CHECK(reason_against(one.substr(0, one.size() - 1)) == "it is not made of OpenPGP packets");
  CHECK(reason_against(one + "\xC2") == "it is not made of OpenPGP packets");
  CHECK(reason_against(packet(6, "key")) ==
        "it holds a packet of type 6, which is not a signature");
  CHECK(reason_against(one + packet(8, "compressed")) ==
        "it holds a packet of type 8, which is not a signature");
  CHECK(reason_against(packet(2, body(3, 0, 8))) ==
        "it is of version 3, and only version 4 is accepted");
  CHECK(reason_against(packet(2, body(6, 0, 8))) ==
        "it is of version 6, and only version 4 is accepted");
  CHECK(reason_against(packet(2, "")) == "it ends in the middle of a packet");
  CHECK(reason_against(packet(2, std::string("\4\0\1\x08\0\xFF", 6))) ==
        "it ends in the middle of a packet");
  CHECK(reason_against(packet(2, std::string("\4\0\1\x08\0\2\x09\x10\0\0", 10))) ==
        "its subpackets are malformed");
  // A partial and an indeterminate length.
  CHECK(reason_against("\xC2\xE1xx") == "it is not made of OpenPGP packets");
  CHECK(reason_against("\x8Bxx") == "it is not made of OpenPGP packets");
  std::string many;
  for (int i = 0; i < 17; ++i) many += one;
  CHECK(reason_against(many) == "it holds more than 16 signatures");
}

TEST_CASE("signature packets: other types and weak hashes are refused") {
  const auto refusal = [](char type, char hash) {
    const auto packets = gov::parse_signature_packets(packet(2, body(4, type, hash))).value();
    const auto verdict = gov::check_signature_form(packets.front());
    return verdict ? std::string() : verdict.error().because.front();
  };
  CHECK(refusal(0, 8).empty());
  CHECK(refusal(0, 10).empty());
  CHECK(refusal(1, 8) == "its type is 1, not 0");
  CHECK(refusal(0x18, 8) == "its type is 24, not 0");
  CHECK(refusal(0, 1) == "it uses MD5, which can be forged");
  CHECK(refusal(0, 2) == "it uses SHA-1, which can be forged");
  CHECK(refusal(0, 3) == "it uses RIPEMD-160, which can be forged");
}

TEST_CASE("signature packets: nobody is the issuer of what names none") {
  CHECK_FALSE(gov::is_issuer("8461EFA0E74ABAE010DE66994EB27DB2A3B88B8B", {}));
}
