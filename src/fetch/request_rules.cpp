// SPDX-License-Identifier: MIT
#include "fetch/request_rules.hpp"

#include "base/text.hpp"

namespace gov {

Result<Url> requested_url(const HttpRequest& request) {
  GOV_TRY_ASSIGN(Url url, parse_url(request.url));
  if (url.scheme == "https" || (url.scheme == "http" && request.allow_plain_http)) return url;
  return fail(ErrorKind::usage, concat("cannot fetch ", in_quotes(redacted(request.url))))
      .with_reason("only https is allowed here");
}

Result<std::vector<std::string>> header_lines(const HttpRequest& request) {
  std::vector<std::string> lines;
  for (const auto& [name, value] : request.headers) {
    if (has_control_character(name) || has_control_character(value)) {
      return fail(ErrorKind::internal, concat("a request header is malformed: ", in_quotes(name)));
    }
    lines.push_back(concat(name, ": ", value));
  }
  return lines;
}

std::optional<Url> redirected_url(const Url& origin, const Url& from, std::string_view target) {
  auto url = parse_url(target);
  if (!url || (url->scheme != "https" && url->scheme != from.scheme)) return std::nullopt;
  url->user_info = same_origin(*url, origin) ? origin.user_info : "";
  return std::move(*url);
}

}  // namespace gov
