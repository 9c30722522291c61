// SPDX-License-Identifier: MIT
#include "install/module_entries.hpp"

#include "base/text.hpp"
#include "golang/toolchain_module.hpp"

namespace gov {
Expected<std::optional<EntryFacts>, UnpackFailure> ModuleEntries::next_entry() {
  GOV_TRY_ASSIGN(auto entry, zip_.next_entry());
  if (!entry) return entry;
  if (entry->type == EntryType::directory)
    return blaming_archive(
        entry_is_refused(entry->name, "it is a directory, and modules have none"));
  const auto path = path_in_toolchain(entry->name, version_, platform_);
  if (!path) {
    return blaming_archive(
        entry_is_refused(entry->name, concat("it is no file of ", kToolchainModule, "@",
                                             toolchain_module_version(version_, platform_))));
  }
  name_ = concat("go/", *path);
  entry->name = name_;
  entry->mode = is_executable_in_archive(*path) ? 0755 : 0644;
  return entry;
}

}  // namespace gov
