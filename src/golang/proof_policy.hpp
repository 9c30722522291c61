// SPDX-License-Identifier: MIT
#pragma once

namespace gov {

/// How much a proof of origin is asked for. Whatever the policy, a proof that is there and wrong
/// ends the install.
enum class ProofPolicy {
  require,  // nothing is installed without it
  prefer,   // it is looked for, and its absence is recorded
  off,      // nobody is asked for it
};

}  // namespace gov
