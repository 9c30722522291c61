// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>
#include <string>

#include "base/directory.hpp"

namespace gov_test {

/// A fresh private directory, deleted with everything in it at the end of the scope.
class TempDir {
 public:
  TempDir() {
    const char* base = std::getenv("TMPDIR");
    const std::string parent = base != nullptr && *base != '\0' ? base : "/tmp";
    path_ = gov::make_unique_directory(parent + "/gov-unit-").value();
  }
  ~TempDir() { (void)gov::remove_tree(path_).has_value(); }
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

}  // namespace gov_test
