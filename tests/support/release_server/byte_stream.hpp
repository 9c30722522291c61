// SPDX-License-Identifier: MIT
//
// One accepted connection as a stream of bytes, plain or TLS. It does not own the socket and does
// not close it.
#pragma once

#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string_view>

#include "tls_identity.hpp"

namespace gov_test {

// Thrown when the other side does not listen any more, which is no error of ours.
class ClientGone : public std::runtime_error {
 public:
  ClientGone() : std::runtime_error("the client is gone") {}
};

class ByteStream {
 public:
  virtual ~ByteStream() = default;
  // 0 at the end, however it came about.
  virtual std::size_t read_some(char* buffer, std::size_t size) = 0;
  // May keep small writes back until flush. Both throw ClientGone.
  virtual void write(std::string_view bytes) = 0;
  virtual void flush() = 0;
  // Tells the other side that this was all, where the protocol has a word for it.
  virtual void say_goodbye() = 0;
};

std::unique_ptr<ByteStream> make_plain_stream(int socket);
// Does the handshake; throws ClientGone when that fails. `context` must outlive the stream.
std::unique_ptr<ByteStream> make_tls_stream(int socket, TlsContext& context);

}  // namespace gov_test
