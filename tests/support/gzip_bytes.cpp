// SPDX-License-Identifier: MIT
#include "gzip_bytes.hpp"

#include <zlib.h>

#include <algorithm>
#include <stdexcept>

namespace gov_test {
namespace {

constexpr int kGzipWindow = 15 + 16;  // zlib: the largest window, plus 16 for a gzip wrapper
constexpr std::size_t kTrailerSize = 8;
constexpr std::size_t kStep = std::size_t{1} << 20;

std::string member(std::string_view content, int level) {
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("zlib cannot start compressing");
  std::string out;
  int result = Z_OK;
  // zlib counts in 32 bits, so both sides move in steps.
  while (result != Z_STREAM_END) {
    const std::size_t take = std::min(content.size(), kStep);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    stream.avail_in = static_cast<uInt>(take);
    const std::size_t before = out.size();
    out.resize(before + kStep);
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + before);
    stream.avail_out = static_cast<uInt>(kStep);
    result = deflate(&stream, take == content.size() ? Z_FINISH : Z_NO_FLUSH);
    out.resize(before + kStep - stream.avail_out);
    content.remove_prefix(take - stream.avail_in);
    if (result == Z_STREAM_ERROR) break;
  }
  deflateEnd(&stream);
  if (result != Z_STREAM_END) throw std::runtime_error("zlib cannot compress");
  return out;
}

void spoil_byte_from_end(std::string& bytes, std::size_t distance) {
  char& byte = bytes[bytes.size() - distance];
  byte = static_cast<char>(byte ^ 1);
}

}  // namespace

std::string gzip(std::string_view content, const GzipOptions& options) {
  std::string out = member(content, options.level);
  if (options.wrong_crc) spoil_byte_from_end(out, kTrailerSize);
  if (options.wrong_length) spoil_byte_from_end(out, kTrailerSize / 2);
  if (options.second_member) out += member(*options.second_member, options.level);
  out += options.trailing_garbage;
  if (options.truncate_at && *options.truncate_at < out.size()) out.resize(*options.truncate_at);
  return out;
}

}  // namespace gov_test
