// SPDX-License-Identifier: MIT
#include "shell/dialect.hpp"

#include <doctest/doctest.h>

using gov::Shell;

TEST_CASE("dialect: a shell is recognised by name, path and as a login shell") {
  CHECK(gov::parse_shell("bash") == Shell::bash);
  CHECK(gov::parse_shell("/usr/local/bin/fish") == Shell::fish);
  CHECK(gov::parse_shell("-zsh") == Shell::zsh);
  CHECK_FALSE(gov::parse_shell("dash").has_value());
  CHECK_FALSE(gov::parse_shell("").has_value());
}

TEST_CASE("dialect: quoting leaves nothing for the shell to interpret") {
  CHECK(gov::quote_for(Shell::bash, "/a b/$(touch x)`y`") == "'/a b/$(touch x)`y`'");
  CHECK(gov::quote_for(Shell::zsh, "it's") == "'it'\\''s'");
  CHECK(gov::quote_for(Shell::fish, "it's \\ here") == "'it\\'s \\\\ here'");
  CHECK(gov::quote_for(Shell::bash, "") == "''");
}

TEST_CASE("dialect: setting and unsetting speak each shell's language") {
  CHECK(gov::export_command(Shell::bash, "GOTOOLCHAIN", "local") == "export GOTOOLCHAIN='local'");
  CHECK(gov::export_command(Shell::fish, "GOTOOLCHAIN", "local") == "set -gx GOTOOLCHAIN 'local'");
  CHECK(gov::unset_command(Shell::zsh, "GOROOT") == "unset GOROOT");
  CHECK(gov::unset_command(Shell::fish, "GOROOT") == "set -e GOROOT");
}
