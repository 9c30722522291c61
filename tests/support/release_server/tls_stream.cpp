// SPDX-License-Identifier: MIT
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

#include "byte_stream.hpp"

namespace gov_test {
namespace {

// OpenSSL writes each record of 16 KiB by a system call of its own, so records are gathered first.
constexpr long kGathered = 256 * 1024;

struct SslDeleter {
  void operator()(SSL* ssl) const { SSL_free(ssl); }
};

class TlsStream final : public ByteStream {
 public:
  TlsStream(int socket, TlsContext& context) : ssl_(SSL_new(&context)) {
    BIO* in = BIO_new_socket(socket, BIO_NOCLOSE);
    BIO* gathering = BIO_new(BIO_f_buffer());
    BIO* out = BIO_new_socket(socket, BIO_NOCLOSE);
    if (!ssl_ || in == nullptr || gathering == nullptr || out == nullptr ||
        BIO_set_write_buffer_size(gathering, kGathered) != 1) {
      BIO_free(in);
      BIO_free(gathering);
      BIO_free(out);
      throw std::runtime_error("OpenSSL cannot make a connection");
    }
    SSL_set_bio(ssl_.get(), in, BIO_push(gathering, out));
    if (SSL_accept(ssl_.get()) != 1) fail();
  }

  std::size_t read_some(char* buffer, std::size_t size) override {
    std::size_t count = 0;
    if (SSL_read_ex(ssl_.get(), buffer, size, &count) == 1) return count;
    ERR_clear_error();
    return 0;
  }

  void write(std::string_view bytes) override {
    if (bytes.empty()) return;
    std::size_t count = 0;
    if (SSL_write_ex(ssl_.get(), bytes.data(), bytes.size(), &count) != 1) fail();
  }

  void flush() override {
    if (BIO_flush(SSL_get_wbio(ssl_.get())) != 1) fail();
  }

  void say_goodbye() override {
    if (SSL_shutdown(ssl_.get()) < 0) fail();
    flush();
  }

 private:
  // The error queue belongs to the thread; what is left in it would be taken for the next
  // connection's.
  [[noreturn]] static void fail() {
    ERR_clear_error();
    throw ClientGone();
  }

  std::unique_ptr<SSL, SslDeleter> ssl_;
};

}  // namespace

std::unique_ptr<ByteStream> make_tls_stream(int socket, TlsContext& context) {
  return std::make_unique<TlsStream>(socket, context);
}

}  // namespace gov_test
