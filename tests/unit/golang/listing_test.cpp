// SPDX-License-Identifier: MIT
#include "golang/listing.hpp"

#include <doctest/doctest.h>

using gov::Listing;
using gov::Version;

namespace {

std::vector<Version> versions(std::initializer_list<const char*> texts) {
  std::vector<Version> list;
  for (const char* text : texts) list.push_back(Version::parse(text).value());
  return list;
}

Listing listing(const char* request, const std::vector<Version>& known) {
  return gov::listing_of(gov::VersionRequest::parse(request).value(), known);
}

}  // namespace

TEST_CASE("listing: what no list has may be newer, or can never come") {
  const auto known =
      versions({"1.28rc1", "1.27.2", "1.27.0", "1.26.9", "1.25.14", "1.20", "1.20.14", "1.4"});
  struct Case {
    const char* request;
    Listing listing;
  };
  const Case cases[] = {
      {"1.27.2", Listing::listed},
      {"1.27", Listing::listed},
      {"latest", Listing::listed},
      {"rc", Listing::listed},
      {"1.20.0", Listing::listed},
      {">=1.26 <1.28", Listing::listed},
      {"1.27.2/arm64", Listing::listed},
      {"1.27.3", Listing::may_be_newer},
      {"1.26.10", Listing::may_be_newer},
      {"1.28", Listing::may_be_newer},
      {"1.28.0", Listing::may_be_newer},
      {"1.28rc2", Listing::may_be_newer},
      {"1.99", Listing::may_be_newer},
      {"1.99.7", Listing::may_be_newer},
      {"beta", Listing::may_be_newer},
      {">=1.28", Listing::may_be_newer},
      {">1.27", Listing::may_be_newer},
      {">=1.27.3", Listing::may_be_newer},
      {"~1.26.12", Listing::may_be_newer},
      {"1.27.1", Listing::not_published},  // the list has a newer patch of the line
      {"1.25.15", Listing::not_published},
      {"1.25.99", Listing::not_published},
      {"1.22", Listing::not_published},
      {"1.28beta1", Listing::not_published},
      {"0.9", Listing::not_published},
      {">=1.21 <1.23", Listing::not_published},
      {">=1.22 <1.22.5", Listing::not_published},
      {"<1.4", Listing::not_published},
      {">1.27.2 <1.27", Listing::not_published},
  };
  for (const Case& c : cases) {
    CAPTURE(c.request);
    CHECK(listing(c.request, known) == c.listing);
  }
}

TEST_CASE("listing: an empty list settles nothing, and huge numbers do no harm") {
  CHECK(listing("1.22", {}) == Listing::may_be_newer);
  const auto known = versions({"1.27.0", "1.26.9"});
  CHECK(listing("1.99999999999999999999999999", known) == Listing::may_be_newer);
  CHECK(listing(">=1.99999999999999999999999999", known) == Listing::may_be_newer);
  CHECK(listing("1.27.99999999999999999999999999", known) == Listing::may_be_newer);
}
