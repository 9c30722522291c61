// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gov {

/// Detects paths that a case-insensitive file system would treat as equal. Folds only ASCII
/// letters; for other letters, the exclusive creation of files catches collisions.
class CaseCollisions {
 public:
  /// Remembers a path and all directories above it. Returns an earlier path that differs from one
  /// of them only in case.
  [[nodiscard]] std::optional<std::string> add(std::span<const std::string_view> components);

 private:
  std::unordered_map<std::string, std::string> first_spelling_;  // by the lower-case path
};

}  // namespace gov
