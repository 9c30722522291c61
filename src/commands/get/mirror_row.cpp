// SPDX-License-Identifier: MIT
#include "commands/get/get.hpp"
#include "commands/get/mirror.hpp"

// Separate from the function, so that gov has the row without gov-full's libraries.

namespace gov {
namespace {

constexpr Argument kArguments[] = {
    {.name = "DIR",
     .help = "The folder to make or extend",
     .completes = Completes::file,
     .fills = member<&MirrorOptions::directory>,
     .is_required = true},
};

constexpr Option kOptions[] = {
    {.name = "--versions",
     .value = "VERSION...",
     .help = "What to fetch: versions, lines, channels, ranges",
     .completes = Completes::published,
     .fills = member<&MirrorOptions::versions>},
    {.name = "--platforms",
     .value = "OS-ARCH...",
     .help = "The platforms; without it, this machine's",
     .completes = Completes::platform,
     .fills = member<&MirrorOptions::platforms>},
    {.name = "--check",
     .help = "Download nothing; check the files against the folder's index",
     .fills = member<&MirrorOptions::check>},
};

constexpr Example kExamples[] = {
    {"gov mirror /srv/go --versions 1.24 1.27 --platforms linux-amd64 darwin-arm64"},
    {"gov mirror /srv/go --check"},
};

constexpr OwnExitCode kExitCodes[] = {
    {20, "with --check: a file is missing or differs from the index"},
};

}  // namespace

constexpr Command kMirrorCommand({
    .name = "mirror",
    .summary = "Make a folder of archives for a web server",
    .group = Group::get,
    .runner = runs_in_full<MirrorOptions>,
    .arguments = kArguments,
    .options = kOptions,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
