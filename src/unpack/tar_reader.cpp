// SPDX-License-Identifier: MIT
#include "unpack/tar_reader.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "unpack/libarchive.hpp"
#include "unpack/tar_metadata.hpp"

namespace gov {
namespace {

constexpr std::size_t kMaxHeaderBytes = std::size_t{4} << 20U;

std::string_view as_text(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool is_all_zero(std::string_view text) {
  return text.find_first_not_of('\0') == std::string_view::npos;
}

UnpackFailure damaged_tar(std::string reason) {
  return blaming_archive(archive_is_damaged(std::move(reason)));
}

EntryType type_of(char typeflag) {
  switch (typeflag) {
    case '\0':
    case '0':
      return EntryType::file;
    case '1':
      return EntryType::hard_link;
    case '2':
      return EntryType::symbolic_link;
    case '3':
      return EntryType::character_device;
    case '4':
      return EntryType::block_device;
    case '5':
      return EntryType::directory;
    case '6':
      return EntryType::fifo;
    case '7':
      return EntryType::contiguous;
    case 'S':
      return EntryType::sparse;
    default:
      return EntryType::unknown;
  }
}

}  // namespace

/// libarchive, plus the raw bytes that it read as headers.
struct TarReader::State : BlockSource {
  explicit State(ByteSource& bytes) : source(bytes) {}

  std::optional<std::string_view> next_block() override;
  [[nodiscard]] UnpackFailure library_error() const;
  [[nodiscard]] Expected<void, UnpackFailure> skip_content();
  [[nodiscard]] std::string_view header_bytes();
  [[nodiscard]] Expected<EntryFacts, UnpackFailure> facts_of(bool is_doubtful);
  [[nodiscard]] Expected<void, UnpackFailure> check_end();

  ByteSource& source;
  Libarchive library{Libarchive::Format::tar};
  bool is_open = false;
  std::optional<UnpackFailure> source_error;

  std::string_view block;          // the last block passed to libarchive
  std::size_t block_position = 0;  // of its first byte in the stream
  bool is_reading_header = true;
  std::size_t header_position = 0;
  std::string kept;  // from header_position to block_position, if that is more than 0
  TarMetadata metadata;
};

std::optional<std::string_view> TarReader::State::next_block() {
  if (is_reading_header) {
    const std::size_t end = block_position + block.size();
    const std::size_t from = std::max(header_position, block_position);
    kept += block.substr(from - block_position, end - from);
    if (kept.size() > kMaxHeaderBytes) {
      source_error = damaged_tar("it has an endless header");
      return std::nullopt;
    }
  }
  block_position += block.size();
  block = {};
  auto next = source.next();
  if (!next) {
    source_error = std::move(next).error();
    return std::nullopt;
  }
  block = as_text(*next);
  return block;
}

UnpackFailure TarReader::State::library_error() const {
  return source_error ? *source_error : library.failure(metadata.name);
}

Expected<void, UnpackFailure> TarReader::State::skip_content() {
  is_reading_header = false;
  if (is_open && !library.skip_content()) return library_error();
  is_reading_header = true;
  kept.clear();
  if (is_open) header_position = library.position();
  if (is_open) return {};
  is_open = true;
  if (!library.open(*this)) return library_error();
  return {};
}

/// The raw headers of the entry whose header libarchive has just read.
std::string_view TarReader::State::header_bytes() {
  const std::size_t size = library.position() - header_position;
  if (header_position >= block_position) {
    return block.substr(header_position - block_position, size);
  }
  kept += block.substr(0, size > kept.size() ? size - kept.size() : 0);
  return std::string_view(kept).substr(0, size);
}

Expected<EntryFacts, UnpackFailure> TarReader::State::facts_of(bool is_doubtful) {
  GOV_TRY_ASSIGN(metadata, blaming_archive(read_tar_metadata(header_bytes())));
  // The library warns about a non-ASCII name, which it cannot convert in the C locale. The warning
  // is ignored, because the name is taken from the raw header.
  if (is_doubtful && !metadata.has_non_ascii) return library_error();

  const LibraryEntry entry = library.entry();
  if (!metadata.has_non_ascii && entry.name != metadata.name)
    return damaged_tar(
        concat("the headers of ", in_quotes(metadata.name), " contradict each other"));
  EntryFacts facts;
  facts.name = metadata.name;
  facts.type = entry.has_holes ? EntryType::sparse : type_of(metadata.typeflag);
  facts.size = entry.size.value_or(0);
  facts.mode = metadata.mode;
  facts.has_link_target = entry.has_link_target || metadata.has_link_name;
  return facts;
}

Expected<void, UnpackFailure> TarReader::State::check_end() {
  std::size_t closing = kept.size();
  bool is_zero = is_all_zero(kept);
  const std::size_t from = std::max(header_position, block_position) - block_position;
  std::string_view rest = block.substr(std::min(from, block.size()));
  for (;;) {
    is_zero = is_zero && is_all_zero(rest);
    closing += rest.size();
    if (!is_zero) return damaged_tar("there is data after its end");
    GOV_TRY_ASSIGN(const std::span<const std::byte> next, source.next());
    if (next.empty()) break;
    rest = as_text(next);
  }
  if (closing < 2 * kTarBlock)
    return damaged_tar("it is truncated: the closing blocks are missing");
  return {};
}

TarReader::TarReader(ByteSource& source) : state_(std::make_unique<State>(source)) {}
TarReader::~TarReader() = default;

Expected<std::optional<EntryFacts>, UnpackFailure> TarReader::next_entry() {
  GOV_TRY(state_->skip_content());
  const Libarchive::Header header = state_->library.next_header();
  if (header == Libarchive::Header::end) {
    GOV_TRY(state_->check_end());
    return std::optional<EntryFacts>();
  }
  if (header == Libarchive::Header::failed) return state_->library_error();
  GOV_TRY_ASSIGN(const EntryFacts facts,
                 state_->facts_of(header == Libarchive::Header::doubtful_entry));
  state_->is_reading_header = false;
  return std::optional<EntryFacts>(facts);
}

Expected<std::span<const std::byte>, UnpackFailure> TarReader::next_data() {
  auto piece = state_->library.next_piece(state_->metadata.name);
  if (!piece && state_->source_error) return *state_->source_error;
  return piece;
}

}  // namespace gov
