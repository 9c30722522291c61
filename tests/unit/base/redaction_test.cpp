// SPDX-License-Identifier: MIT
#include "base/redaction.hpp"

#include <doctest/doctest.h>

TEST_CASE("redaction: user and password are left out, whatever the password holds") {
  struct Case {
    std::string text;
    std::string shown;
  };
  const Case cases[] = {
      {"https://me:secret@h/x", "https://h/x"},
      {"me:secret@proxy:3128", "proxy:3128"},
      {"https://me:sec@ret@h/", "https://h/"},
      {"http://user:20241#Secret@127.0.0.1:9", "http://...@127.0.0.1:9"},
      {"http://user:20241/secret@127.0.0.1:9/", "http://...@127.0.0.1:9/"},
      {"http://user:20241?secret@127.0.0.1:9/", "http://...@127.0.0.1:9/"},
      {"https://secret/token@h/x", "https://...@h/x"},
      {"https://me:se/cret@h/", "https://...@h/"},
      {"https://me:se/cret", "https://..."},
      {"https://me:secret@h/x@2024", "https://...@2024"},
      {"https://me:secret@proxy/golang.org/toolchain/@v/x.zip",
       "https://proxy/golang.org/toolchain/@v/x.zip"},
      {"https://proxy/golang.org/toolchain/@latest", "https://proxy/golang.org/toolchain/@latest"},
      {"https://[::1]:80/", "https://[::1]:80/"},
      {"https:/me:secret@h", "...@h"},
      {"", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(gov::redacted(c.text) == c.shown);
  }
}

TEST_CASE("redaction: the values of a query are left out, and what a terminal would obey") {
  CHECK(gov::redacted("https://h/x.tar.gz?X-Amz-Signature=secret&token=secret") ==
        "https://h/x.tar.gz?...");
  CHECK(gov::redacted("https://h/x#secret") == "https://h/x");
  CHECK(gov::redacted("https://h/\x1b[2J") == "https://h/\\x1b[2J");
}
