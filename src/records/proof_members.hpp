// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/result.hpp"
#include "json/json_value.hpp"
#include "records/toolchain_record.hpp"

// The members "signature" and "module_hash" of a record (docs/formats.md).

namespace gov {

[[nodiscard]] JsonValue signature_json(const RecordedSignature& signature);
[[nodiscard]] JsonValue module_hash_json(const RecordedModuleHash& hash);

/// Of the whole record; absent when it has no such member. Errors: failure, naming what is wrong.
[[nodiscard]] Result<std::optional<RecordedSignature>> recorded_signature(
    const JsonValue& document);
[[nodiscard]] Result<std::optional<RecordedModuleHash>> recorded_module_hash(
    const JsonValue& document);

}  // namespace gov
