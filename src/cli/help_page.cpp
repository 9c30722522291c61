// SPDX-License-Identifier: MIT
#include "cli/help_page.hpp"

namespace gov {

std::string help_page() {
  return R"(gov gives every directory the right Go.

Get one
  install [VERSION...]    install versions, or what this directory asks for
  list-remote [VERSION]   show what is published (also: ls-remote)

Choose
  local [VERSION]         for this directory and everything below it (also: pin)
  default [VERSION]       for everywhere else (also: global)
  shell VERSION           for this shell only; --unset ends it
  alias [NAME [VERSION]]  a name of your own for a version
  link [NAME [DIR]]       a name for a Go that gov did not install

Use
  current                 which Go is in force here, and what decided
  why                     the whole decision, and what go makes of it
  which [go|gofmt]        the real file behind the command
  where [VERSION]         the GOROOT of an installed version
  exec [VERSION...] -- COMMAND
                          run a command with it; with several, once for each

Live in the shell
  setup                   make your shell use gov; --undo takes it out again
  init SHELL              print what setup writes, for eval
  completion SHELL        the completion script of bash, zsh or fish
  direnv                  `use go` for direnv; --install puts it in place
  env [VERSION]           what to set for it: for eval, JSON, dotenv, GitHub

Keep house
  list                    what is installed (also: ls)
  info [VERSION]          where a version came from, and how it was checked
  repair [VERSION]        make an installed version what it was
  uninstall VERSION...    remove versions
  version                 gov's own version
  help [COMMAND]          this page, or more about one command

A version is 1.22.5, a line 1.22, latest, oldstable, a range '>=1.21 <1.23', a
pre-release 1.24rc1, or system. /arm64 behind it asks for that processor.
In a shell, go +1.24 build runs one command with another version.

Everywhere: --quiet, --verbose, --json, --offline, --help.

  gov install 1.22.5      one minute later you have it
  gov local 1.22.5        and this project uses it from now on
)";
}

}  // namespace gov
