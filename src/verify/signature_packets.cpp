// SPDX-License-Identifier: MIT
#include "verify/signature_packets.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/base64.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::size_t kMostSignaturePackets = 16;
constexpr unsigned kSignatureTag = 2;
constexpr unsigned kIssuer = 16;             // subpackets: RFC 4880, section 5.2.3.1
constexpr unsigned kIssuerFingerprint = 33;  // RFC 9580, section 5.2.3.35
constexpr std::size_t kFingerprintLength = 20;
constexpr std::size_t kKeyIdLength = 8;

Error cut_off() { return unreadable_signature("it ends in the middle of a packet"); }

std::string upper_hex(std::string_view bytes) {
  std::string hex = encode_hex(bytes);
  std::transform(hex.begin(), hex.end(), hex.begin(), [](char digit) {
    return digit >= 'a' ? static_cast<char>(digit - 'a' + 'A') : digit;
  });
  return hex;
}

/// Takes from the front of bytes, and never more than there is.
class Taker {
 public:
  explicit Taker(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] bool is_empty() const { return bytes_.empty(); }

  std::optional<std::string_view> take(std::size_t count) {
    if (count > bytes_.size()) return std::nullopt;
    const std::string_view taken = bytes_.substr(0, count);
    bytes_.remove_prefix(count);
    return taken;
  }

  /// A number of `count` bytes, the highest first.
  std::optional<std::size_t> number(std::size_t count) {
    const auto taken = take(count);
    if (!taken) return std::nullopt;
    std::size_t value = 0;
    for (const char byte : *taken) value = value << 8U | static_cast<unsigned char>(byte);
    return value;
  }

  /// A length of one, two or five bytes, as new packets and subpackets have it. Absent for a
  /// partial length too: no signature is long enough to need one. `last_two` is the first byte that
  /// does not begin a length of two: 224 for packets, 255 for subpackets.
  std::optional<std::size_t> length(std::size_t last_two) {
    const auto first = number(1);
    if (!first || *first < 192) return first;
    if (*first == 255) return number(4);
    if (*first >= last_two) return std::nullopt;
    const auto second = number(1);
    if (!second) return std::nullopt;
    return ((*first - 192) << 8U) + *second + 192;
  }

 private:
  std::string_view bytes_;
};

struct Packet {
  unsigned tag;
  std::string_view body;
};

std::optional<Packet> take_packet(Taker& bytes) {
  const auto header = bytes.number(1);
  if (!header || (*header & 0x80U) == 0) return std::nullopt;
  const bool is_new = (*header & 0x40U) != 0;
  std::optional<std::size_t> length;
  if (is_new) {
    length = bytes.length(224);
  } else {
    const unsigned kind = *header & 3U;
    if (kind == 3) return std::nullopt;  // of indeterminate length
    length = bytes.number(std::size_t{1} << kind);
  }
  const auto body = length ? bytes.take(*length) : std::nullopt;
  if (!body) return std::nullopt;
  const auto tag = static_cast<unsigned>(is_new ? *header & 0x3FU : *header >> 2U & 0x0FU);
  return Packet{tag, *body};
}

/// Fills in the issuer from an area of subpackets; false for a malformed area.
bool read_subpackets(std::string_view area, SignaturePacket& packet) {
  Taker bytes(area);
  while (!bytes.is_empty()) {
    const auto length = bytes.length(255);
    const auto subpacket = length ? bytes.take(*length) : std::nullopt;
    if (!subpacket || subpacket->empty()) return false;
    const unsigned type = static_cast<unsigned char>(subpacket->front()) & 0x7FU;
    const std::string_view value = subpacket->substr(1);
    const bool is_v4_fingerprint = value.size() == kFingerprintLength + 1 && value.front() == 4;
    if (type == kIssuerFingerprint && is_v4_fingerprint) packet.issuer = upper_hex(value.substr(1));
    if (type == kIssuer && value.size() == kKeyIdLength && packet.issuer.empty())
      packet.issuer = upper_hex(value);
  }
  return true;
}

Result<SignaturePacket> parse_signature(std::string_view body) {
  Taker bytes(body);
  const auto version = bytes.number(1);
  if (!version) return cut_off();
  if (*version != 4) {
    return unreadable_signature(
        concat("it is of version ", std::to_string(*version), ", and only version 4 is accepted"));
  }
  const auto type = bytes.number(1);
  const auto algorithm = bytes.number(1);
  const auto hash = bytes.number(1);
  if (!type || !algorithm || !hash) return cut_off();
  SignaturePacket packet{
      .type = static_cast<unsigned>(*type), .hash = static_cast<unsigned>(*hash), .issuer = {}};
  for (int area = 0; area < 2; ++area) {
    const auto length = bytes.number(2);
    const auto subpackets = length ? bytes.take(*length) : std::nullopt;
    if (!subpackets) return cut_off();
    if (!read_subpackets(*subpackets, packet))
      return unreadable_signature("its subpackets are malformed");
  }
  return packet;
}

struct WeakHash {
  unsigned number;
  std::string_view name;
};
constexpr std::array<WeakHash, 3> kWeakHashes = {{{1, "MD5"}, {2, "SHA-1"}, {3, "RIPEMD-160"}}};

}  // namespace

Error unreadable_signature(std::string reason) {
  return fail(ErrorKind::integrity, "the OpenPGP signature cannot be read")
      .with_reason(std::move(reason));
}

Result<std::vector<SignaturePacket>> parse_signature_packets(std::string_view bytes) {
  std::vector<SignaturePacket> signatures;
  Taker rest(bytes);
  while (!rest.is_empty()) {
    const auto packet = take_packet(rest);
    if (!packet) return unreadable_signature("it is not made of OpenPGP packets");
    if (packet->tag != kSignatureTag) {
      return unreadable_signature(concat("it holds a packet of type ", std::to_string(packet->tag),
                                         ", which is not a signature"));
    }
    if (signatures.size() == kMostSignaturePackets)
      return unreadable_signature("it holds more than 16 signatures");
    GOV_TRY_ASSIGN(SignaturePacket signature, parse_signature(packet->body));
    signatures.push_back(std::move(signature));
  }
  if (signatures.empty()) return unreadable_signature("it holds no signature");
  return signatures;
}

Result<void> check_signature_form(const SignaturePacket& packet) {
  if (packet.type != 0) {
    return fail(ErrorKind::integrity, "the OpenPGP signature is not one over a file")
        .with_reason(concat("its type is ", std::to_string(packet.type), ", not 0"));
  }
  for (const WeakHash& weak : kWeakHashes) {
    if (packet.hash != weak.number) continue;
    return fail(ErrorKind::integrity, "the OpenPGP signature proves nothing")
        .with_reason(concat("it uses ", weak.name, ", which can be forged"));
  }
  return {};
}

bool is_issuer(std::string_view fingerprint, const SignaturePacket& packet) {
  return !packet.issuer.empty() && fingerprint.ends_with(packet.issuer);
}

bool is_by_one_of(const std::vector<std::string>& fingerprints, const SignaturePacket& packet) {
  return std::any_of(fingerprints.begin(), fingerprints.end(), [&](const std::string& fingerprint) {
    return is_issuer(fingerprint, packet);
  });
}

Result<void> check_issuers(const std::vector<SignaturePacket>& packets,
                           const std::vector<std::string>& signers, std::string_view primary) {
  bool is_by_signer = false;
  for (const SignaturePacket& packet : packets) {
    if (!is_by_one_of(signers, packet)) continue;
    GOV_TRY(check_signature_form(packet));
    is_by_signer = true;
  }
  return is_by_signer ? Result<void>() : signed_by_a_stranger(packets.front(), primary);
}

Error signed_by_a_stranger(const SignaturePacket& packet, std::string_view primary) {
  return fail(ErrorKind::integrity, "the OpenPGP signature is not by the expected key")
      .with_reason(packet.issuer.empty() ? std::string("it names no key")
                                         : concat("it is by ", packet.issuer))
      .with_reason(concat("expected ", primary, " or one of its subkeys"));
}

}  // namespace gov
