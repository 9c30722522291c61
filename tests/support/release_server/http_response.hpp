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
  length,          // Content-Length: the size of the body
  until_close,     // no length; the end of the connection is the end of the body
  endless_chunks,  // chunked: the body, then filler until the client leaves
  nothing,         // not even a status line
};

enum class Ending {
  keep_alive,       // as HTTP has it
  close,            // an orderly close (TLS: with close_notify)
  reset,            // a TCP reset, after what was sent has arrived
  wait_for_client,  // say nothing more and wait until the client leaves
};

struct HttpResponse {
  int status = 200;
  std::vector<std::pair<std::string, std::string>>
      headers;  // Content-Length, Date and Connection come by themselves
  Body body;
  Framing framing = Framing::length;
  Ending ending = Ending::keep_alive;
  std::optional<std::uint64_t>
      stop_after;  // send only so many bytes of the body; the length says all of it
  std::optional<std::uint64_t> bytes_per_second;  // instead of the server's --limit
};

}  // namespace gov_test
