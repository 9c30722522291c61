// SPDX-License-Identifier: MIT
#include "cli/foreign_words.hpp"

#include <algorithm>
#include <iterator>

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "golang/request_words.hpp"

namespace gov {
namespace {

constexpr std::string_view kNoRehash =
    "a tool is found as soon as go install has put it into GOBIN";
constexpr std::string_view kShims = "the shims follow the directory once they are on PATH";
constexpr std::string_view kSettings =
    "settings are lines of ~/.config/gov/config.yaml, which gov only reads";
constexpr std::string_view kNewPatch = "a newer patch is installed beside the old one";
constexpr std::string_view kOwnUpdate = "a newer gov is installed like the first one";
constexpr std::string_view kOwnRemoval = "the README says which folders belong to gov";
constexpr std::string_view kOnlyNamed = "gov removes only the versions that are named";
constexpr std::string_view kCacheIsFree = "everything in the cache may be deleted at any time";
constexpr std::string_view kNoPackageSets =
    "GOPATH and GOBIN are yours, and shared by all versions";
constexpr std::string_view kCacheRemoval =
    "rm -rf \"${GOV_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/gov}\"";

/// Sorted by the manager that has the word, those of several managers first.
constexpr ForeignWord kRows[] = {
    // Several.
    {"rehash", kNoRehash, "", ""},
    {"reshim", kNoRehash, "", ""},
    {"plugin", "gov knows Go by itself", "", ""},
    {"plugins", "gov knows Go by itself", "", ""},
    {"prefix", "the GOROOT is asked for like this", "gov where", "VERSION"},
    {"root", "the store's folder is the member \"root\" of", "gov version --json", ""},
    {"latest", "the newest release is listed like this", "gov list-remote latest", ""},
    {"set", "a version is chosen for a directory or as the default", "gov local", "VERSION"},
    {"switch", kShims, "gov local", "VERSION"},
    {"select", kShims, "gov local", "VERSION"},
    {"unset", "the choice for a directory is taken back like this", "gov local --unset", ""},
    {"unlocal", "the pin is taken out like this", "gov local --unset", ""},
    {"unpin", "the pin is taken out like this", "gov local --unset", ""},
    {"unglobal", "the default is taken back like this", "gov default --unset", ""},
    {"unalias", "an option of gov alias does that", "gov alias --remove NAME", ""},
    {"unlink", "an option of gov link does that", "gov link --remove NAME", ""},
    {"status", "what is used here is shown like this", "gov current", ""},
    {"show", "what is used here is shown like this", "gov current", ""},
    {"upgrade", kNewPatch, "gov install", "latest"},
    {"update", kNewPatch, "gov install", "latest"},
    {"outdated", "what is published is listed beside what is installed", "gov list-remote", ""},
    {"prune", kOnlyNamed, "gov uninstall", "VERSION"},
    {"cleanup", kOnlyNamed, "gov uninstall", "VERSION"},
    {"clean", kOnlyNamed, "gov uninstall", "VERSION"},
    {"gc", kOnlyNamed, "gov uninstall", "VERSION"},
    {"cache", kCacheIsFree, kCacheRemoval, ""},
    {"config", kSettings, "man gov", ""},
    {"settings", kSettings, "man gov", ""},
    {"import", "a Go that is there already gets a name", "gov link NAME DIR", ""},
    {"adopt", "a Go that is there already gets a name", "gov link NAME DIR", ""},
    {"self", kOwnUpdate, "./install.sh", ""},
    {"self update", kOwnUpdate, "./install.sh", ""},
    {"self uninstall", kOwnRemoval, "gov setup --undo", ""},
    {"self-update", kOwnUpdate, "./install.sh", ""},
    {"selfupdate", kOwnUpdate, "./install.sh", ""},
    {"self-uninstall", kOwnRemoval, "gov setup --undo", ""},
    {"implode", kOwnRemoval, "gov setup --undo", ""},
    {"list all", "what is published is listed like this", "gov list-remote", ""},
    {"list --all", "what is published is listed like this", "gov list-remote", ""},
    {"list --remote", "what is published is listed like this", "gov list-remote", ""},
    {"list -r", "what is published is listed like this", "gov list-remote", ""},
    {"list -a", "what is published is listed like this", "gov list-remote", ""},
    {"install -l", "what is published is listed like this", "gov list-remote", ""},
    {"install --list", "what is published is listed like this", "gov list-remote", ""},
    {"install -f", "damaged files are restored like this", "gov repair", "VERSION"},
    {"install --force", "damaged files are restored like this", "gov repair", "VERSION"},
    {"install -g", "the default is chosen like this", "gov default", "VERSION"},
    {"install --global", "the default is chosen like this", "gov default", "VERSION"},
    {"install -y", "gov install asks nothing", "gov install", "VERSION"},
    {"install -s", "a version that is there counts as success", "gov install", "VERSION"},
    {"install --skip-existing", "a version that is there counts as success", "gov install",
     "VERSION"},
    {"local --remove", "the pin is taken out like this", "gov local --unset", ""},
    // goenv, pyenv, rbenv.
    {"version-name", "what is used here is shown like this", "gov current", ""},
    {"version-origin", "what decided is shown like this", "gov why", ""},
    {"version-file", "what decided is shown like this", "gov why", ""},
    {"whence", "the real file of a tool is shown like this", "gov which", ""},
    {"shims", "the shims are go, gofmt and a go1.N.P for each version", "gov list", ""},
    {"commands", "the commands are listed like this", "gov help", ""},
    {"completions", "the completion of a shell is printed like this", "gov completion SHELL", ""},
    // mise.
    {"activate", kShims, "gov setup", ""},
    {"deactivate", "the system Go is used in one shell like this", "gov shell system", ""},
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
    {"override", "a directory's version is chosen like this", "gov local", "VERSION"},
    {"override set", "a directory's version is chosen like this", "gov local", "VERSION"},
    {"override unset", "the pin is taken out like this", "gov local --unset", ""},
    {"override list", "what decided is shown like this", "gov why", ""},
    // gvm.
    {"applymod", "go.mod is read by itself, as the least that will do", "gov why", ""},
    {"pkgset", kNoPackageSets, "go env GOPATH GOBIN", ""},
    {"pkgenv", kNoPackageSets, "go env GOPATH GOBIN", ""},
};

bool begins_with(const std::vector<std::string>& words, std::string_view beginning) {
  if (words.empty() || !beginning.starts_with(words.front())) return false;
  const std::vector<std::string_view> wanted = split(beginning, ' ');
  return wanted.size() <= words.size() && std::equal(wanted.begin(), wanted.end(), words.begin());
}

/// Versions as they would be typed behind another command; names and options say nothing there.
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
  const std::vector<std::string> versions = versions_among(words);
  return concat(row.instead, " ", versions.empty() ? row.argument : join(versions, " "));
}

}  // namespace gov
