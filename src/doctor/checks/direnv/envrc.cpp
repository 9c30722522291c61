// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/checks/direnv/direnv_checks.hpp"
#include "doctor/envrc_lines.hpp"
#include "doctor/facts/script_lines.hpp"
#include "doctor/facts/shell_words.hpp"

namespace gov {
namespace {

/// What a line has to do with another manager; "" for nothing.
std::string_view manager_of(const EnvrcLine& line) {
  struct Call {
    std::string_view command;
    std::string_view argument;
    std::string_view manager;
  };
  static constexpr Call kCalls[] = {
      {"gvm", "use", "gvm"},   {"goenv", "", "goenv"},    {"use", "asdf", "asdf"},
      {"use", "mise", "mise"}, {"load_gvm", "", "gvm"},   {"asdf", "", "asdf"},
      {"mise", "", "mise"},    {"use", "goenv", "goenv"}, {"use", "gvm", "gvm"},
  };
  for (const Call& call : kCalls) {
    if (line.calls(call.command, call.argument)) return call.manager;
  }
  for (const std::string_view part :
       {"gvm/scripts", "goenv init", "mise activate", "mise direnv"}) {
    if (line.text.find(part) == std::string_view::npos) continue;
    return part.substr(0, std::min(part.find('/'), part.find(' ')));
  }
  return "";
}

bool sets_goroot(const EnvrcLine& line) {
  const auto assigned = assignments_in(line.text, StartupDialect::posix);
  return std::any_of(assigned.begin(), assigned.end(),
                     [](const Assignment& one) { return one.name == "GOROOT"; });
}

/// Nothing else is lost with the line.
bool does_one_thing(const TextFile& envrc, const EnvrcLine& line) {
  if (!script_lines(envrc, StartupDialect::posix)[line.line - 1].is_standalone) return false;
  const auto assigned = assignments_in(line.text, StartupDialect::posix);
  return assigned.empty() ? line.text.find_first_of(";&|") == std::string_view::npos
                          : assigned.front().is_alone;
}

Finding to_replace(const TextFile& envrc, const EnvrcLine& line, std::string what,
                   std::optional<std::string> after) {
  const std::string action = after ? concat("replace the line by: ", *after) : "delete the line";
  std::string before;
  std::size_t number = 0;
  for (const std::string_view one : lines_of(envrc)) {
    if (++number == line.line) before = one;
  }
  Finding finding{.severity = FindingSeverity::warning,
                  .what = std::move(what),
                  .evidence = {evidence_of(envrc, line)},
                  .command = concat(action, "; then: direnv allow")};
  if (!does_one_thing(envrc, line)) return finding;
  finding.repair = RepairClass::ask;
  finding.plans = {LineRepair{
      .file = envrc.path,
      .changes = {{.line = line.line, .before = std::move(before), .after = std::move(after)}}}};
  return finding;
}

std::vector<Finding> find_other_manager(const Facts& facts) {
  const auto& envrc = facts.project.envrc;
  std::vector<Finding> findings;
  if (!envrc) return findings;
  const auto lines = envrc_lines(*envrc);
  bool has_use_go = std::any_of(lines.begin(), lines.end(), [](const EnvrcLine& line) {
    return line.calls("use", "go") || line.calls("use", "gov");
  });
  for (const EnvrcLine& line : lines) {
    if (sets_goroot(line)) {
      findings.push_back(to_replace(*envrc, line, concat(envrc->path, " sets GOROOT"), {}));
      findings.back().consequence =
          "gov's shims remove the variable, but a Go that is started directly, and editors, obey "
          "it.";
      continue;
    }
    const std::string_view manager = manager_of(line);
    if (manager.empty()) continue;
    // asdf and mise keep other languages as well: then the line stays, and use go comes after it.
    const bool is_for_go_only = manager == "gvm" || manager == "goenv";
    Finding finding = to_replace(*envrc, line, concat(envrc->path, " loads ", manager),
                                 has_use_go ? std::nullopt : std::optional<std::string>("use go"));
    if (!is_for_go_only) {
      if (has_use_go) continue;
      finding.severity = FindingSeverity::note;
      finding.command = concat("add a line after line ", std::to_string(line.line),
                               ": use go; then: direnv allow");
      finding.repair = RepairClass::tell;
      finding.plans.clear();
    }
    has_use_go = true;
    findings.push_back(std::move(finding));
  }
  return findings;
}

/// The files on which the answer of gov depends here: the pin that decides, else the one that gov
/// local would make. Relative to the .envrc, which is how direnv reads the names.
std::string deciding_file(const Facts& facts, const TextFile& envrc) {
  const std::string folder = parent_directory(envrc.path);
  for (const PinFile& pin : facts.choice.pins) {
    if (!pin.pin || !*pin.pin) continue;
    const auto part = part_below(pin.file, folder);
    return part ? std::string(*part) : pin.file;
  }
  return ".go-version";
}

bool watches(const EnvrcLine& line, const std::string& file, const std::string& folder) {
  if (line.calls("use", "go") || line.calls("use", "gov")) return true;
  const bool is_folder = line.calls("watch_dir");
  if (!is_folder && !line.calls("watch_file")) return false;
  return std::any_of(line.words.begin() + 1, line.words.end(), [&](std::string_view word) {
    std::string name = without_quotes(word);
    if (name.starts_with("./")) name.erase(0, 2);
    const std::string path = is_absolute_path(name) ? name : path_in(folder, name);
    const std::string wanted = is_absolute_path(file) ? file : path_in(folder, file);
    return is_folder ? name == "." || lies_below(wanted, path) : path == wanted;
  });
}

/// gov env in an .envrc is read once: direnv does not know that a pin decided.
std::vector<Finding> find_unwatched(const Facts& facts) {
  const auto& envrc = facts.project.envrc;
  if (!envrc) return {};
  const auto lines = envrc_lines(*envrc);
  const auto asks = std::find_if(lines.begin(), lines.end(), [](const EnvrcLine& line) {
    for (const std::string_view part : {"gov env", "gov which", "gov where", "gov current"}) {
      if (line.text.find(part) != std::string_view::npos) return true;
    }
    return false;
  });
  if (asks == lines.end()) return {};
  const std::string file = deciding_file(facts, *envrc);
  const std::string folder = parent_directory(envrc->path);
  for (const EnvrcLine& line : lines) {
    if (watches(line, file, folder)) return {};
  }
  const std::string end = envrc->text.ends_with('\n') ? "" : "\n";
  const std::string added = concat("watch_file ", shell_path(file));
  return {{.severity = FindingSeverity::warning,
           .what = concat(envrc->path, " asks gov, and does not watch ", file, ", which decides"),
           .evidence = {evidence_of(*envrc, *asks)},
           .command = concat("add to ", shell_path(envrc->path), ": ", added,
                             "; or replace the line by: use go"),
           .repair = RepairClass::ask,
           .plans = {TextRepair{.file = envrc->path,
                                .before = envrc->text,
                                .after = concat(envrc->text, end, added, "\n")}}}};
}

std::vector<Finding> find_layout(const Facts& facts) {
  const auto gobin = facts.go_settings.environment.find_non_empty("GOBIN");
  const bool is_below = gobin && gobin->find("/.direnv/") != std::string_view::npos;
  if (!is_below) return {};
  Finding finding{.severity = FindingSeverity::note,
                  .what = "direnv gives this project a GOPATH and a GOBIN of its own",
                  .evidence = {{.where = "environment", .shows = concat("GOBIN=", *gobin)}}};
  if (const auto& envrc = facts.project.envrc) {
    for (const EnvrcLine& line : envrc_lines(*envrc)) {
      if (line.calls("layout", "go")) finding.evidence.push_back(evidence_of(*envrc, line));
    }
  }
  return {std::move(finding)};
}

}  // namespace

constexpr Check kEnvrcOtherManager = {
    .id = "DIR02",
    .subject = Subject::direnv,
    .severity = FindingSeverity::warning,
    .title = "the .envrc sets GOROOT, or loads another version manager",
    .why =
        "In this directory the other manager's Go stands in front of gov's shims, and .go-version "
        "has no effect on it.",
    .mend =
        "Write use go into the .envrc in its place, after gov direnv --install. --fix=ask changes "
        "the line; direnv then asks for direnv allow.",
    .repair = RepairClass::ask,
    .run = find_other_manager,
};

constexpr Check kEnvrcUnwatched = {
    .id = "DIR04",
    .subject = Subject::direnv,
    .severity = FindingSeverity::warning,
    .title = "the .envrc asks gov for a version, and does not watch the version file",
    .why =
        "direnv keeps what it was told until the .envrc itself changes, so after an edit of "
        ".go-version the old Go stays.",
    .mend =
        "Use the function use go, which watches all files that decide, or add watch_file, as "
        "--fix=ask does; direnv then asks for direnv allow.",
    .repair = RepairClass::ask,
    .run = find_unwatched,
};

constexpr Check kDirenvLayout = {
    .id = "DIR05",
    .subject = Subject::direnv,
    .severity = FindingSeverity::note,
    .title = "layout go gives the project a GOPATH of its own",
    .why =
        "Tools and modules are kept once more below .direnv, and programs in its bin folder come "
        "before all others. Nothing is wrong if that is what you want.",
    .mend = "Remove layout go from the .envrc if projects may share their modules and tools.",
    .repair = RepairClass::tell,
    .run = find_layout,
};

}  // namespace gov
