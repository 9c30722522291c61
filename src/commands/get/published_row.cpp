// SPDX-License-Identifier: MIT
#include "commands/get/get.hpp"
#include "commands/get/published.hpp"

// Apart from the function, so that gov has the row without the libraries of gov-full.

namespace gov {
namespace {

constexpr Argument kArguments[] = {
    {.name = "VERSION",
     .help = "What is looked for",
     .fills = member<&PublishedOptions::request>,
     .is_required = true},
};

}  // namespace

constexpr Command kPublishedCommand({
    .name = "published",
    .summary = "For gov itself: does the release index have this version",
    .group = Group::hidden,
    .runner = runs_in_full<PublishedOptions>,
    .arguments = kArguments,
    .prints_warnings = false,
});

}  // namespace gov
