// SPDX-License-Identifier: MIT
#include "resolve/chosen_go.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;

namespace {

const gov::Platform kHost{"linux", "amd64"};  // NOLINT: test data

void program(const std::string& path) {
  REQUIRE(gov::make_directories(gov::parent_directory(path)));
  REQUIRE(gov::write_file_atomically(path, path, 0755));
}

/// A store with one version, and a PATH with a system Go, where a test wants one.
class Place {
 public:
  Place() { environment_.set("GOENV", "off"); }

  [[nodiscard]] const std::string& root() const { return temp_.path(); }
  [[nodiscard]] gov::Layout& layout() { return layout_; }
  [[nodiscard]] gov::Environment& environment() { return environment_; }

  std::string install(const char* version) {
    const std::string goroot = layout_.toolchain(gov::Version::parse(version).value(), kHost);
    program(goroot + "/bin/go");
    program(goroot + "/bin/gofmt");
    return goroot;
  }

  gov::Result<gov::ChosenGo> chosen(const char* request) {
    gov::ResolveInput input{environment_, layout_, stores_, {kHost}, std::nullopt, std::nullopt};
    if (*request != '\0') input.argument = gov::VersionRequest::parse(request).value();
    return gov::choose_go(input, gov::resolve(input).value(), gov::SwitchingPolicy::store);
  }

 private:
  TempDir temp_;
  gov::Layout layout_{temp_ / "root", temp_ / "cache"};
  gov::Stores stores_{{layout_.versions()}};
  gov::Environment environment_;
};

}  // namespace

TEST_CASE("chosen go: a toolchain with its programs and its environment") {
  Place place;
  const std::string goroot = place.install("1.22.5");
  const auto go = place.chosen("1.22");
  REQUIRE(go);
  CHECK(go->bin == goroot + "/bin");
  CHECK(gov::goroot_of(*go) == goroot);
  CHECK(gov::find_tool(*go, "gofmt") == goroot + "/bin/gofmt");
  CHECK_FALSE(gov::find_tool(*go, "godoc"));
  CHECK_FALSE(gov::find_tool(*go, "../bin/go"));
  CHECK_FALSE(gov::find_tool(*go, ""));
  CHECK(go->environment.find("GOTOOLCHAIN") == "local+path");
}

TEST_CASE("chosen go: the system's, whose gofmt may lie elsewhere") {
  Place place;
  program(place.root() + "/lib/go/bin/go");
  program(place.root() + "/usr/gofmt");
  place.environment().set("PATH", place.root() + "/lib/go/bin:" + place.root() + "/usr");
  const auto go = place.chosen("");
  REQUIRE(go);
  CHECK(go->bin == place.root() + "/lib/go/bin");
  CHECK(gov::goroot_of(*go) == gov::canonical_path(place.root() + "/lib/go"));
  CHECK(gov::find_tool(*go, "gofmt") == place.root() + "/usr/gofmt");
}

TEST_CASE("chosen go: what is missing is an error with the next step") {
  Place place;
  CHECK(place.chosen("1.22").error().hint == "gov install 1.22");
  CHECK(place.chosen("").error().hint == "gov install latest && gov default latest");
  place.install("1.22.5");
  CHECK(place.chosen("").error().hint == "gov default 1.22.5");
  CHECK(place.chosen("").error().what == "no Go is chosen here");
  CHECK(place.chosen("").error().because.back() == "there is no system Go on PATH");
  CHECK(place.chosen("system").error().hint == "gov local VERSION");
  CHECK(place.chosen("system").error().what == "there is no system Go on PATH");
}
