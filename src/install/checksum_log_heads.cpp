// SPDX-License-Identifier: MIT
#include "install/checksum_log_heads.hpp"

#include <algorithm>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::size_t kLargestNote = std::size_t{64} << 10U;

std::optional<SeenHead> opened(const std::string& note, const NoteVerifier& verifier) {
  auto head = open_tree_head(note, verifier);
  if (!head) return std::nullopt;
  return SeenHead{*head, note};
}

/// The name may be a host with a path.
std::string file_name_of(std::string name) {
  std::replace(name.begin(), name.end(), '/', '+');
  return name;
}

}  // namespace

std::string ChecksumLogHeads::file() const {
  return concat(layout_.checksum_logs(), "/", file_name_of(verifier_.name), ".note");
}

Result<std::optional<SeenHead>> ChecksumLogHeads::newest(const std::string& built_in) const {
  GOV_TRY_ASSIGN(const auto text, read_if_present(file(), kLargestNote));
  auto kept = text ? opened(*text, verifier_) : std::nullopt;
  auto known = built_in.empty() ? std::nullopt : opened(built_in, verifier_);
  const bool is_kept_newer = kept && (!known || kept->head.size >= known->head.size);
  return is_kept_newer ? std::move(kept) : std::move(known);
}

void ChecksumLogHeads::keep(const SeenHead& head) const {
  const auto present = newest({});
  // Another process may have stored a newer head meanwhile.
  if (present && *present && (*present)->head.size >= head.head.size) return;
  if (!make_directories(layout_.checksum_logs(), 0700)) return;
  (void)write_file_atomically(file(), head.note).has_value();
}

std::optional<std::string> ChecksumLogHeads::keep_evidence(const SeenHead& seen,
                                                           const std::string& received,
                                                           const Clock& clock) const {
  const std::string folder = concat(layout_.checksum_logs(), "/contradiction-",
                                    file_name_of(verifier_.name), "-", to_rfc3339(clock.now()));
  const bool is_kept = make_directories(folder, 0700) &&
                       write_file_atomically(concat(folder, "/seen.note"), seen.note) &&
                       write_file_atomically(concat(folder, "/received.note"), received);
  return is_kept ? std::optional(folder) : std::nullopt;
}

}  // namespace gov
