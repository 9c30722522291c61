// SPDX-License-Identifier: MIT
#include <map>
#include <set>

#include "base/text.hpp"
#include "doctor/checks/project/project_checks.hpp"
#include "golang/go_mod.hpp"

// The comparison that the go command makes before it uses vendor: checkVendorConsistency of
// cmd/go/internal/modload.

namespace gov {
namespace {

std::string unquoted(std::string_view word) {
  if (word.size() >= 2 && (word.front() == '"' || word.front() == '`') &&
      word.back() == word.front())
    return std::string(word.substr(1, word.size() - 2));
  return std::string(word);
}

std::vector<std::string> unquoted_fields(std::string_view line) {
  std::vector<std::string> words;
  for (const std::string_view word : fields(line)) words.push_back(unquoted(word));
  return words;
}

/// Module path to the line and version of its `require`.
struct Required {
  std::string version;
  std::size_t line = 0;
};
using Requirements = std::map<std::string, Required>;

Requirements requirements_in(const TextFile& go_mod) {
  Requirements found;
  bool is_in_block = false;
  std::size_t number = 0;
  for (const std::string_view whole : lines_of(go_mod)) {
    ++number;
    auto words = unquoted_fields(trim(whole.substr(0, whole.find("//"))));
    if (words.empty()) continue;
    if (is_in_block && words.front() == ")") {
      is_in_block = false;
      continue;
    }
    if (!is_in_block) {
      if (words.front() != "require" && words.front() != "require(") continue;
      const bool opens = words.back() == "(" || words.front() == "require(";
      if (opens) {
        is_in_block = true;
        continue;
      }
      words.erase(words.begin());
    }
    if (words.size() >= 2) found[words[0]] = {words[1], number};
  }
  return found;
}

/// The modules that vendor/modules.txt marks as explicit: "# path version", then "## explicit".
std::map<std::string, std::string> explicit_modules(std::string_view modules_txt) {
  std::map<std::string, std::string> found;
  std::string path;
  std::string version;
  for (const std::string_view whole : split(modules_txt, '\n')) {
    const std::string_view line = trim(whole);
    if (line.starts_with("## ")) {
      for (const std::string_view entry : split(line.substr(3), ';')) {
        if (trim(entry) == "explicit" && !path.empty()) found[path] = version;
      }
    } else if (line.starts_with("# ")) {
      const auto words = unquoted_fields(line.substr(2));
      path = words.empty() ? "" : words[0];
      version = words.size() > 1 && words[1] != "=>" ? words[1] : "";
    }
  }
  return found;
}

bool uses_vendor(const Facts& facts) {
  const ProjectFacts& project = facts.project;
  if (!project.go_mod || !project.has_vendor || project.go_work) return false;
  const std::string flags = facts.go_settings.value("GOFLAGS");
  if (flags.find("-mod=mod") != std::string::npos) return false;
  // Vendor is used by itself from go 1.14 in go.mod on.
  const auto go = scan_go_mod(project.go_mod->text).go;
  const auto version = go ? Version::parse(go->value) : std::nullopt;
  const auto first = Version::parse("1.14");
  return version && *version >= *first;
}

std::vector<Finding> find_vendor_faults(const Facts& facts) {
  if (!uses_vendor(facts)) return {};
  const TextFile& go_mod = *facts.project.go_mod;
  const std::string modules_txt = folder_of(go_mod) + "/vendor/modules.txt";
  const auto required = requirements_in(go_mod);
  const auto vendored =
      explicit_modules(facts.project.modules_txt ? facts.project.modules_txt->text : "");
  Finding finding{.severity = FindingSeverity::error, .what = {}, .command = "go mod vendor"};
  for (const auto& [path, require] : required) {
    const auto there = vendored.find(path);
    if (there != vendored.end() && there->second == require.version) continue;
    finding.evidence.push_back(
        {.where = go_mod.path,
         .line = require.line,
         .shows = concat(path, " ", require.version,
                         there == vendored.end() ? ", which vendor lacks"
                                                 : concat(", and vendor has ", there->second))});
  }
  for (const auto& [path, version] : vendored) {
    if (required.count(path) == 0)
      finding.evidence.push_back(
          {.where = modules_txt,
           .shows = concat(path, " ", version, ", which go.mod does not require")});
  }
  const std::size_t count = finding.evidence.size();
  if (count == 0) return {};
  finding.what = concat("vendor and go.mod disagree about ", std::to_string(count), " module",
                        count == 1 ? "" : "s");
  constexpr std::size_t kMostShown = 10;
  if (count > kMostShown) finding.evidence.resize(kMostShown);
  return {std::move(finding)};
}

}  // namespace

constexpr Check kVendorFaults = {
    .id = "PRJ03",
    .subject = Subject::project,
    .severity = FindingSeverity::error,
    .title = "vendor does not match go.mod",
    .why = "go build stops with \"inconsistent vendoring\".",
    .mend =
        "go mod vendor writes the folder anew. It deletes the folder first, so do not stop it "
        "half way.",
    .repair = RepairClass::tell,
    .run = find_vendor_faults,
};

}  // namespace gov
