// SPDX-License-Identifier: MIT
#include "fetch/ca_bundle.hpp"

#include <doctest/doctest.h>

#include "base/file.hpp"
#include "support/temp_dir.hpp"

TEST_CASE("ca bundle: a built-in one that exists is kept, a missing one replaced if possible") {
  const gov_test::TempDir dir;
  REQUIRE(gov::write_file_atomically(dir / "ca.pem", "x"));
  CHECK_FALSE(gov::substitute_ca_bundle({.ca_bundle = dir / "ca.pem"}));
  const auto found = gov::substitute_ca_bundle({.ca_bundle = dir / "missing.pem"});
  CHECK((!found || gov::is_regular_file(*found)));
}

TEST_CASE("ca bundle: a libcurl that asks the keychain is left alone") {
  const gov::CurlTrust homebrew{.tls_library = "OpenSSL/3.6.0",
                                .features = {"alt-svc", "AppleSecTrust", "AsynchDNS"}};
  CHECK(gov::uses_system_trust(homebrew));
  CHECK_FALSE(gov::substitute_ca_bundle(homebrew));
  const gov::CurlTrust apple{.tls_library = "SecureTransport (LibreSSL/3.3.6)"};
  CHECK(gov::uses_system_trust(apple));
  CHECK_FALSE(gov::substitute_ca_bundle(apple));
}

TEST_CASE("ca bundle: a library that is built in but not used does not count") {
  CHECK_FALSE(gov::uses_system_trust({.tls_library = "(SecureTransport) LibreSSL/3.3.6"}));
  CHECK_FALSE(gov::uses_system_trust({.tls_library = "OpenSSL/3.0.17", .features = {"HTTP2"}}));
}
