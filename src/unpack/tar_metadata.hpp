// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"

// Reads the header blocks of one tar entry a second time, strictly, for what libarchive hides: it
// converts names to the locale's character set, cuts them at a NUL, takes unknown types for plain
// files, and decides silently between headers that contradict each other. Pure.

namespace gov {

inline constexpr std::size_t kTarBlock = 512;

struct TarMetadata {
  std::string name;  // raw bytes; a PAX path or GNU long name if there is one
  char typeflag = '0';
  unsigned mode = 0;           // the header's own; libarchive lets an ACL record change it
  bool has_link_name = false;  // a GNU long link name came before the entry
  bool has_non_ascii = false;  // in the name or in a PAX header
};

/// `blocks` is everything from the end of the previous entry to the beginning of this one's data.
/// Allowed in front of the entry's own header: one PAX header or one GNU long name, and global PAX
/// headers that name no path and no size. Errors: integrity, naming the entry.
[[nodiscard]] Result<TarMetadata> read_tar_metadata(std::string_view blocks);

}  // namespace gov
