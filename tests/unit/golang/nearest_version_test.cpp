// SPDX-License-Identifier: MIT
#include "golang/nearest_version.hpp"

#include <doctest/doctest.h>

#include <string>

using gov::Version;

namespace {

std::string nearest(std::string_view wanted) {
  std::vector<Version> published;
  for (const char* text : {"1.20", "1.20.14", "1.22.0", "1.22.9", "1.22.12", "1.24rc1", "1.24rc3",
                           "1.24.0", "1.24.9", "1.25.13", "1.28rc1", "1.28rc2"}) {
    published.push_back(Version::parse(text).value());
  }
  const auto found = gov::nearest_version(Version::parse(wanted).value(), published);
  return found ? found->to_string() : "none";
}

}  // namespace

TEST_CASE("nearest version: by version, never by spelling") {
  CHECK(nearest("1.22.13") == "1.22.12");
  CHECK(nearest("1.22.99") == "1.22.12");
  CHECK(nearest("1.24.14") == "1.24.9");
  CHECK(nearest("1.20.15") == "1.20.14");
  CHECK(nearest("1.24rc9") == "1.24rc3");
  CHECK(nearest("1.24beta1") == "1.24rc3");
  CHECK(nearest("1.28.0") == "1.28rc2");
  CHECK(nearest("1.28") == "1.28rc2");
  CHECK(nearest("22.9") == "1.22.9");
  CHECK(nearest("22.13") == "1.22.12");
  CHECK(nearest("1.99.1") == "none");
  CHECK(nearest("99.1") == "none");
  CHECK(nearest("2.0.1") == "none");
}
