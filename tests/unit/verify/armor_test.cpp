// SPDX-License-Identifier: MIT
#include "verify/armor.hpp"

#include <doctest/doctest.h>

#include "base/base64.hpp"
#include "verify/signature_packets.hpp"

namespace {

/// The genuine signature of go1.19.8.src.tar.gz.
constexpr const char* kGenuine =
    "-----BEGIN PGP SIGNATURE-----\n"
    "Version: GnuPG v1\n"
    "\n"
    "iQIcBAABCAAGBQJkJNTDAAoJEE6yfbKjuIuLoiIP/26jWQRlm0JZzKBC3Ts8w4cW\n"
    "QWJYviPYSb3ITrZNR0I+4ngzw+PjW2d2eQXAjpIn6JG2JI0UUqRi7iNMAxGg1bj7\n"
    "4R0npw2eKsN+E+Y0VYFfdbv+g34L/CsOknmrnAEicjjxyi3L3+UUsplTR8wX9XlA\n"
    "WwBws5JGbCLLp1RZ9S/mR+ZBK+ewkbN0ZoKY/7mGVrydqNnBwbVciBJpo/asjAwr\n"
    "7BZDCOtcuyw/uS3oT4vthMVGE/QOCtOtAMFu/7YAVvylzknMqHabr9lxlnws6T/o\n"
    "VDd8kJ1nAXhIA5FA+DCW52XLlZmxoOCaRch2+1ekq1t1nKvt/rmuE1UV1RqXTXxl\n"
    "Vhj2P0ShT9hNuW3MHscqNou1Q4eVa5wrSldafHEGVnCGS6vjdBNMB1AobaOczX5G\n"
    "qkCFS24wWhcu8UMvYzIduS6P5cMUhYhaweD21o7ZX1fVqJdxlBt5mVGQFV+AsYDz\n"
    "7CwnkGkOF+8FLBefQMCJRa6Zhpu8Pe+Av5lcNoZsQIkFBr8buPw6WVmad3p3D3cI\n"
    "8cXg7UX3GBgEBxWWZPu4zKlHWJgA+mO1ODPBDUaXDI4ZAEQuYBu9tgvfXxGP59No\n"
    "obzPjcq8TtNNAdcJLzn6rp4E0d1CE53wYH2hNlmMeNHTf5cqFAPZBqn4MBkCTbZM\n"
    "EAbSDsTP8KJItGVNhMb/\n"
    "=d8UQ\n"
    "-----END PGP SIGNATURE-----\n";

std::string reason_against(const std::string& text) {
  const auto bytes = gov::decode_armored_signature(text);
  return bytes ? "" : bytes.error().because.front();
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  return text.replace(text.find(what), what.size(), with);
}

constexpr const char* kBegin = "-----BEGIN PGP SIGNATURE-----\n\n";
constexpr const char* kEnd = "\n-----END PGP SIGNATURE-----\n";

}  // namespace

TEST_CASE("armor: the genuine signature, by any line ends and with headers") {
  const auto bytes = gov::decode_armored_signature(kGenuine);
  REQUIRE(bytes);
  const auto packets = gov::parse_signature_packets(*bytes);
  REQUIRE(packets);
  REQUIRE(packets->size() == 1);
  CHECK(packets->front().type == 0);
  CHECK(packets->front().hash == 8);
  CHECK(packets->front().issuer == "4EB27DB2A3B88B8B");
  CHECK(gov::is_issuer("8461EFA0E74ABAE010DE66994EB27DB2A3B88B8B", packets->front()));
  CHECK_FALSE(gov::is_issuer("0E225917414670F4442C250DFD533C07C264648F", packets->front()));

  std::string dos;
  for (const char c : std::string(kGenuine))
    dos += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(gov::decode_armored_signature(dos).value() == *bytes);
  CHECK(gov::decode_armored_signature("\n\n" + std::string(kGenuine) + "\n \n").value() == *bytes);
  CHECK(gov::decode_armored_signature(
            replaced(kGenuine, "-----\n", "-----\nVersion: GnuPG v2\nComment: x\n"))
            .value() == *bytes);
}

TEST_CASE("armor: each trick has its own words") {
  const std::string genuine = kGenuine;
  CHECK(reason_against("") == "it is empty");
  CHECK(reason_against(" \n\n") == "it is empty");
  CHECK(reason_against("<html>") == "it does not begin with -----BEGIN PGP SIGNATURE-----");
  CHECK(reason_against("text\n" + genuine) ==
        "it does not begin with -----BEGIN PGP SIGNATURE-----");
  CHECK(reason_against(genuine + "text\n") == "there is text after the signature");
  CHECK(reason_against(genuine + genuine) == "it holds more than one block");
  CHECK(reason_against(replaced(genuine, "SIGNATURE", "PUBLIC KEY BLOCK")) ==
        "it is a PGP PUBLIC KEY BLOCK, not a signature");
  CHECK(reason_against(replaced(genuine, "SIGNATURE", "MESSAGE")) ==
        "it is a PGP MESSAGE, not a signature");
  CHECK(reason_against(genuine.substr(0, genuine.size() / 2)) == "it is cut off");
  CHECK(reason_against("-----BEGIN PGP SIGNATURE-----\nZm9v\n") ==
        "the blank line before its content is missing");
  CHECK(reason_against(std::string(kBegin) + "!!!!" + kEnd) == "its content is not base64");
  CHECK(reason_against(std::string(kBegin) + kEnd) == "its content is not base64");
  CHECK(reason_against(std::string(kBegin) + "Zm9v\n=AAAA" + kEnd) ==
        "its checksum is wrong: it was damaged on the way");
  CHECK(reason_against(std::string(kBegin) + "Zm9v\n=AA" + kEnd) == "its checksum is malformed");
  CHECK(reason_against(std::string(kBegin) + "=AAAA\nZm9v" + kEnd) ==
        "there is content after its checksum");
  std::string headers = "-----BEGIN PGP SIGNATURE-----\n";
  for (int i = 0; i < 17; ++i) headers += "Comment: x\n";
  CHECK(reason_against(headers) == "it has too many header lines");
}
