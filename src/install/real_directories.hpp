// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <unordered_map>

namespace gov {

/// Does the way from a GOROOT to a file lead through nothing but directories? Through a link it
/// would lead out of the tree, where nothing is gov's. Remembers what it saw.
class RealDirectories {
 public:
  /// `goroot` must outlive this.
  explicit RealDirectories(const std::string& goroot) : goroot_(goroot) {}

  /// `path` is below the GOROOT.
  [[nodiscard]] bool lead_to(const std::string& path);

 private:
  const std::string& goroot_;
  std::unordered_map<std::string, bool> verdicts_;
};

}  // namespace gov
