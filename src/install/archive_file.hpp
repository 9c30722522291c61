// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "base/result.hpp"
#include "base/unique_fd.hpp"
#include "fetch/download.hpp"

namespace gov {

/// Opens a regular file for reading. Errors: failure, permission.
[[nodiscard]] Result<UniqueFd> open_archive_file(const std::string& file);

/// Reads up to `into.size()` bytes of an open file from `offset` on, and returns the number of
/// bytes read: 0 at the end. `name` is for errors. Errors: failure or permission.
[[nodiscard]] Result<std::size_t> read_open_file(int descriptor, const std::string& name,
                                                 std::span<std::byte> into, std::uint64_t offset);

/// Passes the content of an open file to the sink, from its first byte on, block by block; returns
/// its size in bytes. `name` is for errors. Errors: failure or permission for a file that cannot be
/// read, interrupted, or the sink's own.
[[nodiscard]] Result<std::uint64_t> feed_open_file(int descriptor, const std::string& name,
                                                   ByteSink& sink, const TransferWatch& watch);

/// Passes a regular file's content to the sink, block by block; returns its size in bytes. Errors:
/// failure or permission for a file that cannot be read, interrupted, or the sink's own.
[[nodiscard]] Result<std::uint64_t> feed_file(const std::string& file, ByteSink& sink,
                                              const TransferWatch& watch);

}  // namespace gov
