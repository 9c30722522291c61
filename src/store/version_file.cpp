// SPDX-License-Identifier: MIT
#include "store/version_file.hpp"

#include "base/file.hpp"
#include "base/text.hpp"

namespace gov {

Result<std::optional<std::string>> read_version_file(const std::string& goroot) {
  constexpr std::size_t kMaxVersionFile = 4096;
  GOV_TRY_ASSIGN(const std::optional<std::string> text,
                 read_if_present(concat(goroot, "/VERSION"), kMaxVersionFile));
  if (!text) return std::optional<std::string>();
  return std::optional<std::string>(trim(split(*text, '\n').front()));
}

}  // namespace gov
