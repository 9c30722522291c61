// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/result.hpp"

namespace gov {

/// Why an archive was not unpacked. If it is the archive's fault, reading the rest still shows
/// whether these are the published bytes.
struct UnpackFailure : Error {
  enum class Fault {
    archive,    // it is damaged, or has an entry that is refused
    elsewhere,  // the disk, the source of the bytes, or an interruption
  };

  UnpackFailure(Error error, Fault whose = Fault::elsewhere)  // NOLINT: what GOV_TRY passes on
      : Error(std::move(error)), fault(whose) {}

  Fault fault;
};

/// For functions that report only faults of the archive.
template <class T>
[[nodiscard]] Expected<T, UnpackFailure> blaming_archive(Result<T> result) {
  if (!result) return UnpackFailure(std::move(result).error(), UnpackFailure::Fault::archive);
  if constexpr (std::is_void_v<T>) {
    return {};
  } else {
    return std::move(result).value();
  }
}
[[nodiscard]] UnpackFailure blaming_archive(Error error);

/// Kind: integrity, with the reason under a common message.
[[nodiscard]] Error archive_is_damaged(std::string reason);
[[nodiscard]] Error entry_is_refused(std::string_view name, std::string reason);

}  // namespace gov
