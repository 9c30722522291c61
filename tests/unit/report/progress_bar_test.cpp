// SPDX-License-Identifier: MIT
#include "report/progress_bar.hpp"

#include <doctest/doctest.h>

#include "report/text_width.hpp"

using gov::Environment;
using gov::Glyphs;
using gov::progress_bar;

TEST_CASE("progress bar: filled by the share that is there") {
  CHECK(progress_bar(0, 100, 6, Glyphs::ascii) == "[    ]");
  CHECK(progress_bar(50, 100, 6, Glyphs::ascii) == "[##  ]");
  CHECK(progress_bar(99, 100, 6, Glyphs::ascii) == "[### ]");
  CHECK(progress_bar(100, 100, 6, Glyphs::ascii) == "[####]");
  CHECK(progress_bar(0, 32, 6, Glyphs::blocks) == "▕    ▏");
  CHECK(progress_bar(9, 32, 6, Glyphs::blocks) == "▕█▏  ▏");
  CHECK(progress_bar(31, 32, 6, Glyphs::blocks) == "▕███▉▏");
  CHECK(progress_bar(32, 32, 6, Glyphs::blocks) == "▕████▏");
}

TEST_CASE("progress bar: takes exactly its columns, whatever the numbers") {
  for (const std::size_t columns : {3U, 4U, 17U, 200U}) {
    for (const std::uint64_t received : {std::uint64_t{0}, std::uint64_t{7}, UINT64_MAX}) {
      CHECK(gov::text_width(progress_bar(received, 9, columns, Glyphs::blocks)) == columns);
      CHECK(gov::text_width(progress_bar(received, UINT64_MAX, columns, Glyphs::ascii)) == columns);
    }
  }
  for (const std::size_t columns : {0U, 1U, 2U}) {
    CHECK(progress_bar(1, 2, columns, Glyphs::ascii).empty());
  }
}

TEST_CASE("progress bar: percent is rounded down and never beyond 100") {
  CHECK(gov::percent_of(0, 0) == 100);
  CHECK(gov::percent_of(999, 1000) == 99);
  CHECK(gov::percent_of(5, 3) == 100);
  CHECK(gov::percent_of(UINT64_MAX / 2, UINT64_MAX) == 50);
}

TEST_CASE("progress bar: blocks are for locales that say UTF-8") {
  const auto with = [](std::string_view all, std::string_view ctype, std::string_view lang) {
    Environment environment;
    environment.set("LC_ALL", all);
    environment.set("LC_CTYPE", ctype);
    environment.set("LANG", lang);
    return gov::glyphs_for(environment);
  };
  CHECK(gov::glyphs_for(Environment()) == Glyphs::ascii);
  CHECK(with("", "", "de_DE.UTF-8") == Glyphs::blocks);
  CHECK(with("", "en_US.utf8", "C") == Glyphs::blocks);
  CHECK(with("C", "", "de_DE.UTF-8") == Glyphs::ascii);
  CHECK(with("", "POSIX", "de_DE.UTF-8") == Glyphs::ascii);
}
