// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "golang/platform.hpp"
#include "golang/version.hpp"
#include "unpack/entry_reader.hpp"

namespace gov {

/// Shows the files of a toolchain module's zip as the archive of the release has them: below "go/",
/// each go.mod under its own name, and executable what is so there. Nothing else passes: an entry
/// whose name no file of this module can have is the archive's fault, as is a directory. Whether an
/// entry may be written is left to entry_policy.hpp.
class ModuleEntries : public EntryReader {
 public:
  /// `zip` must outlive this.
  ModuleEntries(EntryReader& zip, Version version, Platform platform)
      : zip_(zip), version_(std::move(version)), platform_(std::move(platform)) {}

  [[nodiscard]] Expected<std::optional<EntryFacts>, UnpackFailure> next_entry() override;
  [[nodiscard]] Expected<std::span<const std::byte>, UnpackFailure> next_data() override {
    return zip_.next_data();
  }

 private:
  EntryReader& zip_;
  Version version_;
  Platform platform_;
  std::string name_;  // of the entry as it is shown
};

}  // namespace gov
