// SPDX-License-Identifier: MIT
#include <sys/socket.h>

#include <cerrno>
#include <string>

#include "byte_stream.hpp"

namespace gov_test {
namespace {

constexpr std::size_t kKeptBack = 64 * 1024;

class PlainStream final : public ByteStream {
 public:
  explicit PlainStream(int socket) : socket_(socket) {}

  std::size_t read_some(char* buffer, std::size_t size) override {
    ssize_t count = 0;
    do count = recv(socket_, buffer, size, 0);
    while (count < 0 && errno == EINTR);
    return count > 0 ? static_cast<std::size_t>(count) : 0;
  }

  // A head and a small body leave in one packet; large pieces go out from where they are.
  void write(std::string_view bytes) override {
    if (kept_.size() + bytes.size() <= kKeptBack) {
      kept_ += bytes;
      return;
    }
    flush();
    send_all(bytes);
  }

  void flush() override {
    send_all(kept_);
    kept_.clear();
  }

  void say_goodbye() override { flush(); }

 private:
  void send_all(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t count = send(socket_, bytes.data(), bytes.size(), 0);
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) throw ClientGone();
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
  }

  int socket_;
  std::string kept_;
};

}  // namespace

std::unique_ptr<ByteStream> make_plain_stream(int socket) {
  return std::make_unique<PlainStream>(socket);
}

}  // namespace gov_test
