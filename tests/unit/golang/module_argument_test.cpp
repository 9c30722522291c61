// SPDX-License-Identifier: MIT
#include "golang/module_argument.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"

namespace {

std::vector<std::string> words(std::string_view line) {
  std::vector<std::string> all;
  for (const std::string_view word : gov::split(line, ' ')) all.emplace_back(word);
  return all;
}

/// "package at version" of each, joined by "; ".
std::string found(std::string_view line) {
  std::vector<std::string> all;
  for (const gov::ModuleArgument& argument : gov::module_arguments(words(line)))
    all.push_back(argument.package + " at " + argument.version);
  return gov::join(all, "; ");
}

}  // namespace

TEST_CASE("module argument: what names a module and a version") {
  CHECK(found("install example.com/x@v1.0.0") == "example.com/x at v1.0.0");
  CHECK(found("install -v -ldflags -s@x --tags=a example.com/x/cmd@latest") ==
        "example.com/x/cmd at latest");
  CHECK(found("install -tags a example.com/a@v1 example.com/b@v1") ==
        "example.com/a at v1; example.com/b at v1");
  CHECK(found("run example.com/x@v1 ana@example.com") == "example.com/x at v1");
  CHECK(found("run . ana@example.com").empty());
  CHECK(found("-C a@b install example.com/x@v1") == "example.com/x at v1");
  CHECK(found("install -C a@b example.com/x@v1") == "example.com/x at v1");
  CHECK(found("-C=a@b run example.com/x@v1") == "example.com/x at v1");
  CHECK(found("get example.com/x@v1 go@1.28 toolchain@go1.28").find("go at") == std::string::npos);
  for (const char* line : {"", "install", "install ./...", "install ./x@v1", "install /x@v1",
                           "install example.com/x", "install example.com/x@", "install @v1",
                           "build example.com/x@v1", "version x@v1", "install -ldflags"}) {
    CAPTURE(line);
    CHECK(found(line).empty());
  }
}

TEST_CASE("module argument: install and run do not read the go.mod here, get does") {
  CHECK(gov::ignores_module_here(words("install example.com/x@v1")));
  CHECK(gov::ignores_module_here(words("run example.com/x@v1")));
  CHECK_FALSE(gov::ignores_module_here(words("get example.com/x@v1")));
  CHECK_FALSE(gov::ignores_module_here(words("-C d get example.com/x@v1")));
  CHECK_FALSE(gov::ignores_module_here(words("install ./...")));
  CHECK_FALSE(gov::ignores_module_here({}));
}
