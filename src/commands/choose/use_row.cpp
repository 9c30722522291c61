// SPDX-License-Identifier: MIT
#include "commands/choose/choose.hpp"
#include "commands/choose/use.hpp"

// Separate from the function, so that gov has the row without gov-full's libraries.

namespace gov {
namespace {

constexpr Argument kArguments[] = {
    {.name = "VERSION",
     .help = "1.22.5, 1.22, latest, '>=1.21 <1.23', 1.22.5/arm64",
     .completes = Completes::any_version,
     .fills = member<&UseOptions::request>,
     .is_required = true},
};

constexpr Option kOptions[] = {
    {.name = "--default",
     .help = "Make it the default instead of pinning this directory",
     .fills = member<&UseOptions::make_default>},
};

constexpr Example kExamples[] = {
    {"gov use 1.27", "install it if needed, and pin this directory"},
    {"gov use --default latest", "install it if needed, and use it wherever no version is chosen"},
};

constexpr OwnExitCode kExitCodes[] = {
    {1, ".go-version is a symbolic link"},
    {11, "no such version"},
    {12, "network"},
    {13, "an archive or an index failed its check"},
    {14, "the disk is full, or writing is not permitted"},
    {16, "not published for this platform, or cannot start on this machine"},
};

}  // namespace

constexpr Command kUseCommand({
    .name = "use",
    .summary = "Install a version if needed, and use it here",
    .group = Group::choose,
    .runner = runs_in_full<UseOptions>,
    .arguments = kArguments,
    .options = kOptions,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
