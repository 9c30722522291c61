// SPDX-License-Identifier: MIT
#include "listener.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <iterator>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>

namespace gov_test {
namespace {

constexpr int kBacklog = 512;

void close_on_exec(int descriptor) { fcntl(descriptor, F_SETFD, FD_CLOEXEC); }

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  return address;
}

}  // namespace

Listener::Listener(std::uint16_t port) {
  socket_ = socket(AF_INET, SOCK_STREAM, 0);
  close_on_exec(socket_);
  const int on = 1;
  setsockopt(socket_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  sockaddr_in address = loopback(port);
  socklen_t length = sizeof address;
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  int stop[2];
  if (bind(socket_, generic, length) != 0 || listen(socket_, kBacklog) != 0 ||
      getsockname(socket_, generic, &length) != 0 || pipe(stop) != 0)
    throw std::runtime_error("cannot listen on port " + std::to_string(port) +
                             " of 127.0.0.1: " + std::generic_category().message(errno));
  port_ = ntohs(address.sin_port);
  stop_read_ = stop[0];
  stop_write_ = stop[1];
  close_on_exec(stop_read_);
  close_on_exec(stop_write_);
}

Listener::~Listener() {
  // The end of the pipe's other side wakes the acceptor.
  close(stop_write_);
  if (acceptor_.joinable()) acceptor_.join();
  {
    const std::lock_guard lock(mutex_);
    for (const Accepted& accepted : accepted_)
      if (accepted.socket >= 0) shutdown(accepted.socket, SHUT_RDWR);
  }
  for (Accepted& accepted : accepted_) accepted.thread.join();
  close(stop_read_);
  close(socket_);
}

void Listener::start(std::function<void(int)> serve) {
  serve_ = std::move(serve);
  acceptor_ = std::thread([this] { accept_until_stopped(); });
}

void Listener::accept_until_stopped() {
  while (true) {
    pollfd wanted[2] = {{socket_, POLLIN, 0}, {stop_read_, POLLIN, 0}};
    if (poll(wanted, 2, -1) < 0 && errno != EINTR) return;
    if (wanted[1].revents != 0) return;
    if ((wanted[0].revents & POLLIN) == 0) continue;
    const int accepted = accept(socket_, nullptr, nullptr);
    join_ended();
    if (accepted >= 0)
      begin(accepted);
    else if (errno == EMFILE || errno == ENFILE)
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
}

void Listener::begin(int socket) {
  close_on_exec(socket);
  // Locked over the start, so that the thread cannot end before its entry is complete.
  const std::lock_guard lock(mutex_);
  accepted_.push_back({socket, {}});
  Accepted& entry = accepted_.back();
  try {
    entry.thread = std::thread([this, socket, &entry] {
      serve_(socket);
      const std::lock_guard ending(mutex_);
      close(socket);
      entry.socket = -1;
    });
  } catch (const std::system_error&) {
    close(socket);
    accepted_.pop_back();
  }
}

void Listener::join_ended() {
  std::list<Accepted> ended;
  {
    const std::lock_guard lock(mutex_);
    for (auto entry = accepted_.begin(); entry != accepted_.end();) {
      const auto next = std::next(entry);
      if (entry->socket < 0) ended.splice(ended.end(), accepted_, entry);
      entry = next;
    }
  }
  for (Accepted& accepted : ended) accepted.thread.join();
}

}  // namespace gov_test
