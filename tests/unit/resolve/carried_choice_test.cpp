// SPDX-License-Identifier: MIT
#include "resolve/carried_choice.hpp"

#include <doctest/doctest.h>

namespace {

const gov::Layout kLayout("/store", "/cache");
const gov::Stores kStores{{"/store/versions"}};

/// A pinned Go, with the environment in which it would run.
gov::ChosenGo chosen() {
  gov::ChosenGo go{.decision = {.rule = gov::Rule::pin_file},
                   .bin = "/store/versions/go1.24.9.linux-amd64/bin",
                   .environment = {},
                   .system_gofmt = std::nullopt};
  go.environment.set("PATH", "/store/shims:/bin");
  go.environment.set("GOTOOLCHAIN", "local+path");
  go.environment.set("GOV_GOTOOLCHAIN", "local+path");
  return go;
}

std::optional<gov::VersionRequest> request(std::string_view text) {
  return gov::VersionRequest::parse(text).value();
}

}  // namespace

TEST_CASE("carried choice: a request travels as GOV_VERSION, in its canonical text") {
  for (const std::string_view text : {"1.24.9", "1.24", "system", "mine", ">=1.21 <1.23"}) {
    const auto wanted = request(text);
    const gov::Environment child = gov::carry_choice(chosen(), wanted, kLayout, kStores);
    CHECK(child.find("GOV_VERSION") == wanted->to_string());
    CHECK_FALSE(child.find("GOTOOLCHAIN"));
    CHECK_FALSE(child.find("GOV_GOTOOLCHAIN"));
  }
  CHECK(gov::carry_choice(chosen(), request("go1.24.9"), kLayout, kStores).find("GOV_VERSION") ==
        "1.24.9");
}

TEST_CASE("carried choice: without a request nothing is chosen for those below") {
  const gov::Environment child = gov::carry_choice(chosen(), std::nullopt, kLayout, kStores);
  CHECK_FALSE(child.find("GOV_VERSION"));
  CHECK_FALSE(child.find("GOTOOLCHAIN"));
}

TEST_CASE("carried choice: a GOTOOLCHAIN of the user's stays") {
  gov::ChosenGo go = chosen();
  go.environment.set("GOTOOLCHAIN", "auto");
  CHECK(gov::carry_choice(go, request("1.24"), kLayout, kStores).find("GOTOOLCHAIN") == "auto");
}

TEST_CASE(
    "carried choice: go itself keeps its GOTOOLCHAIN, and its PATH where nothing is asked for") {
  const gov::Environment asked =
      gov::carry_choice_through_go(chosen(), request("1.24"), kLayout, kStores);
  CHECK(asked.find("GOV_VERSION") == "1.24");
  CHECK(asked.find("GOTOOLCHAIN") == "local+path");
  const gov::Environment as_it_is =
      gov::carry_choice_through_go(chosen(), std::nullopt, kLayout, kStores);
  CHECK_FALSE(as_it_is.find("GOV_VERSION"));
  CHECK(as_it_is.find("PATH") == "/store/shims:/bin");
}
