// SPDX-License-Identifier: MIT
#include "unpack/tar_reader.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "unpack/tar_metadata.hpp"

namespace gov {
namespace {

constexpr std::size_t kMaxHeaderBytes = std::size_t{4} << 20U;

struct FreeTar {
  void operator()(archive* handle) const { archive_read_free(handle); }
};

std::string_view as_text(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool is_all_zero(std::string_view text) {
  return text.find_first_not_of('\0') == std::string_view::npos;
}

UnpackFailure damaged_archive(std::string reason) {
  return {fail(ErrorKind::integrity, "the archive is damaged").with_reason(std::move(reason)),
          UnpackFailure::Fault::archive};
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

/// libarchive, with the raw bytes that it read as headers.
struct TarReader::State {
  explicit State(ByteSource& bytes);

  static la_ssize_t give_block(archive* handle, void* self, const void** buffer);
  [[nodiscard]] std::size_t position() const;
  [[nodiscard]] UnpackFailure library_error();
  [[nodiscard]] Expected<void, UnpackFailure> skip_content();
  [[nodiscard]] std::string_view header_bytes();
  [[nodiscard]] Expected<EntryFacts, UnpackFailure> facts_of(archive_entry* entry, int outcome);
  [[nodiscard]] Expected<void, UnpackFailure> check_end();

  ByteSource& source;
  std::unique_ptr<archive, FreeTar> handle;
  bool is_open = false;
  std::optional<UnpackFailure> source_error;

  std::string_view block;          // what libarchive was given last
  std::size_t block_position = 0;  // of its first byte in the stream
  bool is_reading_header = true;
  std::size_t header_position = 0;
  std::string kept;  // from header_position to block_position, if that is more than 0
  TarMetadata metadata;
  std::uint64_t content_read = 0;
};

TarReader::State::State(ByteSource& bytes) : source(bytes), handle(archive_read_new()) {
  if (!handle) std::abort();  // only without memory
  archive_read_support_format_tar(handle.get());
  // On by default on macOS, where it makes the library hide the entries called ._something.
  archive_read_set_format_option(handle.get(), "tar", "mac-ext", nullptr);
}

la_ssize_t TarReader::State::give_block(archive*, void* self, const void** buffer) {
  State& state = *static_cast<State*>(self);
  if (state.is_reading_header) {
    const std::size_t end = state.block_position + state.block.size();
    const std::size_t from = std::max(state.header_position, state.block_position);
    state.kept += state.block.substr(from - state.block_position, end - from);
    if (state.kept.size() > kMaxHeaderBytes) {
      state.source_error = damaged_archive("it has an endless header");
      return -1;
    }
  }
  state.block_position += state.block.size();
  state.block = {};
  auto next = state.source.next();
  if (!next) {
    state.source_error = std::move(next).error();
    return -1;
  }
  state.block = as_text(*next);
  *buffer = state.block.data();
  return static_cast<la_ssize_t>(state.block.size());
}

std::size_t TarReader::State::position() const {
  return static_cast<std::size_t>(archive_filter_bytes(handle.get(), 0));
}

UnpackFailure TarReader::State::library_error() {
  if (source_error) return *source_error;
  const char* words = archive_error_string(handle.get());
  const std::string reason = printable(words != nullptr ? words : "it cannot be read");
  if (metadata.name.empty()) return damaged_archive(reason);
  UnpackFailure failure =
      damaged_archive(concat("in or behind the entry ", in_quotes(metadata.name)));
  failure.because.push_back(reason);
  return failure;
}

Expected<void, UnpackFailure> TarReader::State::skip_content() {
  is_reading_header = false;
  if (is_open && archive_read_data_skip(handle.get()) != ARCHIVE_OK) return library_error();
  is_reading_header = true;
  kept.clear();
  if (is_open) header_position = position();
  if (is_open) return {};
  is_open = true;
  const int outcome = archive_read_open(handle.get(), this, nullptr, give_block, nullptr);
  if (outcome != ARCHIVE_OK) return library_error();
  return {};
}

/// The raw headers of the entry whose header libarchive has just read.
std::string_view TarReader::State::header_bytes() {
  const std::size_t size = position() - header_position;
  if (header_position >= block_position) {
    return block.substr(header_position - block_position, size);
  }
  kept += block.substr(0, size > kept.size() ? size - kept.size() : 0);
  return std::string_view(kept).substr(0, size);
}

Expected<EntryFacts, UnpackFailure> TarReader::State::facts_of(archive_entry* entry, int outcome) {
  GOV_TRY_ASSIGN(metadata, blaming_archive(read_tar_metadata(header_bytes())));
  // A name outside ASCII cannot be converted in the C locale, which is worth a warning to the
  // library and nothing to us, who take it from the raw header.
  const bool is_about_locale = outcome == ARCHIVE_WARN && metadata.has_non_ascii;
  if (outcome != ARCHIVE_OK && !is_about_locale) return library_error();

  const char* name = archive_entry_pathname(entry);
  if (!metadata.has_non_ascii && (name == nullptr || name != metadata.name)) {
    return damaged_archive(
        concat("the headers of ", in_quotes(metadata.name), " contradict each other"));
  }
  const bool has_holes = archive_entry_sparse_count(entry) > 0;
  const bool has_link =
      archive_entry_hardlink(entry) != nullptr || archive_entry_symlink(entry) != nullptr;
  EntryFacts facts;
  facts.name = metadata.name;
  facts.type = has_holes ? EntryType::sparse : type_of(metadata.typeflag);
  facts.size = archive_entry_size(entry);
  facts.mode = metadata.mode;
  facts.has_link_target = has_link || metadata.has_link_name;
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
    if (!is_zero) return damaged_archive("there is data behind its end");
    GOV_TRY_ASSIGN(const std::span<const std::byte> next, source.next());
    if (next.empty()) break;
    rest = as_text(next);
  }
  if (closing < 2 * kTarBlock)
    return damaged_archive("it is cut off: the closing blocks are missing");
  return {};
}

TarReader::TarReader(ByteSource& source) : state_(std::make_unique<State>(source)) {}
TarReader::~TarReader() = default;

Expected<std::optional<EntryFacts>, UnpackFailure> TarReader::next_entry() {
  GOV_TRY(state_->skip_content());
  archive_entry* entry = nullptr;
  const int outcome = archive_read_next_header(state_->handle.get(), &entry);
  if (outcome == ARCHIVE_EOF) {
    GOV_TRY(state_->check_end());
    return std::optional<EntryFacts>();
  }
  if (outcome != ARCHIVE_OK && outcome != ARCHIVE_WARN) return state_->library_error();
  GOV_TRY_ASSIGN(const EntryFacts facts, state_->facts_of(entry, outcome));
  state_->is_reading_header = false;
  state_->content_read = 0;
  return std::optional<EntryFacts>(facts);
}

Expected<std::span<const std::byte>, UnpackFailure> TarReader::next_data() {
  const void* bytes = nullptr;
  std::size_t size = 0;
  la_int64_t offset = 0;
  const int outcome = archive_read_data_block(state_->handle.get(), &bytes, &size, &offset);
  if (outcome == ARCHIVE_EOF) return std::span<const std::byte>();
  if (outcome != ARCHIVE_OK) return state_->library_error();
  if (static_cast<std::uint64_t>(offset) != state_->content_read) {
    return damaged_archive(concat("the entry ", in_quotes(state_->metadata.name), " has holes"));
  }
  state_->content_read += size;
  return std::span(static_cast<const std::byte*>(bytes), size);
}

}  // namespace gov
