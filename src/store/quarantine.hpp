// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/extended_attributes.hpp"
#include "base/result.hpp"

// macOS marks what browsers and some other programs write with an attribute, and Gatekeeper kills a
// marked command-line program that is not notarized. A tree whose every byte has been proven needs
// no such mark. Facts: eclecticlight.co/2020/10/29/quarantine-and-the-quarantine-flag.

namespace gov {

struct Quarantine {
  std::string attribute;  // "com.apple.quarantine"; "" on systems that have no such thing
  ExtendedAttributes attributes;

  [[nodiscard]] bool exists() const { return !attribute.empty(); }
};

/// The quarantine of this system.
[[nodiscard]] Quarantine system_quarantine(std::string_view os);

struct AttributeReport {
  std::uint64_t files = 0;                      // and directories that were looked at
  std::uint64_t quarantined = 0;                // from how many the mark was taken
  std::map<std::string, std::uint64_t> others;  // the other attributes' names, and on how many
};

/// Removes the mark from one file after the other, and counts.
class QuarantineLift {
 public:
  explicit QuarantineLift(Quarantine quarantine) : quarantine_(std::move(quarantine)) {}

  /// Errors: permission, failure.
  [[nodiscard]] Result<void> lift(const AttributedFile& file);
  [[nodiscard]] const AttributeReport& report() const { return report_; }

 private:
  Quarantine quarantine_;
  AttributeReport report_;
};

[[nodiscard]] Result<bool> is_quarantined(const AttributedFile& file, const Quarantine& quarantine);

/// Takes the mark from the tree, its directories and those of its files and links that are proven,
/// and counts what else there is on them. `is_proven` gets the path below the tree; without it
/// everything is. Nothing outside of `tree` is touched: links are not followed. Errors: permission,
/// failure.
[[nodiscard]] Result<AttributeReport> lift_quarantine(
    const std::string& tree, const Quarantine& quarantine,
    const std::function<bool(const std::string&)>& is_proven = {});

}  // namespace gov
