// SPDX-License-Identifier: MIT
#include "verify/armor.hpp"

#include <cstdint>
#include <optional>
#include <vector>

#include "base/base64.hpp"
#include "base/text.hpp"
#include "verify/signature_packets.hpp"

namespace gov {
namespace {

constexpr std::string_view kBegin = "-----BEGIN PGP ";
constexpr std::string_view kBeginSignature = "-----BEGIN PGP SIGNATURE-----";
constexpr std::string_view kEndSignature = "-----END PGP SIGNATURE-----";
constexpr std::size_t kMostHeaders = 16;

std::vector<std::string_view> trimmed_lines(std::string_view text) {
  std::vector<std::string_view> lines = split(text, '\n');
  for (std::string_view& line : lines) line = trim(line);
  return lines;
}

std::string kind_of_block(std::string_view begin_line) {
  std::string_view kind = begin_line.substr(kBegin.size());
  return printable(kind.substr(0, kind.find("-----")));
}

/// The checksum of armor: RFC 4880, section 6.1.
std::uint32_t crc24(std::string_view bytes) {
  constexpr std::uint32_t kInitial = 0xB704CE;
  constexpr std::uint32_t kPolynomial = 0x1864CFB;
  std::uint32_t crc = kInitial;
  for (const char byte : bytes) {
    crc ^= static_cast<std::uint32_t>(static_cast<unsigned char>(byte)) << 16U;
    for (int bit = 0; bit < 8; ++bit) {
      crc <<= 1U;
      if ((crc & 0x1000000U) != 0) crc ^= kPolynomial;
    }
  }
  return crc & 0xFFFFFFU;
}

std::string big_endian(std::uint32_t crc) {
  return {static_cast<char>(crc >> 16U), static_cast<char>(crc >> 8U), static_cast<char>(crc)};
}

bool is_header(std::string_view line) { return line.find(": ") != std::string_view::npos; }

class ArmorReader {
 public:
  explicit ArmorReader(std::string_view text) : lines_(trimmed_lines(text)) {}

  Result<std::string> read() {
    GOV_TRY(read_begin());
    GOV_TRY(read_headers());
    GOV_TRY_ASSIGN(std::string bytes, read_content());
    for (; place_ < lines_.size(); ++place_) {
      if (lines_[place_].starts_with(kBegin))
        return unreadable_signature("it holds more than one block");
      if (!lines_[place_].empty()) return unreadable_signature("there is text after the signature");
    }
    return bytes;
  }

 private:
  Result<void> read_begin() {
    while (place_ < lines_.size() && lines_[place_].empty()) ++place_;
    if (place_ == lines_.size()) return unreadable_signature("it is empty");
    const std::string_view line = lines_[place_++];
    if (line == kBeginSignature) return {};
    if (line.starts_with(kBegin))
      return unreadable_signature(concat("it is a PGP ", kind_of_block(line), ", not a signature"));
    return unreadable_signature("it does not begin with -----BEGIN PGP SIGNATURE-----");
  }

  Result<void> read_headers() {
    for (std::size_t count = 0; place_ < lines_.size() && is_header(lines_[place_]); ++place_) {
      if (++count > kMostHeaders) return unreadable_signature("it has too many header lines");
    }
    if (place_ == lines_.size() || !lines_[place_].empty())
      return unreadable_signature("the blank line before its content is missing");
    ++place_;
    return {};
  }

  Result<std::string> read_content() {
    std::string text;
    std::optional<std::string> checksum;
    for (;; ++place_) {
      if (place_ == lines_.size()) return unreadable_signature("it is cut off");
      const std::string_view line = lines_[place_];
      if (line == kEndSignature) break;
      if (checksum) return unreadable_signature("there is content after its checksum");
      if (line.starts_with('=')) {
        checksum = decode_base64(line.substr(1));
        if (!checksum || checksum->size() != 3)
          return unreadable_signature("its checksum is malformed");
      } else {
        text += line;
      }
    }
    ++place_;
    const auto bytes = decode_base64(text);
    if (!bytes || bytes->empty()) return unreadable_signature("its content is not base64");
    if (checksum && *checksum != big_endian(crc24(*bytes)))
      return unreadable_signature("its checksum is wrong: it was damaged on the way");
    return *bytes;
  }

  std::vector<std::string_view> lines_;
  std::size_t place_ = 0;
};

}  // namespace

Result<std::string> decode_armored_signature(std::string_view text) {
  return ArmorReader(text).read();
}

}  // namespace gov
