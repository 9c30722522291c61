// SPDX-License-Identifier: MIT
//
// The answer of a checksum database, and the signed note in it. Nobody here has the key, so no note
// but a real one may open.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "verify/checksum_lookup.hpp"
#include "verify/go_project.hpp"
#include "verify/tree_head.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const gov::TrustAnchors anchors = gov::go_project_anchors();
  static const gov::NoteVerifier verifier =
      gov::parse_note_verifier(anchors.checksum_database).value();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  (void)gov::parse_note_verifier(text).has_value();
  const auto head = gov::open_tree_head(text, verifier);
  if (head && !text.starts_with(anchors.checksum_database_head.substr(0, 60))) std::abort();
  const auto lookup = gov::parse_checksum_lookup(text);
  if (!lookup) return 0;
  if (lookup->record.size() + lookup->note.size() > size) std::abort();
  if (!lookup->record.ends_with('\n')) std::abort();
  const auto hash = gov::recorded_hash(lookup->record, "m", "v1");
  if (hash && *hash && !(*hash)->starts_with("h1:")) std::abort();
  (void)gov::open_tree_head(lookup->note, verifier).has_value();
  return 0;
}
