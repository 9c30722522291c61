// SPDX-License-Identifier: MIT
//
// A certificate authority that lives as long as the server, and the certificate it signs for
// loopback. Nothing is read from disk, and the keys never leave memory.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>

namespace gov_test {

enum class CertificateKind {
  sound,
  expired,     // since yesterday
  wrong_host,  // for wrong.example
};

using TlsContext = SSL_CTX;

struct TlsContextDeleter {
  void operator()(TlsContext* context) const { SSL_CTX_free(context); }
};

struct TlsIdentity {
  std::unique_ptr<TlsContext, TlsContextDeleter>
      context;                // TLS 1.2 and 1.3 with AES-GCM; may be shared by threads
  std::string authority_pem;  // what clients have to trust
};

// EC P-256. Valid for `localhost`, 127.0.0.1 and ::1 unless `kind` says otherwise. Throws
// std::runtime_error.
TlsIdentity make_tls_identity(CertificateKind kind);

}  // namespace gov_test
