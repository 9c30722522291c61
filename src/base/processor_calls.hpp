// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace gov {

/// How Linux numbers system calls on the processor that this program is built for.
struct ProcessorCalls {
  std::uint32_t audit_architecture;  // AUDIT_ARCH_*
  std::uint32_t first_foreign;       // calls from this number on are those of another ABI
  /// Those that change mode, owner or times of a file by its path, and that only this processor
  /// has.
  std::span<const std::uint32_t> file_attribute_calls;
};

/// Absent for processors that gov has no list for: they have no filter of system calls.
[[nodiscard]] std::optional<ProcessorCalls> processor_calls();

}  // namespace gov
