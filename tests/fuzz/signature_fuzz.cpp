// SPDX-License-Identifier: MIT
//
// What stands in a detached OpenPGP signature, armored or not, before RNP sees it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "verify/armor.hpp"
#include "verify/signature_packets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto bytes = gov::decode_armored_signature(text);
  // Armor makes bytes longer, so nothing can come out that was not put in.
  if (bytes && (bytes->empty() || bytes->size() > size)) std::abort();
  const auto packets = gov::parse_signature_packets(bytes ? std::string_view(*bytes) : text);
  if (!packets) return 0;
  if (packets->empty() || packets->size() > 16) std::abort();
  for (const gov::SignaturePacket& packet : *packets) {
    const std::size_t length = packet.issuer.size();
    if (length != 0 && length != 16 && length != 40) std::abort();
    (void)gov::check_signature_form(packet).has_value();
  }
  return 0;
}
