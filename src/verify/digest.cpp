// SPDX-License-Identifier: MIT
#include "verify/digest.hpp"

#include <openssl/evp.h>

#include <array>
#include <cstdlib>

namespace gov {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

struct FreeMethod {
  void operator()(EVP_MD* method) const { EVP_MD_free(method); }
};
struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

const char* openssl_name(DigestAlgorithm algorithm) {
  return algorithm == DigestAlgorithm::sha256 ? "SHA256" : "SHA1";
}

/// OpenSSL fails here only without memory or without its own default provider. Going on would mean
/// a wrong digest, so that ends the program.
void require(bool succeeded) {
  if (!succeeded) std::abort();
}

}  // namespace

struct Digest::Context {
  // Fetched once per object: looking a method up by name takes longer than hashing a small file.
  std::unique_ptr<EVP_MD, FreeMethod> method;
  std::unique_ptr<EVP_MD_CTX, FreeContext> state;

  void start() { require(EVP_DigestInit_ex2(state.get(), method.get(), nullptr) == 1); }
};

Digest::Digest(DigestAlgorithm algorithm) : context_(std::make_unique<Context>()) {
  context_->method.reset(EVP_MD_fetch(nullptr, openssl_name(algorithm), nullptr));
  context_->state.reset(EVP_MD_CTX_new());
  require(context_->method && context_->state);
  context_->start();
}

Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;
Digest::~Digest() = default;

void Digest::update(std::span<const std::byte> bytes) {
  require(EVP_DigestUpdate(context_->state.get(), bytes.data(), bytes.size()) == 1);
}

std::string Digest::hex() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> raw{};
  unsigned length = 0;
  require(EVP_DigestFinal_ex(context_->state.get(), raw.data(), &length) == 1);
  context_->start();
  std::string text;
  text.reserve(std::size_t{2} * length);
  for (unsigned i = 0; i < length; ++i) {
    text += kHexDigits[raw[i] >> 4U];
    text += kHexDigits[raw[i] & 0x0FU];
  }
  return text;
}

std::string sha256_hex(std::string_view text) {
  Digest digest(DigestAlgorithm::sha256);
  digest.update(std::as_bytes(std::span(text)));
  return digest.hex();
}

}  // namespace gov
