// SPDX-License-Identifier: MIT
//
// Whatever a zip archive is made of: its entries have ASCII names, each has as many bytes as it
// claims or ends with an error, and unpacking it changes nothing beside the root.

#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "base/anonymous_file.hpp"
#include "unpack/unpack.hpp"
#include "unpack/zip_reader.hpp"
#include "unpack_sandbox.hpp"

using gov::fuzz::require;

namespace {

constexpr std::uint64_t kMostBytes = 1U << 20U;

/// Adds up the content of the current entry; absent for an error and where it becomes too long.
std::optional<std::uint64_t> size_of_content(gov::ZipReader& reader) {
  std::uint64_t size = 0;
  while (size <= kMostBytes) {
    const auto piece = reader.next_data();
    if (!piece) {
      require(!piece.error().what.empty());
      return std::nullopt;
    }
    if (piece->empty()) return size;
    size += piece->size();
  }
  return std::nullopt;
}

void read_entries(int descriptor) {
  gov::ZipReader reader(descriptor);
  for (int count = 0; count < 200; ++count) {
    const auto entry = reader.next_entry();
    if (!entry || !*entry) return;
    const std::string name((*entry)->name);
    require(std::all_of(name.begin(), name.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
    const auto claimed = (*entry)->size;
    const auto size = size_of_content(reader);
    if (!size) return;
    require((*entry)->type != gov::EntryType::file || static_cast<std::int64_t>(*size) == claimed);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const gov::fuzz::UnpackSandbox sandbox;
  const gov::UniqueFd file = gov::make_anonymous_file(sandbox.root()).value();
  require(gov::write_all(file.number(), gov::fuzz::text_of(data, size), "the input").has_value());
  read_entries(file.number());
  gov::ZipReader reader(file.number());
  gov::UnpackObserver observer;
  (void)gov::unpack(reader, sandbox.root(), gov::fuzz::small_limits(), observer, nullptr)
      .has_value();
  sandbox.check_and_remove();
  return 0;
}
