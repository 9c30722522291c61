// SPDX-License-Identifier: MIT
#include "base/error.hpp"

#include <doctest/doctest.h>

#include <cerrno>

using gov::ErrorKind;

TEST_CASE("error: exit codes and names are the documented ones") {
  struct Row {
    ErrorKind kind;
    int exit_code;
    std::string_view name;
  };
  const Row rows[] = {
      {ErrorKind::failure, 1, "failure"},
      {ErrorKind::usage, 2, "usage"},
      {ErrorKind::not_installed, 10, "not-installed"},
      {ErrorKind::no_such_version, 11, "no-such-version"},
      {ErrorKind::network, 12, "network"},
      {ErrorKind::integrity, 13, "integrity"},
      {ErrorKind::permission, 14, "permission"},
      {ErrorKind::busy, 15, "busy"},
      {ErrorKind::unsupported, 16, "unsupported"},
      {ErrorKind::check_failed, 20, "check-failed"},
      {ErrorKind::not_executable, 126, "not-executable"},
      {ErrorKind::no_such_program, 127, "no-such-program"},
      {ErrorKind::interrupted, 130, "interrupted"},
      {ErrorKind::internal, 70, "internal"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(gov::exit_code(row.kind) == row.exit_code);
    CHECK(gov::kind_name(row.kind) == row.name);
  }
}

TEST_CASE("error: a refusal of the disk is told from other failures") {
  for (const int number : {EACCES, EPERM, EROFS, ENOSPC, EDQUOT, EIO, EFBIG}) {
    CAPTURE(number);
    CHECK(gov::system_error("x", number).kind == ErrorKind::permission);
  }
  for (const int number : {ENOENT, EISDIR, ENOTDIR, EEXIST, ELOOP}) {
    CAPTURE(number);
    const gov::Error error = gov::system_error("cannot open", number);
    CHECK(error.kind == ErrorKind::failure);
    CHECK(error.what == "cannot open");
    REQUIRE(error.because.size() == 1);
    CHECK_FALSE(error.because.front().empty());
  }
}

TEST_CASE("error: wider sentences go in front, reasons behind, the last hint counts") {
  const gov::Error error = gov::fail(ErrorKind::network, "cannot reach the host")
                               .with_reason("connection refused")
                               .with_hint("first")
                               .within("cannot get the index")
                               .within("cannot install 1.22.5")
                               .with_hint("gov install --offline 1.22.5");
  CHECK(error.kind == ErrorKind::network);
  CHECK(error.what == "cannot install 1.22.5");
  CHECK(error.because == std::vector<std::string>{"cannot get the index", "cannot reach the host",
                                                  "connection refused"});
  CHECK(error.hint == "gov install --offline 1.22.5");
}
