// SPDX-License-Identifier: MIT
//
// The answer a sound server gives for a resource: whole, part, "not modified" or "no such part".
// Pure.
#pragma once

#include "http_request.hpp"
#include "http_response.hpp"
#include "resources.hpp"

namespace gov_test {

// Obeys If-None-Match, If-Modified-Since, Range and If-Range.
HttpResponse respond_with(const Resource& resource, const HttpRequest& request);

// Always 200 with everything, and says that ranges are not to be had.
HttpResponse respond_with_whole(const Resource& resource);

}  // namespace gov_test
