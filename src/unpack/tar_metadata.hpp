// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"

// Reads the header blocks of one tar entry a second time, strictly, because libarchive hides facts:
// it converts names to the locale's character set, cuts them at a NUL, treats unknown types as
// plain files, and silently chooses between contradictory headers. Pure.

namespace gov {

inline constexpr std::size_t kTarBlock = 512;

struct TarMetadata {
  std::string name;  // raw bytes; a PAX path or GNU long name if there is one
  char typeflag = '0';
  unsigned mode = 0;           // from the header itself; libarchive lets an ACL record change it
  bool has_link_name = false;  // a GNU long link name came before the entry
  bool has_non_ascii = false;  // in the name or in a PAX header
};

/// `blocks` is everything from the end of the previous entry to the start of this entry's data.
/// Before the entry's own header, one PAX header or one GNU long name is allowed, and global PAX
/// headers without path or size. Errors: integrity, naming the entry.
[[nodiscard]] Result<TarMetadata> read_tar_metadata(std::string_view blocks);

}  // namespace gov
