// SPDX-License-Identifier: MIT
#include "golang/pin_parsing.hpp"

#include <doctest/doctest.h>

#include "golang/pin_file.hpp"

using gov::PinFormat;

TEST_CASE(
    "pin parsing: a file of another manager that names no Go is passed over, whatever it is") {
  for (const PinFormat format : {PinFormat::tool_versions, PinFormat::mise_toml,
                                 PinFormat::prototools, PinFormat::vfox_toml}) {
    for (const std::string_view text :
         {std::string_view("[[[ nothing"), std::string_view("<<<<<<< HEAD\nnode 1\n>>>>>>> x\n"),
          std::string_view("\xFF\xFEn\0o\0", 6), std::string_view("\0\xFF\x80", 3)}) {
      const auto pin = gov::parse_pin(format, text);
      REQUIRE(pin);
      CHECK_FALSE(pin->has_value());
    }
  }
}

TEST_CASE("pin parsing: marks and conflicts are the same for all formats") {
  struct Row {
    PinFormat format;
    std::string_view text;
  };
  const Row rows[] = {
      {PinFormat::go_version, "1.22\n"},
      {PinFormat::tool_versions, "golang 1.22\n"},
      {PinFormat::mise_toml, "[tools]\ngo = \"1.22\"\n"},
      {PinFormat::prototools, "go = \"1.22\"\n"},
      {PinFormat::vfox_toml, "[tools]\ngolang = \"1.22\"\n"},
      {PinFormat::gvmrc, "gvm use go1.22\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::string text(row.text);
    const auto pin = gov::parse_pin(row.format, "\xEF\xBB\xBF" + text);
    REQUIRE((pin && *pin));
    CHECK((*pin)->request.to_string() == "1.22");
    const auto conflict = gov::parse_pin(row.format, text + ">>>>>>> main\n");
    REQUIRE_FALSE(conflict);
    CHECK(conflict.error().problem == "unresolved merge conflict");
    std::string wide = "\xFF\xFE";
    for (const char c : text) wide += {c, '\0'};
    const auto utf16 = gov::parse_pin(row.format, wide);
    REQUIRE_FALSE(utf16);
    CHECK(utf16.error().suggestion == "1.22");
  }
}

TEST_CASE("pin parsing: gov's own file is small, those of others may hold more") {
  CHECK(gov::most_bytes(PinFormat::go_version) == gov::kMaxPinFileBytes);
  CHECK(gov::most_bytes(PinFormat::mise_toml) > gov::kMaxPinFileBytes);
}
