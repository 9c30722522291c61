// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace gov_test {

// Accepts connections on 127.0.0.1 and runs each in a thread of its own.
class Listener {
 public:
  // Port 0: the kernel chooses. Listens from here on; throws std::runtime_error.
  explicit Listener(std::uint16_t port);
  // Ends every connection and waits for its thread.
  ~Listener();
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  std::uint16_t port() const { return port_; }
  // Starts to accept. `serve` gets a connected socket, which it must not close, and must not throw.
  void start(std::function<void(int)> serve);

 private:
  struct Accepted {
    int socket;  // -1 when it has ended
    std::thread thread;
  };

  void accept_until_stopped();
  void begin(int socket);
  void join_ended();

  int socket_ = -1;
  int stop_read_ = -1;
  int stop_write_ = -1;
  std::uint16_t port_ = 0;
  std::function<void(int)> serve_;
  std::thread acceptor_;
  std::mutex mutex_;
  std::list<Accepted> accepted_;
};

}  // namespace gov_test
