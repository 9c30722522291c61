// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

// The one error type of gov. An error says what could not be done and to what, why (outer to
// inner), and which command helps. How it is printed is decided in report/error_text.

namespace gov {

/// Decides the exit code and nothing else; the codes are part of the contract (docs/exit-codes.md).
enum class ErrorKind {
  failure,
  usage,
  not_installed,
  no_such_version,
  network,
  integrity,
  permission,  // not permitted, or the disk refused
  busy,
  unsupported,  // this machine cannot run it
  check_failed,
  not_executable,   // the program given to `gov exec` exists but cannot be run
  no_such_program,  // the program given to `gov exec` does not exist
  interrupted,
  internal,  // a bug in gov
};

[[nodiscard]] int exit_code(ErrorKind kind);

/// The stable name of a kind in `--json` output, for instance "not-installed".
[[nodiscard]] std::string_view kind_name(ErrorKind kind);

struct Error {
  ErrorKind kind = ErrorKind::failure;
  std::string what;                  // lower case, no full stop, names the thing and its value
  std::vector<std::string> because;  // outer to inner
  std::string hint;                  // the next command to run; empty rather than vague
  /// The id of the check of `gov doctor` that looks for the cause; "" for most errors.
  std::string_view check{};

  /// Replaces `what` by a wider sentence; the former one becomes the first reason.
  [[nodiscard]] Error within(std::string wider) &&;
  [[nodiscard]] Error with_reason(std::string reason) &&;
  [[nodiscard]] Error with_hint(std::string command) &&;
  [[nodiscard]] Error explained_by(std::string_view id) &&;
  /// The same text with another exit code: a malformed version is a usage error on the command
  /// line, and a failure in a file that gov wrote.
  [[nodiscard]] Error as(ErrorKind other) &&;
};

[[nodiscard]] int exit_code(const Error& error);

[[nodiscard]] Error fail(ErrorKind kind, std::string what);

/// `what` plus the system's words for `error_number`. EACCES, EPERM, EROFS, ENOSPC, EDQUOT, EFBIG
/// and EIO become `permission`, everything else `failure`.
[[nodiscard]] Error system_error(std::string what, int error_number);

}  // namespace gov
