// SPDX-License-Identifier: MIT
//
// What all answers of one server have in common.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "basic_credentials.hpp"
#include "fault_counts.hpp"
#include "resources.hpp"

namespace gov_test {

struct Site {
  Resources resources;
  std::optional<BasicCredentials> credentials;
  bool is_tls = false;
  std::uint16_t port = 0;
  mutable FaultCounts counts;

  std::string url() const {
    return (is_tls ? "https://localhost:" : "http://localhost:") + std::to_string(port);
  }
};

}  // namespace gov_test
