// SPDX-License-Identifier: MIT
#include "base/shell_word.hpp"

#include <doctest/doctest.h>
#include <stdio.h>

#include <array>
#include <vector>

#include "base/file.hpp"
#include "base/text.hpp"
#include "support/temp_dir.hpp"

namespace {

/// What `shell` prints when it runs a file of these lines; absent where it is not installed.
std::optional<std::string> printed_by(const std::string& shell, const std::string& lines) {
  const gov_test::TempDir temp;
  REQUIRE(gov::write_file_atomically(temp / "script", lines));
  const std::string command =
      gov::concat("command -v ", shell, " >/dev/null || exit 3; HOME=", temp.path(), " ", shell,
                  " ", temp / "script");
  // NOLINTNEXTLINE(cert-env33-c): the words are the test's own
  FILE* const pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string text;
  std::array<char, 4096> buffer{};
  for (std::size_t count = 0; (count = ::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    text.append(buffer.data(), count);
  const int status = ::pclose(pipe);
  if (status == 3 << 8) return std::nullopt;
  return text;
}

}  // namespace

TEST_CASE("shell word: plain words stay as they are, all others are quoted") {
  struct Case {
    std::string_view text;
    std::string_view word;
  };
  const Case cases[] = {
      {"1.22.5", "1.22.5"},
      {"1.22/arm64", "1.22/arm64"},
      {"/usr/local/go-1", "/usr/local/go-1"},
      {"", "''"},
      {">=1.21 <1.23", "'>=1.21 <1.23'"},
      {"=1.20", "'=1.20'"},
      {"~1.21", "'~1.21'"},
      {"a b", "'a b'"},
      {"it's", "'it'\\''s'"},
      {"'", "\\'"},
      {"a\"b", "'a\"b'"},
      {"a\\b", "'a'\\\\'b'"},
      {"$(touch x)`y`!", "'$(touch x)`y`!'"},
      {"a\nb\x1b", "'a'$'\\n''b'$'\\x1b'"},
      {"\xE2\x80\xAE", "$'\\xe2'$'\\x80'$'\\xae'"},  // reverses the direction of writing
      {"gr\xC3\xB6\xC3\x9F"
       "er",
       "'gr\xC3\xB6\xC3\x9F"
       "er'"},
      {"-x", "-x"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(gov::shell_word(c.text) == c.word);
  }
}

TEST_CASE("shell word: a file's name is never taken for an option") {
  CHECK(gov::shell_path("-x") == "./-x");
  CHECK(gov::shell_path("-a b") == "'./-a b'");
  CHECK(gov::shell_path("/a/-x") == "/a/-x");
}

TEST_CASE("shell word: each shell reads the text back") {
  const std::vector<std::string> printable = {"",
                                              "1.22.5",
                                              "a b",
                                              "it's",
                                              "\\",
                                              "a\\'b",
                                              "\"$x\"",
                                              "*?[a]",
                                              "=1.20",
                                              "~",
                                              "#",
                                              "{a,b}",
                                              "!!",
                                              "-x",
                                              "a;b&c|d",
                                              "\\\\",
                                              "gr\xC3\xB6\xC3\x9F"};
  const std::vector<std::string> others = {"a\nb", "\n", "\t\x01\x7f", "\xff'\xfe"};
  for (const std::string shell : {"bash", "zsh", "fish"}) {
    CAPTURE(shell);
    std::vector<std::string> texts = printable;
    if (shell != "fish") texts.insert(texts.end(), others.begin(), others.end());
    std::string script;
    std::string expected;
    for (const std::string& text : texts) {
      script += gov::concat("printf '<%s>' ", gov::shell_word(text), "\n");
      expected += gov::concat("<", text, ">");
    }
    const auto read_back = printed_by(shell, script);
    if (read_back) CHECK(*read_back == expected);
  }
}
