// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <unordered_map>

namespace gov {

/// Checks that every component between a GOROOT and a file is a real directory. A symlink could
/// lead out of the tree, where nothing belongs to gov. Caches the results.
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
