// SPDX-License-Identifier: MIT
#include <zlib.h>

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "unpack/inflate_engine.hpp"

namespace gov {
namespace {

constexpr int kGzipOnly = 15 + 16;  // the largest window, and a gzip header instead of zlib's

uInt zlib_size(std::size_t size) {
  return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
}

class ZlibEngine final : public InflateEngine {
 public:
  ZlibEngine() {
    // Fails only if memory is exhausted or the header file is of another zlib version.
    if (inflateInit2(&stream_, kGzipOnly) != Z_OK) std::abort();
  }
  ~ZlibEngine() override { inflateEnd(&stream_); }
  ZlibEngine(const ZlibEngine&) = delete;
  ZlibEngine& operator=(const ZlibEngine&) = delete;

  Step step(std::span<const std::byte> input, std::span<std::byte> output) override {
    const uInt input_size = zlib_size(input.size());
    const uInt output_size = zlib_size(output.size());
    // The library reads through a pointer to non-const; it does not write there.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(input.data()));
    stream_.avail_in = input_size;
    stream_.next_out = reinterpret_cast<Bytef*>(output.data());
    stream_.avail_out = output_size;

    const int outcome = inflate(&stream_, Z_NO_FLUSH);
    Step step{.consumed = input_size - stream_.avail_in,
              .produced = output_size - stream_.avail_out};
    if (outcome == Z_STREAM_END) {
      step.status = Status::finished;
    } else if (outcome != Z_OK && outcome != Z_BUF_ERROR) {
      step.status = Status::damaged;
      step.damage = stream_.msg != nullptr ? stream_.msg : "invalid data";
    }
    return step;
  }

 private:
  z_stream stream_{};
};

}  // namespace

std::unique_ptr<InflateEngine> make_zlib_engine() { return std::make_unique<ZlibEngine>(); }

}  // namespace gov
