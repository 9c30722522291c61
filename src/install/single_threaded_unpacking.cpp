// SPDX-License-Identifier: MIT
#include "install/single_threaded_unpacking.hpp"

#include <vector>

#include "install/archive_digests.hpp"
#include "install/archive_file.hpp"
#include "install/unpack_listener.hpp"
#include "unpack/inflate.hpp"

namespace gov {
namespace {

/// Reads, digests and inflates a file block by block, on demand of the unpacker.
class InflatedFile : public ByteSource {
 public:
  InflatedFile(int descriptor, const std::string& name, std::vector<Checksum> expected)
      : descriptor_(descriptor), name_(name), digests_(std::move(expected)) {}

  NextBlock next() override;

  /// Checks the digest, after reading the rest of the file.
  Result<void> check(std::string_view subject);

 private:
  static constexpr std::size_t kBlock = std::size_t{256} << 10U;

  Result<bool> read_more();

  int descriptor_;
  const std::string& name_;
  ArchiveDigests digests_;
  Inflater inflater_;
  std::uint64_t offset_ = 0;
  std::vector<std::byte> compressed_ = std::vector<std::byte>(kBlock);
  std::vector<std::byte> inflated_ = std::vector<std::byte>(kBlock);
  std::span<const std::byte> input_;
  bool may_have_more_ = false;  // the inflater filled all of its output
};

/// False at the end of the file.
Result<bool> InflatedFile::read_more() {
  GOV_TRY_ASSIGN(const std::size_t count, read_open_file(descriptor_, name_, compressed_, offset_));
  offset_ += count;
  input_ = std::span<const std::byte>(compressed_).first(count);
  digests_.update(input_);
  return count > 0;
}

ByteSource::NextBlock InflatedFile::next() {
  for (;;) {
    if (input_.empty() && !may_have_more_) {
      GOV_TRY_ASSIGN(const bool is_more, read_more());
      if (!is_more) {
        GOV_TRY(blaming_archive(inflater_.finish()));
        return std::span<const std::byte>();
      }
    }
    auto count = blaming_archive(inflater_.inflate(input_, inflated_));
    if (!count) return std::move(count).error();
    may_have_more_ = *count == inflated_.size();
    if (*count > 0) return std::span<const std::byte>(inflated_).first(*count);
  }
}

Result<void> InflatedFile::check(std::string_view subject) {
  for (;;) {
    GOV_TRY_ASSIGN(const bool is_more, read_more());
    if (!is_more) return digests_.check(subject);
  }
}

}  // namespace

Expected<UnpackedArchive, UnpackFailure> unpack_in_this_thread(int descriptor,
                                                               const std::string& name,
                                                               const PipelineOptions& options) {
  UnpackListener listener(options);
  FileDigester hasher;
  InflatedFile file(descriptor, name, options.expected);
  auto summary = unpack(file, options.root, options.limits, &listener, &hasher);
  auto matches = file.check(options.subject);
  return judge_unpacked(std::move(summary), std::move(matches), listener);
}

}  // namespace gov
