// SPDX-License-Identifier: MIT
#include "verify/signed_note.hpp"

#include <algorithm>
#include <optional>

#include "base/base64.hpp"
#include "base/text.hpp"
#include "verify/digest.hpp"
#include "verify/ed25519.hpp"

namespace gov {
namespace {

constexpr std::string_view kSignatureMark = "\xE2\x80\x94 ";  // an em dash and a blank
constexpr char kEd25519 = 1;
constexpr std::size_t kKeyHashLength = 4;
constexpr std::size_t kMostNoteSignatures = 100;

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (const char byte : bytes.substr(0, kKeyHashLength))
    value = value << 8U | static_cast<unsigned char>(byte);
  return value;
}

bool is_name(std::string_view name) {
  return !name.empty() && !has_control_character(name) &&
         name.find_first_of(" +") == std::string_view::npos;
}

Error malformed(std::string reason) {
  return fail(ErrorKind::integrity, "the signed note is malformed").with_reason(std::move(reason));
}

struct SignatureLine {
  std::string_view name;
  std::string bytes;  // the hash of the key, then the signature
};

std::optional<SignatureLine> parse_signature_line(std::string_view line) {
  if (!line.starts_with(kSignatureMark)) return std::nullopt;
  line.remove_prefix(kSignatureMark.size());
  const std::size_t blank = line.find(' ');
  if (blank == std::string_view::npos || !is_name(line.substr(0, blank))) return std::nullopt;
  auto bytes = decode_base64(line.substr(blank + 1));
  if (!bytes || bytes->size() <= kKeyHashLength) return std::nullopt;
  return SignatureLine{line.substr(0, blank), std::move(*bytes)};
}

bool has_unprintable(std::string_view note) {
  return std::any_of(note.begin(), note.end(),
                     [](char c) { return c != '\n' && is_control_character(c); });
}

}  // namespace

Result<NoteVerifier> parse_note_verifier(std::string_view text) {
  const Error wrong =
      fail(ErrorKind::usage, concat("invalid key of a checksum database: ", in_quotes(text)));
  const std::size_t first = text.find('+');
  const std::size_t second = first == std::string_view::npos ? first : text.find('+', first + 1);
  if (second == std::string_view::npos)
    return Error(wrong).with_reason("expected name+hash+key, as in GOSUMDB");
  const std::string_view name = text.substr(0, first);
  const auto hash = decode_hex(text.substr(first + 1, second - first - 1));
  const auto key = decode_base64(text.substr(second + 1));
  if (!is_name(name) || !hash || hash->size() != kKeyHashLength || !key || key->empty())
    return Error(wrong).with_reason("expected name+hash+key, as in GOSUMDB");
  if (key->front() != kEd25519 || key->size() != 33)
    return Error(wrong).with_reason("the key is not an Ed25519 key");
  const Sha256 digest = sha256({name, "\n", *key});
  if (big_endian(bytes_of(digest)) != big_endian(*hash))
    return Error(wrong).with_reason("the hash does not belong to the name and the key");
  return NoteVerifier{
      .name = std::string(name), .key_hash = big_endian(*hash), .public_key = key->substr(1)};
}

Result<std::string> open_note(std::string_view note, const NoteVerifier& verifier) {
  if (has_unprintable(note)) return malformed("it holds a control character");
  const std::size_t end = note.rfind("\n\n");
  if (end == std::string_view::npos || !note.ends_with('\n'))
    return malformed("it has no signature");
  const std::string_view text = note.substr(0, end + 1);
  std::string_view rest = note.substr(end + 2);
  bool is_signed = false;
  for (std::size_t count = 0; !rest.empty(); ++count) {
    const std::size_t line_end = rest.find('\n');
    const auto signature = parse_signature_line(rest.substr(0, line_end));
    if (!signature) return malformed("a line below the blank line is not a signature");
    if (count == kMostNoteSignatures) return malformed("it has more than 100 signatures");
    rest.remove_prefix(line_end + 1);
    if (signature->name != verifier.name || big_endian(signature->bytes) != verifier.key_hash)
      continue;
    const std::string_view bytes = std::string_view(signature->bytes).substr(kKeyHashLength);
    if (!is_signed_by_ed25519(text, bytes, verifier.public_key)) {
      return fail(ErrorKind::integrity,
                  concat("the signature of ", printable(verifier.name), " is wrong"))
          .with_reason("the note was changed after it was signed, or signed by somebody else");
    }
    is_signed = true;
  }
  if (is_signed) return std::string(text);
  return fail(ErrorKind::integrity, concat("the note is not signed by ", printable(verifier.name)));
}

}  // namespace gov
