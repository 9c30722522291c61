// SPDX-License-Identifier: MIT
//
// Carries out an HttpResponse: head, body at its pace, log line, ending.
#pragma once

#include <cstdint>
#include <optional>

#include "byte_stream.hpp"
#include "http_request.hpp"
#include "http_response.hpp"
#include "request_log.hpp"

namespace gov_test {

enum class AfterResponse { next_request, connection_ends };

struct Connection {
  int socket;
  ByteStream& stream;
  const RequestLog& log;
  std::optional<std::uint64_t> bytes_per_second;
};

// The log line is written before the client can know that the answer is complete, so a test that
// has its answer finds the line. Throws ClientGone, after the line was written.
AfterResponse send_response(const Connection& connection, const HttpRequest& request,
                            const HttpResponse& response);

}  // namespace gov_test
