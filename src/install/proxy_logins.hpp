// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "fetch/http_client.hpp"
#include "golang/go_auth.hpp"

namespace gov {

/// How the go command logs in to a proxy: with .netrc if GOAUTH allows it, and over TLS only
/// (cmd/go/internal/web/http.go).
[[nodiscard]] inline Logins logins_for(const std::string& url, const GoAuth& auth) {
  return auth.reads_netrc && url.starts_with("https://") ? Logins::from_netrc : Logins::none;
}

}  // namespace gov
