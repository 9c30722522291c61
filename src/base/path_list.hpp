// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gov {

/// A PATH value as an ordered list of directories. Empty elements (which mean the working
/// directory) are kept, so that parsing and rendering round-trips.
class PathList {
 public:
  [[nodiscard]] static PathList parse(std::string_view path);
  [[nodiscard]] std::string to_string() const;

  void prepend(std::string directory);
  void remove(std::string_view directory);
  [[nodiscard]] const std::vector<std::string>& directories() const { return directories_; }

 private:
  std::vector<std::string> directories_;
};

}  // namespace gov
