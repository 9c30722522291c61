// SPDX-License-Identifier: MIT
#include "unpack/libarchive.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <cstdlib>
#include <string>
#include <utility>

#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::size_t kFileBlock = std::size_t{64} << 10U;

struct FreeArchive {
  void operator()(archive* handle) const { archive_read_free(handle); }
};

la_ssize_t give_block(archive*, void* source, const void** buffer) {
  const auto block = static_cast<BlockSource*>(source)->next_block();
  if (!block) return -1;
  *buffer = block->data();
  return static_cast<la_ssize_t>(block->size());
}

EntryType type_of(archive_entry* entry) {
  if (archive_entry_is_encrypted(entry) != 0) return EntryType::unknown;
  constexpr std::array<std::pair<unsigned, EntryType>, 6> kTypes = {
      {{AE_IFREG, EntryType::file},
       {AE_IFDIR, EntryType::directory},
       {AE_IFLNK, EntryType::symbolic_link},
       {AE_IFCHR, EntryType::character_device},
       {AE_IFBLK, EntryType::block_device},
       {AE_IFIFO, EntryType::fifo}}};
  for (const auto& [theirs, ours] : kTypes) {
    if (archive_entry_filetype(entry) == theirs) return ours;
  }
  return EntryType::unknown;
}

}  // namespace

struct Libarchive::State {
  std::unique_ptr<archive, FreeArchive> handle{archive_read_new()};
  archive_entry* entry = nullptr;
  std::uint64_t content_read = 0;  // of the current entry
};

Libarchive::Libarchive(Format format) : state_(std::make_unique<State>()) {
  archive* handle = state_->handle.get();
  if (handle == nullptr) std::abort();  // memory is exhausted
  const bool is_tar = format == Format::tar;
  (is_tar ? archive_read_support_format_tar : archive_read_support_format_zip_seekable)(handle);
  // This option is on by default on macOS and makes the library hide entries named ._something.
  archive_read_set_format_option(handle, is_tar ? "tar" : "zip", "mac-ext", nullptr);
}

Libarchive::~Libarchive() = default;

bool Libarchive::open(BlockSource& source) {
  return archive_read_open(state_->handle.get(), &source, nullptr, give_block, nullptr) ==
         ARCHIVE_OK;
}

bool Libarchive::open(int descriptor) {
  return archive_read_open_fd(state_->handle.get(), descriptor, kFileBlock) == ARCHIVE_OK;
}

Libarchive::Header Libarchive::next_header() {
  state_->content_read = 0;
  switch (archive_read_next_header(state_->handle.get(), &state_->entry)) {
    case ARCHIVE_OK:
      return Header::entry;
    case ARCHIVE_WARN:
      return Header::doubtful_entry;
    case ARCHIVE_EOF:
      return Header::end;
    default:
      return Header::failed;
  }
}

LibraryEntry Libarchive::entry() const {
  archive_entry* entry = state_->entry;
  LibraryEntry facts;
  if (const char* name = archive_entry_pathname(entry); name != nullptr) facts.name = name;
  facts.type = type_of(entry);
  if (archive_entry_size_is_set(entry) != 0) facts.size = archive_entry_size(entry);
  facts.mode = static_cast<unsigned>(archive_entry_perm(entry));
  facts.has_link_target =
      archive_entry_hardlink(entry) != nullptr || archive_entry_symlink(entry) != nullptr;
  facts.has_holes = archive_entry_sparse_count(entry) > 0;
  return facts;
}

Expected<std::span<const std::byte>, UnpackFailure> Libarchive::next_piece(std::string_view name) {
  const void* bytes = nullptr;
  std::size_t size = 0;
  la_int64_t offset = 0;
  // The library may return an empty block before the end.
  while (size == 0) {
    const int outcome = archive_read_data_block(state_->handle.get(), &bytes, &size, &offset);
    if (outcome == ARCHIVE_EOF) return std::span<const std::byte>();
    if (outcome != ARCHIVE_OK) return failure(name);
  }
  if (static_cast<std::uint64_t>(offset) != state_->content_read)
    return blaming_archive(archive_is_damaged(concat("the entry ", in_quotes(name), " has holes")));
  state_->content_read += size;
  return std::span(static_cast<const std::byte*>(bytes), size);
}

bool Libarchive::skip_content() {
  return archive_read_data_skip(state_->handle.get()) == ARCHIVE_OK;
}

std::size_t Libarchive::position() const {
  return static_cast<std::size_t>(archive_filter_bytes(state_->handle.get(), 0));
}

UnpackFailure Libarchive::failure(std::string_view name) const {
  const char* words = archive_error_string(state_->handle.get());
  std::string reason = printable(words != nullptr ? words : "it cannot be read");
  if (name.empty()) return blaming_archive(archive_is_damaged(std::move(reason)));
  return blaming_archive(archive_is_damaged(concat("in or after the entry ", in_quotes(name)))
                             .with_reason(std::move(reason)));
}

}  // namespace gov
