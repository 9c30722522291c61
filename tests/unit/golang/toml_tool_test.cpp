// SPDX-License-Identifier: MIT
#include "golang/toml_tool.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

namespace {

constexpr std::array<std::string_view, 2> kNames = {"go", "golang"};

/// "LINE:COLUMN VERSION", "fault LINE:COLUMN", or "none".
std::string found(std::string_view text, std::string_view table = "tools") {
  const auto tool = gov::find_toml_tool(text, {.table = table, .names = kNames});
  if (!tool) {
    return "fault " + std::to_string(tool.error().line) + ":" + std::to_string(tool.error().column);
  }
  if (!*tool) return "none";
  return std::to_string((*tool)->line) + ":" + std::to_string((*tool)->column) + " " +
         (*tool)->version;
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("toml tool: the place of a version is that of its text") {
  CHECK(found("[tools]\ngo = \"1.22\"\n") == "2:7 1.22");
  CHECK(found("[tools]\n\n  'go'='1.22'") == "3:9 1.22");
  CHECK(found("tools = { node = \"20\", go = \"1.22\" }") == "1:30 1.22");
  CHECK(found("[tools]\ngo = [\n  { version = \"1.22\" },\n]") == "3:16 1.22");
  CHECK(found("[tools.go]\nprefix = \"1.22\"") == "2:11 prefix:1.22");
  CHECK(found("[tools]\ngo = \"\"\"1.22\"\"\"\n") == "2:9 1.22");
  CHECK(found("[tools]\ngo = '''\n1.22'''\n") == "3:1 1.22");
  CHECK(found("[tools]\n\"\xC3\xA9\" = 1\ngo = \"1.22\"\n") == "3:7 1.22");
  CHECK(found("tools = { \"\xC3\xA9\" = 1, go = \"1.22\" }") == "1:27 1.22");
  CHECK(found("[tools]\ngo = \"1.\\u0032\"\n") == "2:7 1.2");
  CHECK(found("[tools]\n\"g\\u006f\" = \"1.22\"\n") == "2:14 1.22");
}

TEST_CASE("toml tool: letters of all alphabets may stand in the file") {
  for (char32_t letter = 0x80; letter < 0x2100; ++letter) {
    std::string key;
    if (letter < 0x800) {
      key += static_cast<char>(0xC0U | (letter >> 6U));
    } else {
      key += static_cast<char>(0xE0U | (letter >> 12U));
      key += static_cast<char>(0x80U | ((letter >> 6U) & 0x3FU));
    }
    key += static_cast<char>(0x80U | (letter & 0x3FU));
    CAPTURE(static_cast<unsigned>(letter));
    CHECK(found("[tools]\n\"" + key + "\" = '" + key + "'\ngo = \"1.22\"\n") == "3:7 1.22");
  }
}

TEST_CASE("toml tool: the last name in the file counts") {
  CHECK(found("[tools]\ngo = \"1\"\ngolang = \"2\"\n") == "3:11 2");
  CHECK(found("[tools]\ngolang = \"1\"\ngo = \"2\"\n") == "3:7 2");
  CHECK(found("[tools]\ngolang = \"1\"\n[tools.go]\nversion = \"2\"\n") == "4:12 2");
  CHECK(found("go = \"1.22\"", "") == "1:7 1.22");
}

TEST_CASE("toml tool: what names no version of the tool is passed over") {
  for (const char* text :
       {"", "go = \"1.22\"", "[env]\ngo = \"1.22\"", "tools = \"go\"", "[[tools]]\ngo = \"1.22\"",
        "[tools]\ngo = []", "x = \"\"\"\n[tools]\ngo = '1'\n\"\"\"", "[tools.x]\ngo = \"1.22\"",
        "[tools]\ngo = { version = \"1\", os = \"windows\" }",
        "[tools]\ngo = [{ version = \"1\", os = [\"windows\", \"freebsd\"] }]"}) {
    CAPTURE(text);
    CHECK(found(text) == "none");
  }
  CHECK(found("[tools]\ngo = [{ version = \"1\", os = \"windows\" }, \"2\"]") == "2:43 2");
  CHECK(found("[tools]\ngo = { version = \"1\", os = [] }") == "2:19 1");
}

TEST_CASE("toml tool: what names a version in no known way is a fault") {
  for (const char* text :
       {"[tools]\ngo = 1.22", "[tools]\ngo = true", "[tools]\ngo = [1.22]",
        "[tools]\ngo = [[\"1.22\"]]", "[tools]\ngo = {}", "[tools]\ngo = { version = 1.22 }",
        "[tools]\ngo = { x = \"1.22\" }", "[tools]\ngo = { version = \"1\", ref = \"2\" }",
        "[tools]\ngo = 1979-05-27"}) {
    CAPTURE(text);
    CHECK(found(text).substr(0, 8) == "fault 2:");
  }
  const auto number =
      gov::find_toml_tool("[tools]\ngo = 1.22 # x\n", {.table = "tools", .names = kNames});
  REQUIRE_FALSE(number);
  CHECK(number.error().text == "1.22");
  CHECK(number.error().suggestion == "1.22");
}

TEST_CASE("toml tool: invalid TOML is a fault with its place") {
  CHECK(found("[tools]\ngo = \"1.22\" trailing\n") == "fault 2:13");
  CHECK(found("[tools\ngo = \"1.22\"\n").substr(0, 8) == "fault 1:");
  // What the library asserts to be impossible.
  for (const char* text :
       {"[~tools]\ngo = 1", "[[~]]", "[ . ]", "~ = 1", "go = ~", "[a.~]", "a.~ = 1"})
    CHECK(found(text).substr(0, 8) == "fault 1:");
  CHECK(found("[tools]\ngo = \"1\"\ngo = \"2\"\n").substr(0, 8) == "fault 3:");
  CHECK(found("[tools]\ngo = \"1.22\n").substr(0, 8) == "fault 2:");
  CHECK(found("go = \"\xFF\"\n").substr(0, 8) == "fault 1:");
  CHECK(found(std::string_view("go = \"1\"\0\n", 10)).substr(0, 8) == "fault 1:");
}

TEST_CASE("toml tool: hostile nesting ends in a fault, and soon") {
  const std::size_t many = 80'000;
  for (const std::string& text :
       {"x = " + repeated("[", many), "x = " + repeated("{a=", many),
        repeated("a.", many) + "b = 1", "[" + repeated("a.", many) + "b]\n",
        "x = " + repeated("[\n{a.b.c=", 20'000), repeated("\"=\".a.", 30'000) + "b = 1",
        repeated("[a]\n", 2) + repeated("[[", many)}) {
    CAPTURE(text.substr(0, 20));
    CHECK(found(text).starts_with("fault "));
  }
  // At the limits it is parsed, and freed again.
  CHECK(found(repeated("a.", 990) + "b = " + repeated("[", 60) + repeated("]", 60)) == "none");
  std::string wide;
  for (std::size_t i = 0; i < 25'000; ++i) wide += "k" + std::to_string(i) + " = 1\n";
  CHECK(found(wide + "[tools]\ngo = \"1.22\"\n") == "25002:7 1.22");
}
