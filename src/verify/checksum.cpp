// SPDX-License-Identifier: MIT
#include "verify/checksum.hpp"

#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::string_view kSha256Prefix = "sha256:";
constexpr std::string_view kSha1Prefix = "sha1:";

std::size_t hex_length(DigestAlgorithm algorithm) {
  return algorithm == DigestAlgorithm::sha256 ? 64 : 40;
}

}  // namespace

Result<Checksum> parse_checksum(std::string_view text) {
  const std::string lower = to_lower(text);
  std::string_view hex = lower;
  Checksum checksum;
  if (hex.starts_with(kSha256Prefix)) {
    hex.remove_prefix(kSha256Prefix.size());
  } else if (hex.starts_with(kSha1Prefix)) {
    checksum.algorithm = DigestAlgorithm::sha1;
    hex.remove_prefix(kSha1Prefix.size());
  }
  if (!is_lower_hex(hex, hex_length(checksum.algorithm))) {
    return fail(ErrorKind::usage, concat("invalid checksum ", in_quotes(text)))
        .with_reason("expected sha256: and 64 hex digits, or sha1: and 40");
  }
  checksum.hex = hex;
  return checksum;
}

std::string to_string(const Checksum& checksum) {
  const bool is_sha256 = checksum.algorithm == DigestAlgorithm::sha256;
  return concat(is_sha256 ? kSha256Prefix : kSha1Prefix, checksum.hex);
}

Result<void> check_digest(const Checksum& expected, std::string_view actual_hex,
                          std::string_view subject) {
  if (actual_hex == expected.hex) return {};
  const Checksum actual{expected.algorithm, std::string(actual_hex)};
  return fail(ErrorKind::integrity, concat(in_quotes(subject), " is not the published file"))
      .with_reason(concat("expected ", to_string(expected)))
      .with_reason(concat("received ", to_string(actual)))
      .with_hint("try again, or name another source in GOV_SOURCES");
}

}  // namespace gov
