// SPDX-License-Identifier: MIT
#include "commands/check/check.hpp"
#include "commands/check/verify.hpp"

// Apart from the function, so that gov has the row without the libraries of gov-full.

namespace gov {
namespace {

constexpr Argument kArguments[] = {
    {.name = "VERSION",
     .help = "Installed versions; without any, the one used here",
     .completes = Completes::installed,
     .fills = member<&VerifyOptions::requests>},
};

constexpr Option kOptions[] = {
    {.name = "--all", .help = "Everything that is installed", .fills = member<&VerifyOptions::all>},
    {.name = "--sumdb",
     .help = "Ask the Go checksum database, and require its answer",
     .fills = member<&VerifyOptions::ask_log>},
    {.name = "--archive",
     .value = "FILE",
     .help = "Check this archive and its signature too",
     .completes = Completes::file,
     .fills = member<&VerifyOptions::archive>},
};

constexpr Example kExamples[] = {
    {"gov verify 1.24.9"},
    {"gov verify --all", "everything that is installed"},
    {"gov verify 1.24.9 --sumdb", "against the public log"},
};

constexpr OwnExitCode kExitCodes[] = {
    {10, "not installed"},
    {20, "something differs from what was published"},
};

}  // namespace

constexpr Command kVerifyCommand({
    .name = "verify",
    .summary = "Check the files of installed versions",
    .group = Group::check,
    .runner = runs_in_full<VerifyOptions>,
    .arguments = kArguments,
    .options = kOptions,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
