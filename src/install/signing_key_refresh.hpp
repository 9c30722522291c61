// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "install/install_job.hpp"
#include "verify/openpgp.hpp"

namespace gov {

/// The key to judge a signature by. Its owner makes a new subkey every year or so; when a signature
/// names none that is known, the block is read from the copy that was fetched last, and then
/// fetched from where the owner publishes it. A newer block counts only if the pinned primary key
/// is in it and has bound the subkey, so the place it comes from need not be trusted; it is kept in
/// the store then. Where nothing newer is to be had, the answer is the built-in key, which the
/// signature will fail against. Errors: integrity, for what is no signature; interrupted.
[[nodiscard]] Result<SigningKey> key_for_signature(const InstallJob& job,
                                                   std::string_view armored_signature);

}  // namespace gov
