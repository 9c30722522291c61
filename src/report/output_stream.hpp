// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace gov {

/// Text on its way to a descriptor, collected and written with write(2). The first failure (a
/// closed pipe, a full disk) is remembered and everything after it dropped.
class OutputStream {
 public:
  /// `name` is for errors. The descriptor stays open.
  OutputStream(int descriptor, std::string name);

  /// Text that is large enough to be worth a system call is written, the rest kept until flush().
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
