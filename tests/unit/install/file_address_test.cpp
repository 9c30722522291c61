// SPDX-License-Identifier: MIT
#include "install/file_address.hpp"

#include <doctest/doctest.h>

using gov::path_of_file_address;

TEST_CASE("file address: its path") {
  CHECK(path_of_file_address("file:///srv/proxy") == "/srv/proxy");
  CHECK(path_of_file_address("file:///srv/a%20b%2Fc/@v/x") == "/srv/a b/c/@v/x");
  CHECK(path_of_file_address("file:///srv/%C3%a9") == "/srv/\xC3\xA9");
}

TEST_CASE("file address: what is none") {
  for (const char* text : {"", "/srv", "https://h/p", "file://host/p", "file:///a%", "file:///a%2",
                           "file:///a%zz", "file:///a%00b"}) {
    CAPTURE(text);
    CHECK_FALSE(path_of_file_address(text));
  }
}
