// SPDX-License-Identifier: MIT
#include "verify/openpgp.hpp"

namespace gov {
namespace {

Error not_built_in() {
  return fail(ErrorKind::unsupported, "this gov cannot check OpenPGP signatures")
      .with_reason("it was built without the library RNP");
}

}  // namespace

struct SignatureCheck::State {};

bool can_check_signatures() { return false; }

Result<std::vector<std::string>> signing_keys_of(const SigningKey&) { return not_built_in(); }

Result<bool> is_by_key(std::string_view, const SigningKey&) { return not_built_in(); }

SignatureCheck::SignatureCheck(std::unique_ptr<State> state) : state_(std::move(state)) {}
SignatureCheck::~SignatureCheck() = default;

Result<std::unique_ptr<SignatureCheck>> SignatureCheck::start(std::string_view, const SigningKey&) {
  return not_built_in();
}

void SignatureCheck::update(std::span<const std::byte>) {}

Result<GoodSignature> SignatureCheck::finish() { return not_built_in(); }

Result<GoodSignature> check_signature(std::string_view, const SigningKey&, const ByteReader&) {
  return not_built_in();
}

}  // namespace gov
