// SPDX-License-Identifier: MIT
#include "doctor/catalogue.hpp"

#include <algorithm>

#include "base/suggest.hpp"
#include "base/text.hpp"
#include "doctor/checks/direnv/direnv_checks.hpp"
#include "doctor/checks/editors/editor_checks.hpp"
#include "doctor/checks/environment/environment_checks.hpp"
#include "doctor/checks/gov/gov_checks.hpp"
#include "doctor/checks/linux/linux_checks.hpp"
#include "doctor/checks/macos/macos_checks.hpp"
#include "doctor/checks/managers/manager_checks.hpp"
#include "doctor/checks/network/network_checks.hpp"
#include "doctor/checks/path/path_checks.hpp"
#include "doctor/checks/project/project_checks.hpp"

namespace gov {
namespace {

constexpr std::span<const Check* const> kAll[] = {
    kGovChecks,    kPathChecks,   kManagerChecks, kEnvironmentChecks, kProjectChecks,
    kEditorChecks, kDirenvChecks, kMacosChecks,   kLinuxChecks,       kNetworkChecks,
};

std::string to_upper(std::string_view text) {
  std::string upper(text);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return upper;
}

std::string system_name(const Platform& platform) {
  if (platform.os == "darwin") return "macOS";
  return platform.os == "linux" ? "Linux" : platform.os;
}

}  // namespace

std::vector<const Check*> all_checks() {
  std::vector<const Check*> all;
  for (const auto& subject : kAll) all.insert(all.end(), subject.begin(), subject.end());
  return all;
}

std::string_view system_of(const Check& check) {
  const auto lists_it = [&](std::span<const Check* const> checks) {
    return std::find(checks.begin(), checks.end(), &check) != checks.end();
  };
  if (lists_it(kMacosChecks)) return "macOS";
  return lists_it(kLinuxChecks) ? "Linux" : "";
}

bool is_for(const Check& check, const Platform& native) {
  const std::string_view system = system_of(check);
  return system.empty() || (system == "macOS") == (native.os == "darwin");
}

std::vector<const Check*> checks_for(const Platform& native) {
  std::vector<const Check*> checks = all_checks();
  std::erase_if(checks, [&](const Check* check) { return !is_for(*check, native); });
  return checks;
}

Result<const Check*> find_check(std::string_view id) {
  const std::string wanted = to_upper(trim(id));
  std::vector<std::string> ids;
  for (const Check* check : all_checks()) {
    if (check->id == wanted) return check;
    ids.emplace_back(check->id);
  }
  Error error = fail(ErrorKind::usage, concat("there is no check ", in_quotes(id)));
  if (const auto near = nearest_name(wanted, ids))
    return std::move(error).with_hint(concat("did you mean ", *near, "? gov doctor --list"));
  return std::move(error).with_hint("gov doctor --list");
}

Result<ChecksByFit> checks_named(std::string_view ids, const Platform& native) {
  std::vector<const Check*> found;
  for (const std::string_view id : split(ids, ',')) {
    if (trim(id).empty()) continue;
    GOV_TRY_ASSIGN(const Check* const check, find_check(id));
    if (std::find(found.begin(), found.end(), check) == found.end()) found.push_back(check);
  }
  if (found.empty())
    return fail(ErrorKind::usage, "no check is named").with_hint("gov doctor --list");
  ChecksByFit checks;
  for (const Check* check : found) {
    if (is_for(*check, native)) {
      checks.fitting.push_back(check);
    } else {
      checks.skipped.push_back({check, concat(check->id, " is a check for ", system_of(*check),
                                              ", and this machine runs ", system_name(native))});
    }
  }
  return checks;
}

}  // namespace gov
