// SPDX-License-Identifier: MIT
#include "tls_identity.hpp"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <stdexcept>

namespace gov_test {
namespace {

constexpr long kDay = 24 * 60 * 60;

template <auto Free>
struct Freed {
  template <typename T>
  void operator()(T* object) const {
    Free(object);
  }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;

void require(bool ok, const char* what) {
  if (!ok) throw std::runtime_error(std::string("OpenSSL cannot ") + what);
}

Key make_key() {
  Key key(EVP_EC_gen("P-256"));
  require(key != nullptr, "make a key");
  return key;
}

struct Validity {
  long from;  // seconds from now
  long until;
};

// A certificate without extensions and signature.
Certificate make_blank(EVP_PKEY* key, const char* common_name, Validity validity) {
  Certificate certificate(X509_new());
  require(certificate != nullptr, "make a certificate");
  unsigned char serial[8];
  require(RAND_bytes(serial, sizeof serial) == 1, "make a serial number");
  serial[0] &= 0x7f;  // must be positive
  const std::unique_ptr<BIGNUM, Freed<BN_free>> number(BN_bin2bn(serial, sizeof serial, nullptr));
  require(BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate.get())) != nullptr,
          "set the serial number");
  X509_set_version(certificate.get(), X509_VERSION_3);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), validity.from);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), validity.until);
  X509_NAME* name = X509_get_subject_name(certificate.get());
  require(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                     reinterpret_cast<const unsigned char*>(common_name), -1, -1,
                                     0) == 1,
          "name a certificate");
  require(X509_set_pubkey(certificate.get(), key) == 1, "set the public key");
  return certificate;
}

void add_extension(X509* certificate, X509* issuer, int kind, const char* value) {
  X509V3_CTX context;
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  const std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>> extension(
      X509V3_EXT_conf_nid(nullptr, &context, kind, value));
  require(extension != nullptr && X509_add_ext(certificate, extension.get(), -1) == 1,
          "add an extension");
}

void sign(X509* certificate, X509* issuer, EVP_PKEY* issuer_key) {
  require(X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1, "name the issuer");
  require(X509_sign(certificate, issuer_key, EVP_sha256()) > 0, "sign a certificate");
}

Certificate make_authority(EVP_PKEY* key) {
  Certificate authority = make_blank(key, "gov test authority", {-60 * kDay, 7 * kDay});
  X509* raw = authority.get();
  add_extension(raw, raw, NID_basic_constraints, "critical,CA:TRUE");
  add_extension(raw, raw, NID_key_usage, "critical,keyCertSign,cRLSign");
  add_extension(raw, raw, NID_subject_key_identifier, "hash");
  sign(raw, raw, key);
  return authority;
}

Certificate make_leaf(CertificateKind kind, EVP_PKEY* key, X509* authority,
                      EVP_PKEY* authority_key) {
  const bool is_wrong_host = kind == CertificateKind::wrong_host;
  const Validity validity =
      kind == CertificateKind::expired ? Validity{-30 * kDay, -kDay} : Validity{-kDay, 7 * kDay};
  Certificate leaf = make_blank(key, is_wrong_host ? "wrong.example" : "localhost", validity);
  X509* raw = leaf.get();
  add_extension(raw, authority, NID_basic_constraints, "critical,CA:FALSE");
  add_extension(raw, authority, NID_key_usage, "critical,digitalSignature");
  add_extension(raw, authority, NID_ext_key_usage, "serverAuth");
  add_extension(raw, authority, NID_subject_alt_name,
                is_wrong_host ? "DNS:wrong.example" : "DNS:localhost,IP:127.0.0.1,IP:::1");
  add_extension(raw, authority, NID_subject_key_identifier, "hash");
  add_extension(raw, authority, NID_authority_key_identifier, "keyid");
  sign(raw, authority, authority_key);
  return leaf;
}

std::string pem_of(X509* certificate) {
  const std::unique_ptr<BIO, Freed<BIO_free_all>> memory(BIO_new(BIO_s_mem()));
  require(memory != nullptr && PEM_write_bio_X509(memory.get(), certificate) == 1,
          "write a certificate");
  char* text = nullptr;
  const long length = BIO_get_mem_data(memory.get(), &text);
  return {text, static_cast<std::size_t>(length)};
}

}  // namespace

TlsIdentity make_tls_identity(CertificateKind kind) {
  const Key authority_key = make_key();
  const Certificate authority = make_authority(authority_key.get());
  const Key key = make_key();
  const Certificate leaf = make_leaf(kind, key.get(), authority.get(), authority_key.get());

  TlsIdentity identity;
  identity.authority_pem = pem_of(authority.get());
  identity.context.reset(SSL_CTX_new(TLS_server_method()));
  SSL_CTX* context = identity.context.get();
  require(context != nullptr && SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1,
          "make a TLS context");
  require(SSL_CTX_set_ciphersuites(context, "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384") == 1,
          "choose TLS 1.3 ciphers");
  require(SSL_CTX_set_cipher_list(
              context, "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384") == 1,
          "choose TLS 1.2 ciphers");
  SSL_CTX_set_options(context, SSL_OP_CIPHER_SERVER_PREFERENCE);
  require(SSL_CTX_use_certificate(context, leaf.get()) == 1 &&
              SSL_CTX_use_PrivateKey(context, key.get()) == 1,
          "use the certificate");
  return identity;
}

}  // namespace gov_test
