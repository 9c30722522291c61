// SPDX-License-Identifier: MIT
//
// What OpenSSL does for gov: digests, and signatures by Ed25519.
#include <openssl/evp.h>

#include <array>
#include <cstdlib>

#include "base/base64.hpp"
#include "base/text.hpp"
#include "verify/digest.hpp"
#include "verify/ed25519.hpp"

namespace gov {
namespace {

struct FreeMethod {
  void operator()(EVP_MD* method) const { EVP_MD_free(method); }
};
struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
struct FreeKey {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};

const unsigned char* octets(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

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
  return encode_hex({reinterpret_cast<const char*>(raw.data()), length});
}

std::string sha256_hex(std::string_view text) {
  Digest digest(DigestAlgorithm::sha256);
  digest.update(text_bytes(text));
  return digest.hex();
}

Sha256 sha256(std::initializer_list<std::string_view> pieces) {
  const std::unique_ptr<EVP_MD_CTX, FreeContext> state(EVP_MD_CTX_new());
  require(state && EVP_DigestInit_ex2(state.get(), EVP_sha256(), nullptr) == 1);
  for (const std::string_view piece : pieces)
    require(EVP_DigestUpdate(state.get(), piece.data(), piece.size()) == 1);
  Sha256 digest{};
  require(EVP_DigestFinal_ex(state.get(), digest.data(), nullptr) == 1);
  return digest;
}

bool is_signed_by_ed25519(std::string_view message, std::string_view signature,
                          std::string_view public_key) {
  constexpr std::size_t kKeyLength = 32;
  if (public_key.size() != kKeyLength) return false;
  const std::unique_ptr<EVP_PKEY, FreeKey> key(EVP_PKEY_new_raw_public_key(
      EVP_PKEY_ED25519, nullptr, octets(public_key), public_key.size()));
  const std::unique_ptr<EVP_MD_CTX, FreeContext> state(EVP_MD_CTX_new());
  return key && state &&
         EVP_DigestVerifyInit(state.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
         EVP_DigestVerify(state.get(), octets(signature), signature.size(), octets(message),
                          message.size()) == 1;
}

}  // namespace gov
