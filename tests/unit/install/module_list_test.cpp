// SPDX-License-Identifier: MIT
#include "install/module_list.hpp"

#include <doctest/doctest.h>

TEST_CASE("module list: versions of the toolchain module become releases, newest first") {
  const auto releases = gov::releases_in_module_list(
      "v0.0.1-go1.22.5.linux-amd64\n"
      "v0.0.1-go1.99.1.linux-arm\r\n"
      "v0.0.1-go1.99.1.darwin-arm64\n"
      "v0.0.1-go1.21rc2.linux-amd64");
  REQUIRE(releases.size() == 3);
  CHECK(releases[0].version.to_string() == "1.99.1");
  REQUIRE(releases[0].artifacts.size() == 2);
  CHECK(releases[0].artifact_for({"linux", "arm"})->filename == "go1.99.1.linux-armv6l.tar.gz");
  CHECK(releases[0].artifacts[0].is_offered_as_module);
  CHECK(releases[1].version.to_string() == "1.22.5");
  CHECK(releases[2].version.to_string() == "1.21rc2");
}

TEST_CASE("module list: what is no toolchain is passed over") {
  CHECK(gov::releases_in_module_list("<html>\n\n"
                                     "v0.0.1-go1.22.linux-amd64\n"
                                     "v0.0.1-go1.22.5\n"
                                     "v0.0.1-go1.22.5.linux-toaster\n"
                                     "v0.0.1-go1.22.5-custom.linux-amd64\n"
                                     "v0.0.2-go1.22.5.linux-amd64\n"
                                     "v0.0.1-go../../x.linux-amd64\n"
                                     "go1.22.5.linux-amd64\n")
            .empty());
}

TEST_CASE("module list: the first source that is a proxy says which are asked") {
  const gov::Source official = gov::ArchiveSource{gov::ArchiveSource::Kind::official, "official"};
  CHECK_FALSE(gov::module_proxies({official}, "https://proxy.example.com"));
  CHECK(gov::module_proxies({official, gov::ModuleProxySource{""}}, "https://a,direct") ==
        "https://a,direct");
  CHECK(gov::module_proxies({gov::ModuleProxySource{"https://b"}}, "https://a") == "https://b");
}
