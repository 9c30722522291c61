// SPDX-License-Identifier: MIT
//
// Whatever an archive is made of: unpacking it changes nothing beside the root, and leaves only
// plain files and directories with plain modes in it. The input is a tar; read in small blocks when
// its length is odd, and put through the inflater when it begins like gzip.

#include <algorithm>
#include <cstdint>
#include <string>

#include "unpack/inflate_stage.hpp"
#include "unpack/unpack.hpp"
#include "unpack_sandbox.hpp"

using gov::fuzz::small_limits;

namespace {

class InputSource final : public gov::ByteSource {
 public:
  InputSource(const std::uint8_t* data, std::size_t size)
      : rest_(reinterpret_cast<const std::byte*>(data), size), step_(size % 2 == 0 ? size : 700) {}

  NextBlock next() override {
    const auto block = rest_.first(std::min(step_, rest_.size()));
    rest_ = rest_.subspan(block.size());
    return block;
  }

 private:
  std::span<const std::byte> rest_;
  std::size_t step_;
};

void unpack_gzip(const std::uint8_t* data, std::size_t size, const std::string& root) {
  gov::InflateLimits limits;
  limits.output_bytes = 8U << 20U;
  auto stage = gov::InflateStage::start(limits).value();
  if (stage->write(std::as_bytes(std::span(data, size)))) stage->finish();
  (void)gov::unpack(stage->output(), root, small_limits()).has_value();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const gov::fuzz::UnpackSandbox sandbox;
  if (size > 1 && data[0] == 0x1F && data[1] == 0x8B) {
    unpack_gzip(data, size, sandbox.root());
  } else {
    InputSource source(data, size);
    (void)gov::unpack(source, sandbox.root(), small_limits()).has_value();
  }
  sandbox.check_and_remove();
  return 0;
}
