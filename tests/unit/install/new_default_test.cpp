// SPDX-License-Identifier: MIT
#include "install/new_default.hpp"

#include <doctest/doctest.h>

using gov::DefaultPolicy;

namespace {

const gov::Platform kHost{"linux", "amd64"};   // NOLINT: test data
const gov::Platform kOther{"linux", "arm64"};  // NOLINT: test data

gov::InstallTarget target(const char* request, const char* version,
                          const gov::Platform& platform = kHost) {
  return {gov::VersionRequest::parse(request).value(),
          {.version = gov::Version::parse(version).value(), .platform = platform}};
}

gov::InstallOutcome installed() { return gov::Installed{}; }
gov::InstallOutcome failed() {
  return gov::AcquireFailure(gov::fail(gov::ErrorKind::network, "x"));
}

std::string chosen(DefaultPolicy policy, const std::vector<gov::InstallTarget>& targets,
                   std::vector<gov::InstallOutcome> outcomes) {
  const auto request = gov::new_default(policy, targets, outcomes, {kHost});
  return request ? request->to_string() : "";
}

}  // namespace

TEST_CASE("new default: the request as it was written, of the first that was named") {
  const std::vector<gov::InstallTarget> targets = {target("1.27", "1.27.0"),
                                                   target("1.24.9", "1.24.9")};
  CHECK(chosen(DefaultPolicy::first_named, targets, {installed(), installed()}) == "1.27");
  CHECK(chosen(DefaultPolicy::first_install, targets, {installed(), installed()}) == "1.27");
  CHECK(chosen(DefaultPolicy::unchanged, targets, {installed(), installed()}).empty());
  CHECK(chosen(DefaultPolicy::first_install, {}, {}).empty());
}

TEST_CASE("new default: what failed becomes none") {
  const std::vector<gov::InstallTarget> targets = {target("1.27", "1.27.0"),
                                                   target("1.24.9", "1.24.9")};
  CHECK(chosen(DefaultPolicy::first_named, targets, {failed(), installed()}).empty());
  CHECK(chosen(DefaultPolicy::first_install, targets, {failed(), installed()}) == "1.24.9");
  CHECK(chosen(DefaultPolicy::first_install, targets, {failed(), failed()}).empty());
}

TEST_CASE("new default: a Go for another processor becomes it only when somebody says so") {
  const std::vector<gov::InstallTarget> targets = {target("1.27/arm64", "1.27.0", kOther)};
  CHECK(chosen(DefaultPolicy::first_install, targets, {installed()}).empty());
  CHECK(chosen(DefaultPolicy::first_named, targets, {installed()}) == "1.27/arm64");
}
