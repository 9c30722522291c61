// SPDX-License-Identifier: MIT
#include "fetch/validators.hpp"

#include <algorithm>

namespace gov {
namespace {

constexpr std::size_t kMaxEtagBytes = 512;

bool is_etag_character(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte > 0x20 && byte != '"' && byte != 0x7F;
}

}  // namespace

bool is_strong_etag(std::string_view etag) {
  if (etag.size() < 3 || etag.size() > kMaxEtagBytes) return false;
  if (!etag.starts_with('"') || !etag.ends_with('"')) return false;
  return std::all_of(etag.begin() + 1, etag.end() - 1, is_etag_character);
}

}  // namespace gov
