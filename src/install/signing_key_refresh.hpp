// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "install/install_job.hpp"
#include "verify/openpgp.hpp"

namespace gov {

/// The key to check a signature with. The key's owner makes a new subkey every year or so; if a
/// signature names an unknown subkey, the key block is read from the last fetched copy, and then
/// fetched from where the owner publishes it. A newer block is accepted and stored only if it
/// contains the pinned primary key and that key has bound the subkey, so its source need not be
/// trusted. If there is nothing newer, returns the built-in key, with which the check will fail.
/// Errors: integrity, for something that is not a signature; interrupted.
[[nodiscard]] Result<SigningKey> key_for_signature(const InstallJob& job,
                                                   std::string_view armored_signature);

}  // namespace gov
