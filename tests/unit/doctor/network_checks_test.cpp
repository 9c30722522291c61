// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "doctor/facts/network_facts.hpp"
#include "json/json_text.hpp"
#include "unit/doctor/world.hpp"

using gov_test::World;

TEST_CASE("NET01: a server that is not reached, and why") {
  World world;
  world.expect_nothing("NET01");
  const std::vector<gov::NetworkProbe> probes = {
      {.target = {"the release index", "https://go.dev/dl/"}},
      {.target = {"the module proxy", "https://proxy.example/"},
       .trouble = gov::NetworkTrouble{
           .kind = "proxy",
           .what = "cannot fetch \"https://elsewhere.example/\"",
           .because = {"the proxy \"http://127.0.0.1:9/\" does not work", "connection refused"}}}};
  const auto read = gov::parse_probes(gov::to_json_text(gov::probes_json(probes)));
  REQUIRE(read);
  world.change([&](gov::Facts& facts) { facts.network = gov::NetworkFacts{.probes = *read}; });
  const auto finding =
      world.expect_warning("NET01", {"https://proxy.example/: proxy",
                                     "because: cannot fetch \"https://elsewhere.example/\"",
                                     "because: connection refused"});
  CHECK(finding.what ==
        "the module proxy cannot be reached: the proxy \"http://127.0.0.1:9/\" does not work");
  CHECK(finding.command.find("https_proxy") != std::string::npos);
  world.change(
      [](gov::Facts& facts) { facts.network = gov::NetworkFacts{.failure = "no gov-full"}; });
  world.expect_warning("NET01", {});
  CHECK_FALSE(gov::parse_probes("gov: error"));
}

TEST_CASE("network targets: index, proxies and checksum database, each once") {
  const auto urls = [](const gov::NetworkSettings& settings) {
    std::vector<std::string> found;
    for (const auto& target : gov::network_targets(settings)) found.push_back(target.url);
    return gov::join(found, " ");
  };
  CHECK(urls({.index_url = "https://i/"}) ==
        "https://i/ https://proxy.golang.org/golang.org/x/mod/@v/list "
        "https://sum.golang.org/latest");
  CHECK(urls({.index_url = "https://i/",
              .goproxy = "https://a,https://a|direct",
              .gosumdb = "off"}) == "https://i/ https://a/golang.org/x/mod/@v/list");
  CHECK(urls({.index_url = "https://i/", .goproxy = "off", .gosumdb = "x+1+k https://db"}) ==
        "https://i/ https://db/latest");
}
