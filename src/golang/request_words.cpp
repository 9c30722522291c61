// SPDX-License-Identifier: MIT
#include "golang/request_words.hpp"

#include "base/text.hpp"

namespace gov {

Result<VersionRequest> parse_request(std::string_view text) {
  auto request = VersionRequest::parse(trim(text));
  if (!request) return invalid_request(trim(text), request.error());
  return std::move(*request);
}

}  // namespace gov
