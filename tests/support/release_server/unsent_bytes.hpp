// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

namespace gov_test {

// How many bytes written to this TCP socket the other side has not acknowledged yet; nullopt where
// the system cannot tell.
std::optional<long> unsent_bytes(int socket);

}  // namespace gov_test
