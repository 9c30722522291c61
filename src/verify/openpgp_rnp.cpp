// SPDX-License-Identifier: MIT
//
// OpenPGP by RNP. What the library decides: whether a signature fits the bytes and the key, and
// which subkeys a primary key has bound. What is decided here: which keys count, and whether they
// did when they signed. rnp_key_is_valid() answers for now, so it is no verdict.
#include <rnp/rnp.h>
#include <rnp/rnp_err.h>

#include <algorithm>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <utility>

#include "base/confinement.hpp"
#include "base/text.hpp"
#include "verify/armor.hpp"
#include "verify/byte_feed.hpp"
#include "verify/openpgp.hpp"
#include "verify/owned_handle.hpp"
#include "verify/quiet_stdio.hpp"
#include "verify/signature_packets.hpp"

namespace gov {
namespace {

using Ring = OwnedHandle<rnp_ffi_t, rnp_ffi_destroy>;
using Input = OwnedHandle<rnp_input_t, rnp_input_destroy>;
using VerifyOperation = OwnedHandle<rnp_op_verify_t, rnp_op_verify_destroy>;
using Key = OwnedHandle<rnp_key_handle_t, rnp_key_handle_destroy>;
using KeySignature = OwnedHandle<rnp_signature_handle_t, rnp_signature_handle_destroy>;

/// A text that RNP has allocated; "" where it had none.
template <class... Arguments, class... Given>
std::string text_from(rnp_result_t (*get)(Arguments...), Given... given) {
  char* text = nullptr;
  const bool is_there = get(given..., &text) == RNP_SUCCESS && text != nullptr;
  std::string copy = is_there ? text : "";
  rnp_buffer_destroy(text);
  return copy;
}

bool answer_from(rnp_result_t (*ask)(rnp_key_handle_t, bool*), const Key& key) {
  bool answer = false;
  return ask(key.get(), &answer) == RNP_SUCCESS && answer;
}

std::uint32_t number_from(rnp_result_t (*ask)(rnp_key_handle_t, std::uint32_t*), const Key& key) {
  std::uint32_t number = 0;
  return ask(key.get(), &number) == RNP_SUCCESS ? number : 0;
}

Error broken(std::string_view what, rnp_result_t result) {
  return fail(ErrorKind::failure, std::string(what))
      .with_reason(concat("RNP says: ", rnp_result_to_string(result)));
}

std::string fingerprint_of(const Key& key) { return text_from(rnp_key_get_fprint, key.get()); }

bool may_sign(const Key& key) {
  bool answer = false;
  return rnp_key_allows_usage(key.get(), "sign", &answer) == RNP_SUCCESS && answer;
}

/// Has the primary key itself said that this is a subkey of it? An expired statement was one, too.
bool is_bound(const Key& subkey) {
  std::size_t count = 0;
  if (rnp_key_get_signature_count(subkey.get(), &count) != RNP_SUCCESS) return false;
  for (std::size_t i = 0; i < count; ++i) {
    KeySignature signature;
    if (rnp_key_get_signature_at(subkey.get(), i, signature.out()) != RNP_SUCCESS) continue;
    if (text_from(rnp_signature_get_type, signature.get()) != "subkey binding") continue;
    const rnp_result_t validity = rnp_signature_is_valid(signature.get(), 0);
    if (validity == RNP_SUCCESS || validity == RNP_ERROR_SIGNATURE_EXPIRED) return true;
  }
  return false;
}

struct LoadedKey {
  Ring ring;
  Key primary;
  std::vector<std::string> signers;  // fingerprints
};

Result<LoadedKey> load(const SigningKey& pinned) {
  const QuietStdio quiet;
  LoadedKey loaded;
  rnp_result_t result = rnp_ffi_create(loaded.ring.out(), "GPG", "GPG");
  if (result != RNP_SUCCESS) return broken("cannot start RNP", result);
  Input block;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(pinned.block.data());
  result = rnp_input_from_memory(block.out(), bytes, pinned.block.size(), false);
  if (result == RNP_SUCCESS) {
    constexpr std::uint32_t kFlags = RNP_LOAD_SAVE_PUBLIC_KEYS | RNP_LOAD_SAVE_PERMISSIVE;
    result = rnp_import_keys(loaded.ring.get(), block.get(), kFlags, nullptr);
  }
  if (result != RNP_SUCCESS)
    return fail(ErrorKind::integrity, "the OpenPGP key cannot be read")
        .with_reason(concat("RNP says: ", rnp_result_to_string(result)));
  result = rnp_locate_key(loaded.ring.get(), "fingerprint", pinned.primary.c_str(),
                          loaded.primary.out());
  if (result != RNP_SUCCESS || !loaded.primary.exists() ||
      !answer_from(rnp_key_is_primary, loaded.primary)) {
    return fail(ErrorKind::integrity,
                concat("the block of OpenPGP keys does not hold the key ", pinned.primary));
  }
  if (may_sign(loaded.primary)) loaded.signers.push_back(pinned.primary);
  std::size_t count = 0;
  (void)rnp_key_get_subkey_count(loaded.primary.get(), &count);
  for (std::size_t i = 0; i < count; ++i) {
    Key subkey;
    if (rnp_key_get_subkey_at(loaded.primary.get(), i, subkey.out()) != RNP_SUCCESS) continue;
    if (is_bound(subkey) && may_sign(subkey)) loaded.signers.push_back(fingerprint_of(subkey));
  }
  return loaded;
}

/// Why a key does not count for a signature of that time; absent when it does.
std::optional<std::string> fault_of_key(const Key& key, std::uint32_t signed_at) {
  const std::string name = fingerprint_of(key);
  const std::uint64_t created = number_from(rnp_key_get_creation, key);
  const std::uint64_t lasts = number_from(rnp_key_get_expiration, key);
  if (signed_at < created) return concat("the key ", name, " did not exist when it signed");
  if (lasts != 0 && signed_at >= created + lasts)
    return concat("the key ", name, " had expired when it signed");
  if (!answer_from(rnp_key_is_revoked, key)) return std::nullopt;
  // A key that was only replaced or given up proves what it signed before. One that was lost to
  // somebody else proves nothing, because that one can choose the date.
  if (answer_from(rnp_key_is_superseded, key) || answer_from(rnp_key_is_retired, key)) {
    KeySignature revocation;
    std::uint32_t revoked_at = 0;
    const bool is_known =
        rnp_key_get_revocation_signature(key.get(), revocation.out()) == RNP_SUCCESS &&
        revocation.exists() &&
        rnp_signature_get_creation(revocation.get(), &revoked_at) == RNP_SUCCESS;
    if (is_known && signed_at < revoked_at) return std::nullopt;
  }
  return concat("the key ", name, " was revoked");
}

Error bad(std::string reason) {
  return fail(ErrorKind::integrity, "the OpenPGP signature is not good")
      .with_reason(std::move(reason));
}

/// The verdict over one signature; absent when it is by a key that does not count.
Result<std::optional<GoodSignature>> judge(rnp_op_verify_signature_t signature,
                                           const LoadedKey& loaded) {
  Key signer;
  (void)rnp_op_verify_signature_get_key(signature, signer.out());
  if (!signer.exists()) return std::optional<GoodSignature>();
  const std::string fingerprint = fingerprint_of(signer);
  const auto& signers = loaded.signers;
  if (std::find(signers.begin(), signers.end(), fingerprint) == signers.end())
    return std::optional<GoodSignature>();
  std::uint32_t signed_at = 0;
  std::uint32_t lasts = 0;
  (void)rnp_op_verify_signature_get_times(signature, &signed_at, &lasts);
  for (const Key* key : {&std::as_const(signer), &loaded.primary}) {
    if (auto fault = fault_of_key(*key, signed_at)) return bad(std::move(*fault));
  }
  switch (rnp_op_verify_signature_get_status(signature)) {
    case RNP_SUCCESS:
      return std::optional(GoodSignature{.signer = fingerprint,
                                         .primary = fingerprint_of(loaded.primary),
                                         .signed_at = signed_at});
    case RNP_ERROR_SIGNATURE_EXPIRED:
      return bad(lasts != 0 ? "the signature itself has expired"
                            : "the signature is dated in the future: is the clock right?");
    case RNP_ERROR_SIGNATURE_INVALID:
      return bad("the file is not the one that was signed, or the signature was changed");
    default:
      return bad("RNP does not know this form of signature");
  }
}

/// One detached signature, and the keys that may have made it.
struct DetachedSignature {
  LoadedKey loaded;
  SigningKey pinned;
  std::string bytes;  // its packets
  std::vector<SignaturePacket> packets;
};

Result<DetachedSignature> read_signature(std::string_view armored, const SigningKey& key) {
  DetachedSignature signature;
  signature.pinned = key;
  GOV_TRY_ASSIGN(signature.bytes, decode_armored_signature(armored));
  GOV_TRY_ASSIGN(signature.packets, parse_signature_packets(signature.bytes));
  GOV_TRY_ASSIGN(signature.loaded, load(key));
  GOV_TRY(check_issuers(signature.packets, signature.loaded.signers, key.primary));
  return signature;
}

Result<GoodSignature> verify(const DetachedSignature& signature, const ByteReader& signed_bytes) {
  const QuietStdio quiet;
  Input data;
  Input signed_by;
  const auto reader = [](void* source, void* buffer, std::size_t wanted, std::size_t* got) {
    const auto& next = *static_cast<const ByteReader*>(source);
    const auto count = next({static_cast<std::byte*>(buffer), wanted});
    *got = count.value_or(0);
    return count.has_value();
  };
  rnp_result_t result =
      rnp_input_from_callback(data.out(), reader, nullptr, const_cast<ByteReader*>(&signed_bytes));
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(signature.bytes.data());
  if (result == RNP_SUCCESS)
    result = rnp_input_from_memory(signed_by.out(), bytes, signature.bytes.size(), false);
  VerifyOperation verification;
  if (result == RNP_SUCCESS) {
    result = rnp_op_verify_detached_create(verification.out(), signature.loaded.ring.get(),
                                           data.get(), signed_by.get());
  }
  if (result != RNP_SUCCESS) return broken("cannot check the OpenPGP signature", result);
  // Its result says that some signature by some key is good; each is judged by itself instead.
  const rnp_result_t outcome = rnp_op_verify_execute(verification.get());
  std::size_t count = 0;
  (void)rnp_op_verify_get_signature_count(verification.get(), &count);
  if (count == 0) return bad(concat("RNP says: ", rnp_result_to_string(outcome)));
  std::optional<GoodSignature> good;
  for (std::size_t i = 0; i < count; ++i) {
    rnp_op_verify_signature_t one = nullptr;
    if (rnp_op_verify_get_signature_at(verification.get(), i, &one) != RNP_SUCCESS)
      return bad("RNP does not tell about one of its signatures");
    GOV_TRY_ASSIGN(std::optional<GoodSignature> verdict_of_one, judge(one, signature.loaded));
    if (verdict_of_one && !good) good = std::move(verdict_of_one);
  }
  if (good) return std::move(*good);
  return signed_by_a_stranger(signature.packets.front(), signature.pinned.primary);
}

}  // namespace

struct SignatureCheck::State {
  DetachedSignature signature;
  ByteFeed feed;
  std::thread worker;
  std::optional<Result<GoodSignature>> verdict;  // the worker's until join()
};

bool can_check_signatures() { return true; }

Result<bool> is_by_key(std::string_view armored, const SigningKey& key) {
  GOV_TRY_ASSIGN(const std::string bytes, decode_armored_signature(armored));
  GOV_TRY_ASSIGN(const auto packets, parse_signature_packets(bytes));
  GOV_TRY_ASSIGN(const std::vector<std::string> signers, signing_keys_of(key));
  return std::any_of(packets.begin(), packets.end(),
                     [&](const SignaturePacket& packet) { return is_by_one_of(signers, packet); });
}

Result<std::vector<std::string>> signing_keys_of(const SigningKey& key) {
  GOV_TRY_ASSIGN(LoadedKey loaded, load(key));
  return std::move(loaded.signers);
}

SignatureCheck::SignatureCheck(std::unique_ptr<State> state) : state_(std::move(state)) {}

SignatureCheck::~SignatureCheck() {
  if (!state_->worker.joinable()) return;
  state_->feed.abandon();
  state_->worker.join();
}

Result<std::unique_ptr<SignatureCheck>> SignatureCheck::start(std::string_view armored,
                                                              const SigningKey& key) {
  auto state = std::make_unique<State>();
  GOV_TRY_ASSIGN(state->signature, read_signature(armored, key));
  State* const raw = state.get();
  try {
    state->worker = std::thread([raw] {
      const Confinement confinement = confine_this_thread({});
      raw->verdict = verify(raw->signature, [raw](std::span<std::byte> into) {
        return raw->feed.read(into.data(), into.size());
      });
      raw->feed.abandon();  // whoever still writes must not wait for a reader
    });
  } catch (const std::system_error&) {
    return std::unique_ptr<SignatureCheck>();
  }
  return std::unique_ptr<SignatureCheck>(new SignatureCheck(std::move(state)));
}

void SignatureCheck::update(std::span<const std::byte> bytes) { state_->feed.push(bytes); }

Result<GoodSignature> SignatureCheck::finish() {
  state_->feed.close();
  state_->worker.join();
  return std::move(*state_->verdict);
}

Result<GoodSignature> check_signature(std::string_view armored, const SigningKey& key,
                                      const ByteReader& signed_bytes) {
  GOV_TRY_ASSIGN(const DetachedSignature signature, read_signature(armored, key));
  return verify(signature, signed_bytes);
}

}  // namespace gov
