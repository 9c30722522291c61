// SPDX-License-Identifier: MIT
//
// Whatever stands in the headers of a tar entry: they are read or refused with a reason, and a name
// holds no NUL.
#include "invariant.hpp"
#include "unpack/tar_metadata.hpp"

using gov::fuzz::require;

/// Whole blocks, as a reader of archives passes them on.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto metadata =
      gov::read_tar_metadata(gov::fuzz::text_of(data, size - size % gov::kTarBlock));
  if (!metadata) {
    require(metadata.error().kind == gov::ErrorKind::integrity);
    return 0;
  }
  require(metadata->name.find('\0') == std::string::npos);
  return 0;
}
