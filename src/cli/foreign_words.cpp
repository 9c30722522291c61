// SPDX-License-Identifier: MIT
#include "cli/foreign_words.hpp"

#include <algorithm>
#include <iterator>

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "golang/request_words.hpp"

namespace gov {
namespace {

constexpr std::string_view kNoRehash = "a tool is found as soon as go install has put it in GOBIN";
constexpr std::string_view kShims = "the shims follow the directory once they are on PATH";
constexpr std::string_view kSettings =
    "settings are lines in ~/.config/gov/config.yaml, which gov only reads";
constexpr std::string_view kNewPatch = "a newer patch is installed alongside the old one";
constexpr std::string_view kOwnUpdate = "a newer gov is installed like the first one";
constexpr std::string_view kOwnRemoval = "the README says which folders belong to gov";
constexpr std::string_view kOnlyNamed = "gov removes only the versions you name";
constexpr std::string_view kCacheIsFree = "everything in the cache may be deleted at any time";
constexpr std::string_view kNoPackageSets =
    "GOPATH and GOBIN are yours, and shared by all versions";
constexpr std::string_view kOfGo = "the go command has it";
constexpr std::string_view kCacheRemoval =
    "rm -rf \"${GOV_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/gov}\"";

/// Grouped by manager; words shared by several managers come first.
constexpr ForeignWord kRows[] = {
    // Several managers.
    {"rehash", kNoRehash, "", ""},
    {"reshim", kNoRehash, "", ""},
    {"plugin", "gov needs no plugin for Go", "", ""},
    {"plugins", "gov needs no plugin for Go", "", ""},
    {"prefix", "to show the GOROOT", "gov where", "VERSION"},
    {"root", "the store's folder is the member \"root\" of", "gov version --json", ""},
    {"latest", "to show the newest release", "gov list-remote latest", ""},
    {"set", "a version is chosen for a directory or as the default", "gov local", "VERSION"},
    {"switch", kShims, "gov local", "VERSION"},
    {"select", kShims, "gov local", "VERSION"},
    {"unset", "to remove a directory's pin", "gov local --unset", ""},
    {"unlocal", "to remove the pin", "gov local --unset", ""},
    {"unpin", "to remove the pin", "gov local --unset", ""},
    {"unglobal", "to clear the default", "gov default --unset", ""},
    {"unalias", "an option of gov alias does that", "gov alias --remove NAME", ""},
    {"unlink", "an option of gov link does that", "gov link --remove NAME", ""},
    {"status", "to show which Go is used here", "gov current", ""},
    {"show", "to show which Go is used here", "gov current", ""},
    {"upgrade", kNewPatch, "gov install", "latest"},
    {"update", kNewPatch, "gov install", "latest"},
    {"outdated", "to list the published versions, with marks on the installed ones",
     "gov list-remote", ""},
    {"prune", kOnlyNamed, "gov uninstall", "VERSION"},
    {"cleanup", kOnlyNamed, "gov uninstall", "VERSION"},
    {"clean", kOnlyNamed, "gov uninstall", "VERSION"},
    {"gc", kOnlyNamed, "gov uninstall", "VERSION"},
    {"cache", kCacheIsFree, kCacheRemoval, ""},
    {"config", kSettings, "man gov", ""},
    {"settings", kSettings, "man gov", ""},
    {"import", "to name a Go that is already on disk", "gov link NAME DIR", ""},
    {"adopt", "to name a Go that is already on disk", "gov link NAME DIR", ""},
    {"self", kOwnUpdate, "./install.sh", ""},
    {"self update", kOwnUpdate, "./install.sh", ""},
    {"self uninstall", kOwnRemoval, "gov setup --undo", ""},
    {"self-update", kOwnUpdate, "./install.sh", ""},
    {"selfupdate", kOwnUpdate, "./install.sh", ""},
    {"self-uninstall", kOwnRemoval, "gov setup --undo", ""},
    {"implode", kOwnRemoval, "gov setup --undo", ""},
    {"list all", "to list the published versions", "gov list-remote", ""},
    {"list --all", "to list the published versions", "gov list-remote", ""},
    {"list --remote", "to list the published versions", "gov list-remote", ""},
    {"list -r", "to list the published versions", "gov list-remote", ""},
    {"list -a", "to list the published versions", "gov list-remote", ""},
    {"install -l", "to list the published versions", "gov list-remote", ""},
    {"install --list", "to list the published versions", "gov list-remote", ""},
    {"install -f", "to restore damaged files", "gov repair", "VERSION"},
    {"install --force", "to restore damaged files", "gov repair", "VERSION"},
    {"install -g", "to choose the default", "gov default", "VERSION"},
    {"install --global", "to choose the default", "gov default", "VERSION"},
    {"install -y", "gov install never asks", "gov install", "VERSION"},
    {"install -s", "an installed version counts as success", "gov install", "VERSION"},
    {"install --skip-existing", "an installed version counts as success", "gov install", "VERSION"},
    {"local --remove", "to remove the pin", "gov local --unset", ""},
    // The go command, one letter away.
    {"build", kOfGo, "go build", kTypedWords},
    {"test", kOfGo, "go test", kTypedWords},
    {"mod", kOfGo, "go mod", kTypedWords},
    {"work", kOfGo, "go work", kTypedWords},
    {"vet", kOfGo, "go vet", kTypedWords},
    {"fmt", kOfGo, "go fmt", kTypedWords},
    {"generate", kOfGo, "go generate", kTypedWords},
    {"doc", kOfGo, "go doc", kTypedWords},
    {"tool", kOfGo, "go tool", kTypedWords},
    // goenv, pyenv, rbenv.
    {"version-name", "to show which Go is used here", "gov current", ""},
    {"version-origin", "to show what decided", "gov why", ""},
    {"version-file", "to show what decided", "gov why", ""},
    {"whence", "to show a tool's real file", "gov which", ""},
    {"shims", "the shims are go, gofmt and a go1.N.P for each version", "gov list", ""},
    {"commands", "to list the commands", "gov help", ""},
    {"completions", "to print a shell's completion script", "gov completion SHELL", ""},
    // mise.
    {"activate", kShims, "gov setup", ""},
    {"deactivate", "to use the system Go in one shell", "gov shell system", ""},
    {"hook", kShims, "gov setup", ""},
    {"hook-env", kShims, "gov setup", ""},
    {"trust", "a project's files can only name a version", "", ""},
    {"untrust", "a project's files can only name a version", "", ""},
    // rustup.
    {"toolchain", "versions are installed, listed and removed directly", "gov list", ""},
    {"toolchain install", "versions are installed directly", "gov install", "VERSION"},
    {"toolchain list", "versions are listed directly", "gov list", ""},
    {"toolchain uninstall", "versions are removed directly", "gov uninstall", "VERSION"},
    {"toolchain link", "a Go of your own is linked directly", "gov link NAME DIR", ""},
    {"override", "to choose a directory's version", "gov local", "VERSION"},
    {"override set", "to choose a directory's version", "gov local", "VERSION"},
    {"override unset", "to remove the pin", "gov local --unset", ""},
    {"override list", "to show what decided", "gov why", ""},
    // gvm.
    {"applymod", "go.mod is read automatically, as the minimum version", "gov why", ""},
    {"pkgset", kNoPackageSets, "go env GOPATH GOBIN", ""},
    {"pkgenv", kNoPackageSets, "go env GOPATH GOBIN", ""},
};

bool begins_with(const std::vector<std::string>& words, std::string_view beginning) {
  if (words.empty() || !beginning.starts_with(words.front())) return false;
  const std::vector<std::string_view> wanted = split(beginning, ' ');
  return wanted.size() <= words.size() && std::equal(wanted.begin(), wanted.end(), words.begin());
}

/// The versions among `words`, to be typed after another command; names and options are skipped.
std::vector<std::string> versions_among(const std::vector<std::string>& words) {
  std::vector<std::string> versions;
  for (const std::string& word : words) {
    if (is_plain_version(word)) versions.push_back(shell_word(word));
  }
  return versions;
}

}  // namespace

const std::vector<ForeignWord>& foreign_words() {
  static const std::vector<ForeignWord> rows(std::begin(kRows), std::end(kRows));
  return rows;
}

const ForeignWord* find_foreign_word(const std::vector<std::string>& words) {
  const ForeignWord* best = nullptr;
  for (const ForeignWord& row : kRows) {
    const bool is_longer = best == nullptr || row.words.size() > best->words.size();
    if (is_longer && begins_with(words, row.words)) best = &row;
  }
  return best;
}

const ForeignWord* find_foreign_option(std::string_view command, std::string_view option) {
  const std::string words = concat(command, " ", option);
  const auto* const found =
      std::find_if(std::begin(kRows), std::end(kRows),
                   [&](const ForeignWord& row) { return row.words == words; });
  return found == std::end(kRows) ? nullptr : found;
}

std::string instead_of(const ForeignWord& row, const std::vector<std::string>& words) {
  if (row.argument.empty()) return std::string(row.instead);
  if (row.argument == kTypedWords) {
    std::string line(row.instead);
    for (std::size_t i = split(row.words, ' ').size(); i < words.size(); ++i)
      line += concat(" ", shell_word(words[i]));
    return line;
  }
  const std::vector<std::string> versions = versions_among(words);
  return concat(row.instead, " ", versions.empty() ? row.argument : join(versions, " "));
}

}  // namespace gov
