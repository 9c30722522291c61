// SPDX-License-Identifier: MIT
#include "commands/check/proof_text.hpp"

#include "base/text.hpp"

namespace gov {

std::string proof_text(const RecordedSignature& signature) {
  using Verdict = RecordedSignature::Verdict;
  if (signature.verdict == Verdict::missing) return concat("missing: ", signature.reason);
  if (signature.verdict == Verdict::not_checked) return concat("not checked: ", signature.reason);
  const std::string subkey = signature.signer == signature.primary
                                 ? std::string()
                                 : concat(" (subkey ", signature.signer, ")");
  return concat("good, by ", signature.primary, subkey, ", ", signature.signed_at);
}

std::string proof_text(const RecordedModuleHash& hash) {
  if (!hash.is_proven) return concat("not compared: ", hash.reason);
  if (!hash.log_entry) return "agrees with the records built into gov";
  return concat("agrees with record ", std::to_string(hash.log_entry->number), " of ",
                hash.known_from, ", in a log of ", std::to_string(hash.log_entry->tree_size));
}

}  // namespace gov
