// SPDX-License-Identifier: MIT
#include "golang/go_auth.hpp"

#include "base/text.hpp"

namespace gov {

GoAuth parse_go_auth(std::string_view text) {
  if (trim(text).empty()) return {};
  GoAuth auth{.reads_netrc = false};
  for (std::string_view method : split(text, ';')) {
    method = trim(method);
    if (method.empty() || method == "off") continue;
    (method == "netrc" ? auth.reads_netrc : auth.names_programs) = true;
  }
  return auth;
}

}  // namespace gov
