// SPDX-License-Identifier: MIT
#include "commands/check/check.hpp"
#include "commands/check/repair.hpp"

// Apart from the function, so that gov has the row without the libraries of gov-full.

namespace gov {
namespace {

constexpr Argument kArguments[] = {
    {.name = "VERSION",
     .help = "An installed version; without it, the one used here",
     .completes = Completes::installed,
     .fills = member<&RepairOptions::request>},
};

constexpr Example kExamples[] = {
    {"gov repair 1.24.9"},
    {"gov repair", "the version used here"},
};

constexpr OwnExitCode kExitCodes[] = {
    {2, "the Go is not in gov's own store"},
    {10, "not installed"},
};

}  // namespace

constexpr Command kRepairCommand({
    .name = "repair",
    .summary = "Restore the files of an installed version",
    .group = Group::check,
    .runner = runs_in_full<RepairOptions>,
    .arguments = kArguments,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
