// SPDX-License-Identifier: MIT
#pragma once

namespace gov {

/// Keeps from the terminal what a library writes to C's stderr: RNP, as some distributions build
/// it, prints a line for each signature that is not good. gov itself writes by descriptor and is
/// not affected.
class QuietStdio {
 public:
  QuietStdio();
  /// Drops what was written meanwhile.
  ~QuietStdio();
  QuietStdio(const QuietStdio&) = delete;
  QuietStdio& operator=(const QuietStdio&) = delete;
};

}  // namespace gov
