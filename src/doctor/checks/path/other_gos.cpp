// SPDX-License-Identifier: MIT
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/checks/path/path_checks.hpp"
#include "doctor/explanations.hpp"

namespace gov {
namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// "1.22" of /usr/lib/go-1.22/bin/go (Debian) and /usr/lib64/go/1.22/bin/go (SUSE); "" elsewhere.
std::string_view packaged_line(std::string_view real) {
  for (const std::string_view start : {"/lib/go-", "/lib64/go/", "/lib/go/"}) {
    const std::size_t at = real.find(start);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = real.substr(at + start.size());
    const std::string_view line = rest.substr(0, rest.find('/'));
    const bool is_line =
        line.starts_with("1.") && line.find_first_not_of("0123456789.") == std::string_view::npos;
    if (is_line) return line;
  }
  return "";
}

/// The command of the package manager that goes with the system's name (os-release(5), NAME). It
/// names packages, because a pattern such as golang* takes what others need, too.
std::string distribution_removal(std::string_view system, std::string_view real) {
  const std::string name = to_lower(system);
  const std::string_view line = packaged_line(real);
  for (const std::string_view debian : {"debian", "ubuntu", "mint", "raspbian", "pop!_os"}) {
    if (!contains(name, debian)) continue;
    return line.empty() ? "sudo apt remove golang-go"
                        : concat("sudo apt remove golang-go golang-", line, "-go");
  }
  for (const std::string_view fedora : {"fedora", "red hat", "centos", "rocky", "alma", "amazon"}) {
    if (contains(name, fedora)) return "sudo dnf remove golang";
  }
  if (contains(name, "alpine")) return "sudo apk del go";
  if (contains(name, "arch")) return "sudo pacman -R go";
  if (contains(name, "suse"))
    return line.empty() ? "sudo zypper remove go" : concat("sudo zypper remove go", line);
  return "remove the package go with the package manager of the system";
}

std::string removal_of(const PathProgram& program, const Facts& facts) {
  switch (program.origin) {
    case GoOrigin::official_folder:
      return facts.startup.path_folders.empty() ? "sudo rm -rf /usr/local/go"
                                                : "sudo rm -rf /usr/local/go /etc/paths.d/go";
    case GoOrigin::homebrew:
      return "brew uninstall go";
    case GoOrigin::macports:
      return "sudo port uninstall go";
    case GoOrigin::snap:
      return "sudo snap remove go";
    case GoOrigin::distribution:
      return distribution_removal(facts.host.system, program.status.real);
    case GoOrigin::asdf:
      return "asdf uninstall golang VERSION";
    case GoOrigin::mise:
      return "mise uninstall go";
    case GoOrigin::goenv:
      return "goenv uninstall VERSION";
    case GoOrigin::gvm:
      return "gvm uninstall VERSION";
    default:
      return "";
  }
}

std::vector<Finding> find_other_gos(const Facts& facts) {
  Finding finding{.severity = FindingSeverity::note, .what = {}};
  for (const PathProgram* program : programs_named(facts.path, "go")) {
    if (program->origin == GoOrigin::shim || program->origin == GoOrigin::store) continue;
    const std::string version = program->version.empty() ? "" : concat(program->version, ", ");
    const std::string removal = removal_of(*program, facts);
    finding.evidence.push_back(
        {.where = program->status.path,
         .shows = concat(version, origin_text(program->origin),
                         removal.empty() ? "" : "; to remove it: ", removal)});
  }
  const std::size_t count = finding.evidence.size();
  if (count == 0) return {};
  finding.what = count == 1 ? "another Go is on PATH"
                            : concat(std::to_string(count), " other Gos are on PATH");
  return {std::move(finding)};
}

std::vector<Finding> find_path_folder(const Facts& facts) {
  std::vector<Finding> findings;
  for (const TextFile& file : facts.startup.path_folders) {
    std::size_t number = 0;
    for (const std::string_view line : lines_of(file)) {
      ++number;
      if (!line.ends_with("/go/bin")) continue;
      findings.push_back(
          {.severity = FindingSeverity::note,
           .what = concat(file.path, " adds ", line, " to PATH of login shells"),
           .evidence = {{.where = file.path, .line = number, .shows = std::string(line)}},
           .command = concat("sudo rm ", shell_path(file.path))});
    }
  }
  return findings;
}

std::vector<Finding> find_snap_first(const Facts& facts) {
  const PathProgram* first = first_program(facts.path, "go");
  if (first == nullptr || first->origin != GoOrigin::snap) return {};
  return {{.severity = FindingSeverity::warning,
           .what = concat("go starts ", first->status.path, ", a wrapper of snap's"),
           .evidence = {{.where = first->status.path, .shows = first->version}},
           .command = "sudo snap remove go, or put /snap/bin behind the other folders on PATH"}};
}

constexpr Cause kHidesOtherGos[] = {{"PATH01", is_other_go_alone}, {"PATH10", is_other_go_alone}};

constexpr Cause kHidesSnap[] = {{"GOV01"}, {"PATH01"}};

}  // namespace

constexpr Check kOtherGos = {
    .id = "PATH02",
    .subject = Subject::path,
    .severity = FindingSeverity::note,
    .title = "other Gos are on PATH",
    .why =
        "They do no harm behind gov's shims. Tools that search for a Go by themselves may find "
        "one of them, and gov uses the first of them where no version is chosen.",
    .mend = "Remove what you no longer need, by the way it was installed.",
    .repair = RepairClass::tell,
    .hidden_by = kHidesOtherGos,
    .run = find_other_gos,
};

constexpr Check kPathFolder = {
    .id = "PATH03",
    .subject = Subject::path,
    .severity = FindingSeverity::note,
    .title = "/etc/paths.d puts a Go on PATH of every login shell",
    .why =
        "The package from go.dev makes this file. In a login shell within another shell, macOS "
        "moves such folders before those of your start-up files.",
    .mend =
        "Delete the file if you no longer need that Go. gov's line in .zprofile puts the shims "
        "first again.",
    .repair = RepairClass::tell,
    .run = find_path_folder,
};

constexpr Check kSnapFirst = {
    .id = "PATH09",
    .subject = Subject::path,
    .severity = FindingSeverity::warning,
    .title = "the go of snap is first on PATH",
    .why =
        "The wrapper of snap starts slowly, sees a restricted file system, and confuses editors, "
        "which look for the Go beside the program that they start.",
    .mend = "Remove the snap, or put /snap/bin behind gov's shims on PATH.",
    .repair = RepairClass::tell,
    .hidden_by = kHidesSnap,
    .run = find_snap_first,
};

}  // namespace gov
