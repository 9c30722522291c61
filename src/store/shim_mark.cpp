// SPDX-License-Identifier: MIT
#include "store/shim_mark.hpp"

#include "base/file.hpp"

namespace gov {

bool has_shim_mark(const std::string& file) {
  constexpr std::size_t kBytesSearched = std::size_t{64} << 10U;
  const auto beginning = read_beginning(file, kBytesSearched);
  if (!beginning || beginning->starts_with("#!")) return false;
  return beginning->find(kShimMark) != std::string::npos;
}

}  // namespace gov
