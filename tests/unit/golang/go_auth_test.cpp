// SPDX-License-Identifier: MIT
#include "golang/go_auth.hpp"

#include <doctest/doctest.h>

TEST_CASE("go auth: the forms of GOAUTH") {
  struct Case {
    std::string_view text;
    bool reads_netrc;
    bool names_programs;
  };
  const Case cases[] = {{"", true, false},
                        {"netrc", true, false},
                        {"off", false, false},
                        {"git /home/ana", false, true},
                        {"netrc;git /x", true, true},
                        {"mycmd arg; netrc", true, true},
                        {";", false, false}};
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const gov::GoAuth auth = gov::parse_go_auth(c.text);
    CHECK(auth.reads_netrc == c.reads_netrc);
    CHECK(auth.names_programs == c.names_programs);
  }
}
