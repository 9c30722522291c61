// SPDX-License-Identifier: MIT
#pragma once

#include <sys/stat.h>

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/tree_removal.hpp"
#include "invariant.hpp"
#include "unpack/entry_policy.hpp"

namespace gov::fuzz {

/// A directory to unpack into, with a sentinel beside it. After each input, nothing beside the root
/// has changed, and only plain files and directories with plain modes are in it.
class UnpackSandbox {
 public:
  UnpackSandbox() {
    require(make_directories(root_, 0755).has_value());
    require(write_file_atomically(folder_ + "/sentinel", kSentinel).has_value());
  }
  UnpackSandbox(const UnpackSandbox&) = delete;
  UnpackSandbox& operator=(const UnpackSandbox&) = delete;

  [[nodiscard]] const std::string& root() const { return root_; }

  void check_and_remove() const {
    require(list_directory(folder_)->size() == 2);
    require(*read_file(folder_ + "/sentinel", 100) == kSentinel);
    check_tree(root_);
    require(remove_tree(folder_).has_value());
  }

 private:
  static constexpr std::string_view kSentinel = "untouched";

  static std::string parent() {
    const char* base = std::getenv("TMPDIR");
    return base != nullptr && *base != '\0' ? base : "/tmp";
  }

  static void check_tree(const std::string& path) {
    const auto status = status_of_link(path);
    require(status.has_value());
    const unsigned mode = status->st_mode & 07777U;
    if (S_ISREG(status->st_mode)) return require(mode == 0644 || mode == 0755);
    require(S_ISDIR(status->st_mode) && mode == 0755);
    const std::vector<std::string> names = list_directory(path).value();
    for (const std::string& name : names) check_tree(path + "/" + name);
  }

  std::string folder_ = make_unique_directory(parent() + "/gov-fuzz-").value();
  std::string root_ = folder_ + "/root";
};

/// So that an input that grows is found before the disk is full.
inline Limits small_limits() {
  Limits limits;
  limits.entries = 200;
  limits.file_bytes = 1U << 20U;
  limits.total_bytes = 4U << 20U;
  return limits;
}

}  // namespace gov::fuzz
