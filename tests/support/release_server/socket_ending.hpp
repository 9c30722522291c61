// SPDX-License-Identifier: MIT
//
// The ways a connection can end. The owner of the socket closes it afterwards.
#pragma once

namespace gov_test {

// What was sent will arrive, even if the client is still sending.
void end_orderly(int socket);

// Waits, for two seconds at most, until what was sent has arrived; the close that follows sends a
// reset.
void end_with_reset(int socket);

// Returns when the client has closed or the server stops.
void wait_until_client_leaves(int socket);

}  // namespace gov_test
