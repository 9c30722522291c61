// SPDX-License-Identifier: MIT
#include "store/quarantine.hpp"

#include "base/directory.hpp"

namespace gov {
namespace {

Result<void> lift_from(const std::string& path, const Quarantine& quarantine,
                       AttributeReport& report) {
  ++report.files;
  GOV_TRY_ASSIGN(const std::vector<std::string> names, quarantine.attributes.list(path));
  for (const std::string& name : names) {
    if (name != quarantine.attribute) {
      ++report.others[name];
      continue;
    }
    GOV_TRY(quarantine.attributes.remove(path, name));
    ++report.quarantined;
  }
  return {};
}

}  // namespace

Quarantine system_quarantine(std::string_view os) {
  return {os == "darwin" ? "com.apple.quarantine" : "", system_extended_attributes()};
}

Result<AttributeReport> lift_quarantine(const std::string& tree, const Quarantine& quarantine,
                                        const std::function<bool(const std::string&)>& is_proven) {
  AttributeReport report;
  GOV_TRY(lift_from(tree, quarantine, report));
  GOV_TRY(visit_tree(tree, [&](const std::string& path, EntryKind kind) -> Result<void> {
    const bool is_ours =
        kind == EntryKind::directory || !is_proven || is_proven(path.substr(tree.size() + 1));
    return is_ours ? lift_from(path, quarantine, report) : Result<void>();
  }));
  return report;
}

}  // namespace gov
