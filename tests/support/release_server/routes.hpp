// SPDX-License-Identifier: MIT
//
// Which path is answered how. No I/O but the reading of files.
#pragma once

#include "http_request.hpp"
#include "http_response.hpp"
#include "site.hpp"

namespace gov_test {

enum class Transport { as_announced, plain_on_tls_port };

// On a TLS port, a plain request gets 400 unless it asks below "/downgraded/", where the `to-http`
// fault sends those who follow it.
HttpResponse answer(const HttpRequest& request, const Site& site, Transport transport);

}  // namespace gov_test
