// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace gov {

/// The file whose attributes are meant: the open one if there is a descriptor, otherwise the file
/// at `path`, which is not followed if it is a symlink.
struct AttributedFile {
  std::string path;  // for messages, too
  int descriptor = -1;

  [[nodiscard]] bool is_open() const { return descriptor >= 0; }
};

/// The system calls for extended attributes, as values, so that tests can use other attribute names
/// on another system.
struct ExtendedAttributes {
  /// The names of a file's attributes. Empty where the file system has none.
  std::function<Result<std::vector<std::string>>(const AttributedFile&)> list;
  /// Removes one; its absence is fine. Errors: permission, failure.
  std::function<Result<void>(const AttributedFile&, const std::string& name)> remove;
};

[[nodiscard]] ExtendedAttributes system_extended_attributes();

/// The value of an attribute of at most 4 KiB; absent where the file has none, or it cannot be
/// read.
[[nodiscard]] std::optional<std::string> attribute_value(const AttributedFile& file,
                                                         const std::string& name);

}  // namespace gov
