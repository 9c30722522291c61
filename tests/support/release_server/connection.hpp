// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "request_log.hpp"
#include "site.hpp"
#include "tls_identity.hpp"

namespace gov_test {

struct ConnectionSettings {
  const Site& site;
  const RequestLog& log;
  TlsContext* tls;  // nullptr: plain
  std::optional<std::uint64_t> bytes_per_second;
};

// Answers requests until one side has enough. Runs in a thread of its own, throws nothing, leaves
// the socket open.
void serve_connection(int socket, const ConnectionSettings& settings) noexcept;

}  // namespace gov_test
