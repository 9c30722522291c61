// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>
#include <string>

#include "base/directory.hpp"
#include "base/tree_removal.hpp"

namespace gov_test {

/// A fresh private directory, deleted with everything in it at the end of the scope.
class TempDir {
 public:
  TempDir() : TempDir(usual_parent()) {}
  explicit TempDir(const std::string& parent)
      : path_(gov::make_unique_directory(parent + "/gov-unit-").value()) {}
  ~TempDir() { (void)gov::remove_tree(path_).has_value(); }
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  static std::string usual_parent() {
    const char* base = std::getenv("TMPDIR");
    return base != nullptr && *base != '\0' ? base : "/tmp";
  }

  std::string path_;
};

}  // namespace gov_test
