// SPDX-License-Identifier: MIT
#include "golang/pin_text.hpp"

#include <doctest/doctest.h>

using namespace std::string_view_literals;

TEST_CASE("pin text: a byte order mark goes, UTF-16 is a fault that says what was meant") {
  CHECK(gov::pin_text("1.22\n").value() == "1.22\n");
  CHECK(gov::pin_text("\xEF\xBB\xBF"
                      "1.22\n")
            .value() == "1.22\n");
  CHECK(gov::pin_text("\xEF\xBB\xBF\xEF\xBB\xBF"
                      "1.22\n")
            .value() == "1.22\n");
  CHECK(gov::pin_text("").value().empty());
  CHECK(gov::pin_text("1").value() == "1");
  for (const std::string_view bytes :
       {"\xFF\xFE\x31\0.\0\x32\0\x32\0\r\0\n\0"sv, "\xFE\xFF\0\x31\0.\0\x32\0\x32\0\n"sv,
        "1\0.\0\x32\0\x32\0\n\0"sv, "\0\x31\0.\0\x32\0\x32"sv}) {
    const auto text = gov::pin_text(bytes);
    REQUIRE_FALSE(text);
    CHECK(text.error().problem == "the file is UTF-16");
    CHECK(text.error().suggestion == "1.22");
    CHECK(text.error().text == "1.22");
  }
  CHECK_FALSE(gov::pin_text("\xFF\xFE"));
}

TEST_CASE("pin text: conflict markers are found where they begin a line") {
  const auto line = [](std::string_view text) {
    const auto fault = gov::merge_conflict(text);
    return fault ? fault->line : 0;
  };
  CHECK(line("1.21\n<<<<<<< HEAD\n1.22\n=======\n1.23\n>>>>>>> main\n") == 2);
  CHECK(line("<<<<<<<\r\n") == 1);
  CHECK(line("1.22\n>>>>>>> main") == 2);
  CHECK(line("1.22 <<<<<<< HEAD\n") == 0);
  CHECK(line("<<<<<<<<< x\n") == 0);
  CHECK(line("# ======= \n=======\n") == 0);
  CHECK(line("") == 0);
}
