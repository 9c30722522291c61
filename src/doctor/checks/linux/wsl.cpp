// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "doctor/checks/linux/linux_checks.hpp"

namespace gov {
namespace {

constexpr std::string_view kAdvice =
    "set appendWindowsPath=false below [interop] in /etc/wsl.conf, then in Windows: wsl --shutdown";

/// "C:\Go", "C:/Go" or "/mnt/c/Go".
bool is_windows_place(std::string_view value) {
  const bool has_drive =
      value.size() > 2 && value[1] == ':' && (value[2] == '\\' || value[2] == '/') &&
      ((value[0] >= 'A' && value[0] <= 'Z') || (value[0] >= 'a' && value[0] <= 'z'));
  return has_drive || value.starts_with("/mnt/c/") || value.starts_with("/mnt/d/");
}

void add_programs(std::vector<Finding>& findings, const Facts& facts) {
  const auto& programs = facts.linux_system.windows_programs;
  if (programs.empty()) return;
  Finding finding{.severity = FindingSeverity::warning,
                  .what = "a Go for Windows is on PATH",
                  .evidence = {},
                  .consequence =
                      "It is started as go.exe only, but tools that search for a Go find "
                      "it, and every command that is not found is looked for on the "
                      "slow drives of Windows.",
                  .command = std::string(kAdvice)};
  for (const WindowsProgram& program : programs)
    finding.evidence.push_back({.where = program.path, .shows = concat("PATH: ", program.entry)});
  if (const auto& conf = facts.linux_system.wsl_conf) {
    std::size_t number = 0;
    for (const std::string_view line : lines_of(*conf)) {
      ++number;
      if (trim(line).starts_with("appendWindowsPath"))
        finding.evidence.push_back(
            {.where = conf->path, .line = number, .shows = std::string(trim(line))});
    }
  }
  findings.push_back(std::move(finding));
}

/// Variables of Windows that WSLENV hands over.
void add_variables(std::vector<Finding>& findings, const Facts& facts) {
  for (const char* name : {"GOROOT", "GOPATH", "GOBIN", "GOMODCACHE", "GOCACHE", "GOTMPDIR"}) {
    const auto setting = facts.go_settings.find(name);
    if (!setting || !is_windows_place(setting->value)) continue;
    const std::string text = concat(name, "=", setting->value);
    Finding finding{.severity = FindingSeverity::error,
                    .what = concat(name, " names a folder of Windows: ", setting->value),
                    .evidence = {{.where = "environment", .shows = text}},
                    .command = concat("unset ", name)};
    if (setting->is_stored()) {
      finding.evidence = {
          {.where = facts.go_settings.env_file.path, .line = setting->stored->line, .shows = text}};
      finding.command = concat("go env -u ", name);
    } else if (const auto handed = facts.go_settings.environment.find_non_empty("WSLENV")) {
      finding.evidence.push_back({.where = "environment", .shows = concat("WSLENV=", *handed)});
    }
    finding.severity =
        setting->value.starts_with("/mnt/") ? FindingSeverity::warning : FindingSeverity::error;
    findings.push_back(std::move(finding));
  }
}

void add_project(std::vector<Finding>& findings, const Facts& facts) {
  const std::string& directory = facts.project.directory;
  const Mount* mount = directory.empty() ? nullptr : mount_of(facts.mounts, directory);
  const bool is_on_windows = mount != nullptr && (mount->type == "9p" || mount->type == "drvfs") &&
                             mount->point.starts_with("/mnt/");
  if (!is_on_windows || !facts.project.go_mod) return;
  findings.push_back(
      {.severity = FindingSeverity::note,
       .what = "the project lies on a drive of Windows",
       .evidence = {{.where = directory, .shows = concat("on ", mount->point, ", ", mount->type)}},
       .consequence = "Builds are several times slower there, and modes and "
                      "symlinks do not behave as on Linux.",
       .command = "move the project below your home directory"});
}

std::vector<Finding> find_wsl_faults(const Facts& facts) {
  std::vector<Finding> findings;
  if (!facts.host.is_wsl) return findings;
  add_variables(findings, facts);
  add_programs(findings, facts);
  add_project(findings, facts);
  return findings;
}

}  // namespace

constexpr Check kWslPath = {
    .id = "LNX04",
    .subject = Subject::linux_and_network,
    .severity = FindingSeverity::error,
    .title = "WSL: variables or programs of Windows come into Linux",
    .why =
        "A path such as C:\\Go means nothing to a Go of Linux. WSL adds the PATH of Windows to "
        "that "
        "of Linux, and WSLENV hands variables over.",
    .mend =
        "Set appendWindowsPath=false in /etc/wsl.conf, and take the variables of Go out of WSLENV. "
        "Keep projects on the file system of Linux.",
    .repair = RepairClass::tell,
    .run = find_wsl_faults,
};

}  // namespace gov
