// SPDX-License-Identifier: MIT
//
// Whatever a server answers with: bytes that begin as expected are never refused, and what is shown
// of a page is one printable line.
#include "base/text.hpp"
#include "fetch/block_page.hpp"
#include "invariant.hpp"

using gov::fuzz::require;

/// The first line is the content type, the rest the body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto [type, body] = gov::fuzz::halves_of(gov::fuzz::text_of(data, size));
  gov::HttpHead head;
  head.status = 200;
  head.content_type = type;
  const std::string_view start = body.substr(0, gov::kBlockPageBytes);
  for (const auto expected :
       {gov::ExpectedContent::gzip, gov::ExpectedContent::zip, gov::ExpectedContent::json}) {
    (void)gov::block_page(head, start, expected, 0);
    (void)gov::block_page(head, start, expected, body.size());
  }
  const bool is_gzip = start.starts_with("\x1f\x8b");
  if (is_gzip) require(!gov::block_page(head, start, gov::ExpectedContent::gzip, 0));
  const std::string title = gov::page_title(body);
  require(title == gov::printable(title, title.size()));
  return 0;
}
