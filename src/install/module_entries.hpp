// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "golang/platform.hpp"
#include "golang/version.hpp"
#include "unpack/entry_reader.hpp"

namespace gov {

/// Presents the files of a toolchain module's zip as they are in the release's archive: below
/// "go/", each go.mod under its own name, and with the archive's executable bits. Rejects
/// directories and entries with names that this module cannot have, as faults of the archive.
/// entry_policy.hpp decides whether an entry may be written.
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
  std::string name_;  // of the entry as presented
};

}  // namespace gov
