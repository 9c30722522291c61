// SPDX-License-Identifier: MIT
#include "commands/get/get.hpp"
#include "commands/get/install.hpp"

// Separate from the function, so that gov has the row without gov-full's libraries.

namespace gov {
namespace {

constexpr std::string_view kOtherWords[] = {"i", "add", "get", "download"};

constexpr Argument kArguments[] = {
    {.name = "VERSION",
     .help = "Versions or archive files; without it, what this directory needs",
     .completes = Completes::published,
     .fills = member<&InstallOptions::requests>},
};

constexpr Option kOptions[] = {
    {.name = "--from",
     .value = "FILE",
     .help = "Read the archive from this file",
     .completes = Completes::file,
     .fills = member<&InstallOptions::from>},
    {.name = "--expect",
     .value = "sha256:HEX",
     .help = "The digest of an archive that is in no index",
     .fills = member<&InstallOptions::expect>},
    {.name = "--default",
     .help = "Make the first VERSION the default",
     .fills = member<&InstallOptions::make_default>},
    {.name = "--no-default",
     .help = "Set no default, even if this is the first install",
     .fills = member<&InstallOptions::keep_default>},
};

constexpr Example kExamples[] = {
    {"gov install 1.24.9 1.27", "an exact release, and the newest patch of a line"},
    {"gov install", "what .go-version, go.mod or go.work asks for"},
    {"gov install --default 1.27", "also use it wherever no version is chosen"},
    {"gov install ./go1.24.9.linux-amd64.tar.gz"},
};

constexpr OwnExitCode kExitCodes[] = {
    {2, "no such file, or not something to install"},
    {11, "no such version"},
    {12, "network"},
    {13, "an archive or an index failed its check"},
    {14, "the disk is full, or writing is not permitted"},
    {15, "another gov kept the version locked for half an hour"},
    {16, "not published for this platform, or cannot start on this machine"},
};

}  // namespace

constexpr Command kInstallCommand({
    .name = "install",
    .other_words = kOtherWords,
    .summary = "Install versions of Go",
    .group = Group::get,
    .runner = runs_in_full<InstallOptions>,
    .arguments = kArguments,
    .options = kOptions,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
