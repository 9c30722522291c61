// SPDX-License-Identifier: MIT
//
// An answer as a value: what the routes and faults decide and response_sender carries out.
// Everything a fault can do to an answer has a field here, so faults are pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "body.hpp"

namespace gov_test {

enum class Framing {
  kLength,         // Content-Length: the size of the body
  kUntilClose,     // no length; the end of the connection is the end of the body
  kEndlessChunks,  // chunked: the body, then filler until the client leaves
  kNothing,        // not even a status line
};

enum class Ending {
  kKeepAlive,      // as HTTP has it
  kClose,          // an orderly close (TLS: with close_notify)
  kReset,          // a TCP reset, after what was sent has arrived
  kWaitForClient,  // say nothing more and wait until the client leaves
};

struct HttpResponse {
  int status = 200;
  std::vector<std::pair<std::string, std::string>>
      headers;  // Content-Length, Date and Connection come by themselves
  Body body;
  Framing framing = Framing::kLength;
  Ending ending = Ending::kKeepAlive;
  std::optional<std::uint64_t>
      stop_after;  // send only so many bytes of the body; the length says all of it
  std::optional<std::uint64_t> bytes_per_second;  // instead of the server's --limit
};

}  // namespace gov_test
