// SPDX-License-Identifier: MIT
//
// Whatever a URL is made of: it is written as it was read, what is shown of it holds no password,
// and a redirect leads to https or to the scheme it comes from, without the login of another
// origin.
#include "base/text.hpp"
#include "fetch/request_rules.hpp"
#include "fetch/url.hpp"
#include "invariant.hpp"

using gov::fuzz::require;

namespace {

void check_redirect(const gov::Url& from, std::string_view target) {
  const auto to = gov::redirected_url(from, from, target);
  if (!to) return;
  require(to->scheme == "https" || to->scheme == from.scheme);
  require(to->user_info.empty() ||
          (gov::same_origin(*to, from) && to->user_info == from.user_info));
}

}  // namespace

/// The first line is a URL, the rest the target of a redirect.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto [text, target] = gov::fuzz::halves_of(gov::fuzz::text_of(data, size));
  const std::string shown = gov::redacted(text);
  require(shown == gov::printable(shown, shown.size()));

  const auto url = gov::parse_url(text);
  if (!url) return 0;
  const std::string written = gov::to_string(*url);
  const auto again = gov::parse_url(written);
  require(again.has_value() && gov::to_string(*again) == written);
  require(again->host == url->host && again->user_info == url->user_info &&
          again->port == url->port);
  require(gov::same_origin(*url, *again));
  // A short login may occur elsewhere in the URL by chance.
  if (url->user_info.size() > 8 && written.find(url->user_info) == written.rfind(url->user_info)) {
    require(shown.find(url->user_info) == std::string::npos);
  }
  check_redirect(*url, target);
  return 0;
}
