// SPDX-License-Identifier: MIT
#include "golang/request_words.hpp"

#include "base/text.hpp"

namespace gov {

Result<VersionRequest> parse_request(std::string_view text) {
  RequestFault fault;
  auto request = VersionRequest::parse(trim(text), fault);
  if (!request) return invalid_request(trim(text), fault);
  return std::move(*request);
}

std::string shell_word(const std::string& request) {
  const bool is_plain = request.find_first_of(" <>^~*=|") == std::string::npos;
  return is_plain ? request : concat("'", request, "'");
}

}  // namespace gov
