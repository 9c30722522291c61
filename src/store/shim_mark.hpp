// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

// gov's shims are known by a mark in the file, so that a copy of one is recognised wherever it lies
// and whichever store or release it is from.

namespace gov {

/// Stands in each shim within its first 64 KiB: in a note of ELF programs, which linkers put in
/// front, and as the name of a section in the header of Mach-O programs (shims/mark_*.cpp).
inline constexpr std::string_view kShimMark = "__gov_shim_mark";

/// Is this file the dispatcher, under whatever name? Reads the beginning of the file; false for one
/// that cannot be read. Shims of releases before the mark are not recognised.
[[nodiscard]] bool has_shim_mark(const std::string& file);

}  // namespace gov
