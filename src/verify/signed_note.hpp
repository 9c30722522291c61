// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

// Signed notes, in which the Go checksum database publishes its tree heads: a text, a blank line,
// and lines with signatures. The format is that of golang.org/x/mod/sumdb/note.

namespace gov {

/// Who may sign: the name and key of a checksum database.
struct NoteVerifier {
  std::string name;            // "sum.golang.org"
  std::uint32_t key_hash = 0;  // the first four bytes of a digest over name and key
  std::string public_key;      // 32 bytes: Ed25519
};

/// "name+hash+key": the hash as 8 hex digits, the key as base64 of the algorithm (1) and the key.
/// Errors: usage, for text of another form, another algorithm, and a hash that is not the key's.
[[nodiscard]] Result<NoteVerifier> parse_note_verifier(std::string_view text);

/// The text of a note that the verifier has signed, with the newline at its end. Signatures of
/// others are passed over. Errors: integrity, when the note is malformed, has no signature of the
/// verifier's, or one that is wrong.
[[nodiscard]] Result<std::string> open_note(std::string_view note, const NoteVerifier& verifier);

}  // namespace gov
