// SPDX-License-Identifier: MIT
#include "fetch/request_rules.hpp"

#include <doctest/doctest.h>

namespace {

std::string redirect(const char* origin, const char* from, const char* target) {
  const auto url =
      gov::redirected_url(gov::parse_url(origin).value(), gov::parse_url(from).value(), target);
  return url ? gov::to_string(*url) : "refused";
}

}  // namespace

TEST_CASE("request rules: plain http only where it is allowed, files never") {
  CHECK(gov::requested_url({"https://h/", {}, false}));
  CHECK_FALSE(gov::requested_url({"http://h/", {}, false}));
  CHECK(gov::requested_url({"http://h/", {}, true}));
  CHECK_FALSE(gov::requested_url({"file:///etc/passwd", {}, true}));
}

TEST_CASE("request rules: a header cannot smuggle in another") {
  CHECK(gov::header_lines({"", {{"If-Range", "\"a\""}}, false}).value().front() ==
        "If-Range: \"a\"");
  CHECK_FALSE(gov::header_lines({"", {{"If-Range", "\"a\"\r\nHost: evil"}}, false}));
}

TEST_CASE("request rules: a redirect does not weaken the scheme") {
  const char* https = "https://h/a";
  CHECK(redirect(https, https, "https://cdn/x") == "https://cdn/x");
  for (const std::string target :
       {"http://h/a", "ftp://h/a", "file:///etc/passwd", "gopher://h/", "nonsense", ""}) {
    CAPTURE(target);
    CHECK(redirect(https, https, target.c_str()) == "refused");
  }
  CHECK(redirect("http://h/", "http://h/", "http://g/") == "http://g/");
  CHECK(redirect("http://h/", "http://h/", "https://g/") == "https://g/");
  CHECK(redirect("http://h/", "https://g/", "http://g/") == "refused");
}

TEST_CASE("request rules: logins stay with the origin that was named") {
  const char* origin = "https://u:p@h/a";
  CHECK(redirect(origin, origin, "https://h/b") == "https://u:p@h/b");
  CHECK(redirect(origin, origin, "https://cdn/b") == "https://cdn/b");
  CHECK(redirect(origin, origin, "https://x:y@cdn/b") == "https://cdn/b");
  CHECK(redirect(origin, "https://cdn/b", "https://h/c") == "https://u:p@h/c");
  CHECK(redirect(origin, origin, "https://h:444/b") == "https://h:444/b");
}
