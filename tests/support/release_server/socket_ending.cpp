// SPDX-License-Identifier: MIT
#include "socket_ending.hpp"

#include <sys/socket.h>
#include <sys/time.h>

#include <cerrno>
#include <chrono>
#include <thread>

#include "unsent_bytes.hpp"

namespace gov_test {
namespace {

using namespace std::chrono_literals;

}  // namespace

void end_orderly(int socket) {
  shutdown(socket, SHUT_WR);
  // Closing while unread bytes wait would send a reset and could take our last bytes from the
  // client.
  const timeval patience{1, 0};
  setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  char ignored[16 * 1024];
  for (int i = 0; i < 64 && recv(socket, ignored, sizeof ignored, 0) > 0; ++i) {
  }
}

void end_with_reset(int socket) {
  const auto deadline = std::chrono::steady_clock::now() + 2s;
  while (std::chrono::steady_clock::now() < deadline) {
    const std::optional<long> unsent = unsent_bytes(socket);
    if (unsent == 0) break;
    std::this_thread::sleep_for(unsent ? 1ms : 50ms);
    if (!unsent) break;
  }
  const linger at_once{1, 0};
  setsockopt(socket, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
}

void wait_until_client_leaves(int socket) {
  char ignored[4096];
  while (true) {
    const ssize_t count = recv(socket, ignored, sizeof ignored, 0);
    if (count == 0 || (count < 0 && errno != EINTR)) return;
  }
}

}  // namespace gov_test
