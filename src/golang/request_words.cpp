// SPDX-License-Identifier: MIT
#include "golang/request_words.hpp"

#include "base/text.hpp"

namespace gov {

Result<VersionRequest> parse_request(std::string_view text) {
  auto request = VersionRequest::parse(trim(text));
  if (!request) return invalid_request(trim(text), request.error());
  return std::move(*request);
}

std::string shell_word(const std::string& request) {
  const bool is_plain = request.find_first_of(" <>^~*=|") == std::string::npos;
  return is_plain ? request : concat("'", request, "'");
}

}  // namespace gov
