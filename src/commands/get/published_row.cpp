// SPDX-License-Identifier: MIT
#include "commands/get/get.hpp"
#include "commands/get/published.hpp"

// Separate from the function, so that gov has the row without gov-full's libraries.

namespace gov {
namespace {

constexpr Argument kArguments[] = {
    {.name = "VERSION",
     .help = "The version to look for",
     .fills = member<&PublishedOptions::request>,
     .is_required = true},
};

}  // namespace

constexpr Command kPublishedCommand({
    .name = "published",
    .summary = "For gov itself: ask whether the release index has this version",
    .group = Group::hidden,
    .runner = runs_in_full<PublishedOptions>,
    .arguments = kArguments,
    .prints_warnings = false,
});

}  // namespace gov
