// SPDX-License-Identifier: MIT
#include "base/error.hpp"

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace gov {
namespace {

struct KindRow {
  ErrorKind kind;
  int exit_code;
  std::string_view name;
};

constexpr std::array kKinds = {
    KindRow{ErrorKind::failure, 1, "failure"},
    KindRow{ErrorKind::usage, 2, "usage"},
    KindRow{ErrorKind::not_installed, 10, "not-installed"},
    KindRow{ErrorKind::no_such_version, 11, "no-such-version"},
    KindRow{ErrorKind::network, 12, "network"},
    KindRow{ErrorKind::integrity, 13, "integrity"},
    KindRow{ErrorKind::permission, 14, "permission"},
    KindRow{ErrorKind::busy, 15, "busy"},
    KindRow{ErrorKind::unsupported, 16, "unsupported"},
    KindRow{ErrorKind::check_failed, 20, "check-failed"},
    // As POSIX has it for shells.
    KindRow{ErrorKind::not_executable, 126, "not-executable"},
    KindRow{ErrorKind::no_such_program, 127, "no-such-program"},
    KindRow{ErrorKind::interrupted, 130, "interrupted"},
    KindRow{ErrorKind::internal, 70, "internal"},
};

const KindRow& row(ErrorKind kind) {
  for (const KindRow& candidate : kKinds) {
    if (candidate.kind == kind) return candidate;
  }
  return kKinds.back();
}

ErrorKind kind_of(int error_number) {
  switch (error_number) {
    case EACCES:
    case EPERM:
    case EROFS:
    case ENOSPC:
    case EDQUOT:
    case EIO:
    case EFBIG:
      return ErrorKind::permission;
    default:
      return ErrorKind::failure;
  }
}

}  // namespace

int exit_code(ErrorKind kind) { return row(kind).exit_code; }

std::string_view kind_name(ErrorKind kind) { return row(kind).name; }

Error Error::within(std::string wider) && {
  because.insert(because.begin(), std::exchange(what, std::move(wider)));
  return std::move(*this);
}

Error Error::with_reason(std::string reason) && {
  because.push_back(std::move(reason));
  return std::move(*this);
}

Error Error::with_hint(std::string command) && {
  hint = std::move(command);
  return std::move(*this);
}

Error Error::explained_by(std::string_view id) && {
  check = id;
  return std::move(*this);
}

Error Error::as(ErrorKind other) && {
  kind = other;
  return std::move(*this);
}

int exit_code(const Error& error) { return exit_code(error.kind); }

Error fail(ErrorKind kind, std::string what) {
  return Error{.kind = kind, .what = std::move(what), .because = {}, .hint = {}};
}

Error system_error(std::string what, int error_number) {
  Error error = fail(kind_of(error_number), std::move(what));
  error.because.push_back(std::generic_category().message(error_number));
  return error;
}

}  // namespace gov
