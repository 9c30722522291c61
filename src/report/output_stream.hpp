// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace gov {

/// Buffers text for a descriptor and writes it with write(2). The first failure (a closed pipe, a
/// full disk) is kept, and everything after it is dropped.
class OutputStream {
 public:
  /// `name` is for errors. The descriptor stays open.
  OutputStream(int descriptor, std::string name);

  /// Writes as soon as enough text is buffered; flush() writes the rest.
  void append(std::string_view text);
  void flush();

  /// The first failure so far. Errors: permission (full disk), failure (closed pipe).
  [[nodiscard]] Result<void> outcome() const;

 private:
  int descriptor_;
  std::string name_;
  std::string pending_;
  Result<void> outcome_;
};

}  // namespace gov
