// SPDX-License-Identifier: MIT
#include "store/quarantine.hpp"

#include <algorithm>

#include "base/directory.hpp"

namespace gov {

Quarantine system_quarantine(std::string_view os) {
  return {os == "darwin" ? "com.apple.quarantine" : "", system_extended_attributes()};
}

Result<void> QuarantineLift::lift(const AttributedFile& file) {
  ++report_.files;
  GOV_TRY_ASSIGN(const std::vector<std::string> names, quarantine_.attributes.list(file));
  for (const std::string& name : names) {
    if (name != quarantine_.attribute) {
      ++report_.others[name];
      continue;
    }
    GOV_TRY(quarantine_.attributes.remove(file, name));
    ++report_.quarantined;
  }
  return {};
}

Result<bool> is_quarantined(const AttributedFile& file, const Quarantine& quarantine) {
  GOV_TRY_ASSIGN(const std::vector<std::string> names, quarantine.attributes.list(file));
  return std::find(names.begin(), names.end(), quarantine.attribute) != names.end();
}

Result<AttributeReport> lift_quarantine(const std::string& tree, const Quarantine& quarantine,
                                        const std::function<bool(const std::string&)>& is_proven) {
  QuarantineLift quarantine_lift(quarantine);
  GOV_TRY(quarantine_lift.lift({tree}));
  GOV_TRY(visit_tree(tree, [&](const std::string& path, EntryKind kind) -> Result<void> {
    const bool is_ours =
        kind == EntryKind::directory || !is_proven || is_proven(path.substr(tree.size() + 1));
    return is_ours ? quarantine_lift.lift({path}) : Result<void>();
  }));
  return quarantine_lift.report();
}

}  // namespace gov
