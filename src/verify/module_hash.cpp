// SPDX-License-Identifier: MIT
#include "verify/module_hash.hpp"

#include <algorithm>

#include "base/base64.hpp"
#include "base/text.hpp"
#include "verify/digest.hpp"

namespace gov {

std::string module_hash(std::vector<ModuleFile> files) {
  std::sort(files.begin(), files.end(),
            [](const ModuleFile& a, const ModuleFile& b) { return a.name < b.name; });
  std::string lines;
  for (const ModuleFile& file : files) lines += concat(file.sha256, "  ", file.name, "\n");
  return concat("h1:", encode_base64(bytes_of(sha256({lines}))));
}

}  // namespace gov
