// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <span>

#include "unpack/byte_source.hpp"
#include "unpack/entry_reader.hpp"

namespace gov {

/// Reads a tar archive, independently of the process locale. Errors: integrity, or those of the
/// source.
class TarReader : public EntryReader {
 public:
  /// `source` must outlive the reader.
  explicit TarReader(ByteSource& source);
  ~TarReader() override;
  TarReader(const TarReader&) = delete;
  TarReader& operator=(const TarReader&) = delete;

  /// At the end, the two closing blocks have been read, only zeros followed, and the source was
  /// read to its own end, so that its checks have passed too.
  [[nodiscard]] Expected<std::optional<EntryFacts>, UnpackFailure> next_entry() override;

  /// The pieces are not copied.
  [[nodiscard]] Expected<std::span<const std::byte>, UnpackFailure> next_data() override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gov
