// SPDX-License-Identifier: MIT
#include "install/real_directories.hpp"

#include "base/file.hpp"
#include "base/text.hpp"

namespace gov {

bool RealDirectories::lead_to(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return true;
  const std::string directory = path.substr(0, slash);
  const auto known = verdicts_.find(directory);
  if (known != verdicts_.end()) return known->second;
  const auto status = status_of_link(concat(goroot_, "/", directory));
  const bool is_real = status && S_ISDIR(status->st_mode) && lead_to(directory);
  verdicts_.emplace(directory, is_real);
  return is_real;
}

}  // namespace gov
