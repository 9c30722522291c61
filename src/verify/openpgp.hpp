// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

// Detached OpenPGP signatures, checked by RNP. Where gov was built without that library,
// can_check_signatures() is false and everything else an error of kind unsupported.

namespace gov {

[[nodiscard]] bool can_check_signatures();

/// A primary key and its subkeys: the only ones that may sign.
struct SigningKey {
  std::string primary;  // its fingerprint, 40 upper-case hex digits: the pin
  std::string block;    // armored; keys of other primaries in it are not used
};

/// The fingerprints of the keys that count: the primary key and every subkey that it has bound and
/// that is meant for signing, expired ones too. Errors: integrity, when the block holds no key of
/// that fingerprint, or cannot be read.
[[nodiscard]] Result<std::vector<std::string>> signing_keys_of(const SigningKey& key);

/// Does the signature name one of these keys as its issuer? Nothing is proven by that; a no says
/// that a newer block of keys may be needed. Errors: integrity, as signing_keys_of(), and for what
/// is no signature.
[[nodiscard]] Result<bool> is_by_key(std::string_view armored, const SigningKey& key);

struct GoodSignature {
  std::string signer;          // fingerprint of the key or subkey that made it
  std::string primary;         // of the primary key that this one belongs to
  std::int64_t signed_at = 0;  // Unix time
};

// A key is judged as it was when it signed: a subkey that has expired since proves what it proved
// then.

/// Checks one detached signature while the signed bytes pass by, in a thread of its own.
class SignatureCheck {
 public:
  /// `armored` is the signature as a file has it. Null where the system gives no threads. Errors:
  /// integrity, for a signature that can be refused without the bytes: armor, packets, type, hash,
  /// or no issuer among the keys.
  [[nodiscard]] static Result<std::unique_ptr<SignatureCheck>> start(std::string_view armored,
                                                                     const SigningKey& key);

  /// Stops the thread and waits for it.
  ~SignatureCheck();

  /// The next of the signed bytes.
  void update(std::span<const std::byte> bytes);

  /// The bytes are complete. Errors: integrity, with the reason why no signature is good, or why
  /// one of the pinned key's is not.
  [[nodiscard]] Result<GoodSignature> finish();

 private:
  struct State;
  explicit SignatureCheck(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Fills a buffer with the next bytes and returns how many there were: 0 at their end. Absent when
/// they cannot be read; its owner knows why.
using ByteReader = std::function<std::optional<std::size_t>(std::span<std::byte>)>;

/// Checks a detached signature of bytes that are at hand, in this thread. Errors: as
/// SignatureCheck's.
[[nodiscard]] Result<GoodSignature> check_signature(std::string_view armored, const SigningKey& key,
                                                    const ByteReader& signed_bytes);

}  // namespace gov
