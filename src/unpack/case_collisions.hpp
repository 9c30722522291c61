// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gov {

/// Detects paths that a case-insensitive file system would treat as the same. Only ASCII letters
/// are folded: for other letters the exclusive creation of files is the second line of defence.
class CaseCollisions {
 public:
  /// Remembers a path and all directories above it. Returns an earlier path that differs from one
  /// of them only in the case of its letters.
  [[nodiscard]] std::optional<std::string> add(std::span<const std::string_view> components);

 private:
  std::unordered_map<std::string, std::string> first_spelling_;  // by the lower-case path
};

}  // namespace gov
