// SPDX-License-Identifier: MIT
//
// Whatever an archive is made of: unpacking it changes nothing beside the root, and leaves only
// plain files and directories with plain modes in it. The input is a tar; read in small blocks when
// its length is odd, and put through the inflater when it begins like gzip.

#include <sys/stat.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/tree_removal.hpp"
#include "invariant.hpp"
#include "unpack/inflate_stage.hpp"
#include "unpack/unpack.hpp"

using gov::fuzz::require;

namespace {

constexpr std::string_view kSentinel = "untouched";

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

void check_tree(const std::string& path) {
  const auto status = gov::status_of_link(path);
  require(status.has_value());
  const unsigned mode = status->st_mode & 07777U;
  if (S_ISREG(status->st_mode)) return require(mode == 0644 || mode == 0755);
  require(S_ISDIR(status->st_mode) && mode == 0755);
  const std::vector<std::string> names = gov::list_directory(path).value();
  for (const std::string& name : names) check_tree(path + "/" + name);
}

gov::Limits small_limits() {
  gov::Limits limits;
  limits.entries = 200;
  limits.file_bytes = 1U << 20U;
  limits.total_bytes = 4U << 20U;
  return limits;
}

void unpack_gzip(const std::uint8_t* data, std::size_t size, const std::string& root) {
  gov::InflateLimits limits;
  limits.output_bytes = 8U << 20U;
  auto stage = gov::InflateStage::start(limits).value();
  if (stage->write(std::as_bytes(std::span(data, size)))) stage->finish();
  (void)gov::unpack(stage->output(), root, small_limits()).has_value();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const char* base = std::getenv("TMPDIR");
  const std::string parent = base != nullptr && *base != '\0' ? base : "/tmp";
  const std::string sandbox = gov::make_unique_directory(parent + "/gov-fuzz-").value();
  const std::string root = sandbox + "/root";
  require(gov::make_directories(root, 0755).has_value());
  require(gov::write_file_atomically(sandbox + "/sentinel", kSentinel).has_value());

  if (size > 1 && data[0] == 0x1F && data[1] == 0x8B) {
    unpack_gzip(data, size, root);
  } else {
    InputSource source(data, size);
    (void)gov::unpack(source, root, small_limits()).has_value();
  }

  require(gov::list_directory(sandbox)->size() == 2);
  require(*gov::read_file(sandbox + "/sentinel", 100) == kSentinel);
  check_tree(root);
  require(gov::remove_tree(sandbox).has_value());
  return 0;
}
