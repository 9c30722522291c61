// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gov {

/// A module about which go.mod and vendor/modules.txt do not agree.
struct VendorDisagreement {
  std::optional<std::size_t> line{};  // of go.mod; absent for what only modules.txt has
  std::string says{};                 // "example.com/x v1.2.0, which vendor lacks"
};

/// The comparison that the go command makes before it uses the folder vendor of one module:
/// checkVendorConsistency of cmd/go/internal/modload. Pure.
[[nodiscard]] std::vector<VendorDisagreement> vendor_disagreements(std::string_view go_mod,
                                                                   std::string_view modules_txt);

/// Does go.mod require any module?
[[nodiscard]] bool requires_modules(std::string_view go_mod);

/// Was the folder made by `go work vendor`? Then it is no module's (modulesTextIsForWorkspace).
[[nodiscard]] bool is_vendor_of_workspace(std::string_view modules_txt);

}  // namespace gov
