// SPDX-License-Identifier: MIT
#include "commands/get/get.hpp"
#include "commands/get/list_remote.hpp"

// Separate from the function, so that gov has the row without gov-full's libraries.

namespace gov {
namespace {

constexpr std::string_view kOtherWords[] = {"ls-remote", "list-all",  "listall",
                                            "search",    "available", "remote"};

constexpr Argument kArguments[] = {
    {.name = "VERSION",
     .help = "Only versions that match this, for instance 1.22",
     .completes = Completes::published,
     .fills = member<&ListRemoteOptions::request>},
};

constexpr Option kOptions[] = {
    {.name = "--pre",
     .help = "Include betas and release candidates",
     .fills = member<&ListRemoteOptions::prereleases>},
    {.name = "--refresh",
     .help = "Ask the server even if the copy is fresh",
     .fills = member<&ListRemoteOptions::refresh>},
    {.name = "--platform",
     .value = "OS-ARCH",
     .help = "Another platform, such as linux-arm64",
     .completes = Completes::platform,
     .fills = member<&ListRemoteOptions::platform>},
};

constexpr Example kExamples[] = {
    {"gov list-remote 1.22", "the releases of one line"},
    {"gov list-remote rc --refresh", "the newest release candidate"},
};

constexpr OwnExitCode kExitCodes[] = {
    {2, "no such platform"},
    {11, "nothing matches"},
    {12, "the index is not the official one, gov has no copy of it, and there is no network"},
};

}  // namespace

constexpr Command kListRemoteCommand({
    .name = "list-remote",
    .other_words = kOtherWords,
    .summary = "List the published versions",
    .group = Group::get,
    .runner = runs_in_full<ListRemoteOptions>,
    .arguments = kArguments,
    .options = kOptions,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
