// SPDX-License-Identifier: MIT
#include "resolve/module_cache.hpp"

#include <doctest/doctest.h>

TEST_CASE("module cache: GOMODCACHE, else the first of GOPATH, else the home directory") {
  CHECK(gov::module_cache({"/c", "/a:/b", "/home/u"}) == "/c");
  CHECK(gov::module_cache({"", "/a:/b", "/home/u"}) == "/a/pkg/mod");
  CHECK(gov::module_cache({"", "", "/home/u"}) == "/home/u/go/pkg/mod");
  CHECK_FALSE(gov::module_cache({"", "", ""}));
  gov::Environment environment;
  CHECK_FALSE(gov::user_module_cache(environment));
  environment.set("GOMODCACHE", "relative");
  CHECK_FALSE(gov::user_module_cache(environment));
}
