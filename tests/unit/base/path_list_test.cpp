// SPDX-License-Identifier: MIT
#include "base/path_list.hpp"

#include <doctest/doctest.h>

TEST_CASE("path list: parsing and rendering round-trips, empty elements too") {
  for (const char* text :
       {"", "/bin", "/usr/bin:/bin", ":/bin", "/bin:", ":", "/a::/b", "/with blank:*"}) {
    CAPTURE(text);
    CHECK(gov::PathList::parse(text).to_string() == text);
  }
  CHECK(gov::PathList::parse("").directories().empty());
  CHECK(gov::PathList::parse("/a::/b").directories() == std::vector<std::string>{"/a", "", "/b"});
}

TEST_CASE("path list: prepend and remove") {
  auto list = gov::PathList::parse("/a:/b:/a:/ab");
  list.remove("/a");
  CHECK(list.to_string() == "/b:/ab");
  list.remove("/missing");
  list.prepend("/go/bin");
  CHECK(list.to_string() == "/go/bin:/b:/ab");
  gov::PathList empty;
  empty.prepend("/go/bin");
  CHECK(empty.to_string() == "/go/bin");
}
