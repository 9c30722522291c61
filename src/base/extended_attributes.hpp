// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace gov {

/// The system calls for extended attributes, as values: what uses them can be tried with other
/// names on another system. Links are never followed.
struct ExtendedAttributes {
  /// The names of a file's attributes. Empty where the file system has none.
  std::function<Result<std::vector<std::string>>(const std::string& path)> list;
  /// Removes one; its absence is fine. Errors: permission, failure.
  std::function<Result<void>(const std::string& path, const std::string& name)> remove;
};

[[nodiscard]] ExtendedAttributes system_extended_attributes();

}  // namespace gov
