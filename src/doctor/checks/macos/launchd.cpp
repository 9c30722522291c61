// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/checks/macos/macos_checks.hpp"

namespace gov {
namespace {

/// Variables that decide which Go runs, or how.
constexpr std::string_view kGoVariables[] = {"GOROOT",  "PATH",        "GOPATH",
                                             "GOBIN",   "GOTOOLCHAIN", "GO111MODULE",
                                             "GOFLAGS", "GOPROXY",     "GOV_VERSION"};

bool is_of_interest(std::string_view name) {
  return std::find(std::begin(kGoVariables), std::end(kGoVariables), name) !=
         std::end(kGoVariables);
}

Finding finding_for(const LaunchdSetting& setting) {
  const bool is_path = setting.name == "PATH";
  return {.severity = FindingSeverity::warning,
          .what = concat("launchd gives ", setting.name, "=", setting.value,
                         " to every program of the session"),
          .evidence = {{.where = setting.file, .line = setting.line, .shows = setting.shows}},
          .command = is_path && setting.file.ends_with("/user.plist")
                         ? "sudo launchctl config user path \"\", then restart the Mac"
                         : concat("launchctl unsetenv ", setting.name, "; remove ",
                                  shell_path(setting.file))};
}

/// Set for this process, and by no file that a shell reads: whoever started the terminal did it.
bool comes_from_launchd(const Facts& facts, std::string_view name) {
  return facts.go_settings.environment.find_non_empty(name) &&
         assignments_of(facts.startup, name).empty();
}

std::vector<Finding> find_launchd_variables(const Facts& facts) {
  std::vector<Finding> findings;
  if (!facts.macos) return findings;
  bool is_goroot_found = false;
  for (const LaunchdSetting& setting : facts.macos->launchd) {
    if (!is_of_interest(setting.name)) continue;
    is_goroot_found = is_goroot_found || setting.name == "GOROOT";
    findings.push_back(finding_for(setting));
  }
  if (!is_goroot_found && comes_from_launchd(facts, "GOROOT")) {
    const std::string value(facts.go_settings.environment.find_non_empty("GOROOT").value_or(""));
    findings.push_back(
        {.severity = FindingSeverity::warning,
         .what = concat("GOROOT=", value,
                        " is set by no start-up file, so launchd may give it to "
                        "every program"),
         .evidence = {{.where = "environment", .shows = concat("GOROOT=", value)}},
         .command =
             "launchctl getenv GOROOT, and if it prints a folder: launchctl unsetenv GOROOT"});
  }
  return findings;
}

}  // namespace

constexpr Check kLaunchdVariables = {
    .id = "MAC10",
    .subject = Subject::macos,
    .severity = FindingSeverity::warning,
    .title = "launchd sets a variable of Go for all programs",
    .why =
        "Programs that are started from the Dock, editors among them, get the variable as well, "
        "and no start-up file of a shell shows it.",
    .mend =
        "launchctl unsetenv NAME removes it until the next login; remove the property list that "
        "sets it, too. Then quit the editor and start it again.",
    .repair = RepairClass::tell,
    .run = find_launchd_variables,
};

}  // namespace gov
