// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "http_request.hpp"

namespace gov_test {

// The user and password that `/proxy-auth/` asks for.
struct BasicCredentials {
  std::string user;
  std::string password;
};

// Whether the request carries exactly these in an `Authorization: Basic` header.
bool has_credentials(const HttpRequest& request, const BasicCredentials& expected);

}  // namespace gov_test
