// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "commands/live/live.hpp"
#include "shell/direnv_library.hpp"

namespace gov {
namespace {

struct DirenvOptions {
  bool install = false;
  bool remove = false;
};

/// gov direnv: prints the functions `use go` and `use gov` for direnv; --install puts them into
/// direnv's lib folder, --remove removes them.
CommandResult run_direnv(Session& session, const DirenvOptions& options) {
  GOV_TRY_ASSIGN(const std::string script, read_direnv_script(session.installation.shell_scripts));
  if (!options.install && !options.remove) {
    session.reporter.data(script);
    return kSuccess;
  }
  GOV_TRY_ASSIGN(const std::string file, direnv_library_file(session.environment));
  if (options.remove) {
    GOV_TRY(remove_direnv_library(file));
    session.reporter.status(concat("removed ", printable(file, 4096)));
    return kSuccess;
  }
  GOV_TRY(write_direnv_library(file, script));
  session.reporter.status(concat("wrote ", printable(file, 4096), "; in an .envrc write: use go"));
  return kSuccess;
}

constexpr Option kOptions[] = {
    {.name = "--install",
     .help = "Put the functions into direnv's lib folder",
     .fills = member<&DirenvOptions::install>},
    {.name = "--remove",
     .help = "Remove the functions from that folder",
     .fills = member<&DirenvOptions::remove>},
};

constexpr Example kExamples[] = {
    {"gov direnv --install"},
    {"echo 'use go' >>.envrc && direnv allow"},
};

constexpr OwnExitCode kExitCodes[] = {
    {1, "direnv's lib folder has a gov.sh that gov did not write"}};

}  // namespace

constexpr Command kDirenvCommand({
    .name = "direnv",
    .summary = "Print or install `use go` for direnv",
    .group = Group::live,
    .runner = runs<run_direnv>,
    .options = kOptions,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
