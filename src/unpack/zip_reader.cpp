// SPDX-License-Identifier: MIT
#include "unpack/zip_reader.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::size_t kZipBlock = std::size_t{64} << 10U;

struct FreeZip {
  void operator()(archive* handle) const { archive_read_free(handle); }
};

UnpackFailure damaged_zip(std::string reason) {
  return {fail(ErrorKind::integrity, "the archive is damaged").with_reason(std::move(reason)),
          UnpackFailure::Fault::archive};
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
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

struct ZipReader::State {
  explicit State(int file);

  [[nodiscard]] Expected<void, UnpackFailure> open();
  [[nodiscard]] UnpackFailure library_error();
  [[nodiscard]] Expected<EntryFacts, UnpackFailure> facts_of(archive_entry* entry);

  int descriptor;
  std::unique_ptr<archive, FreeZip> handle;
  bool is_open = false;
  std::string name;  // of the current entry
  std::uint64_t content_read = 0;
};

ZipReader::State::State(int file) : descriptor(file), handle(archive_read_new()) {
  if (!handle) std::abort();  // only without memory
  archive_read_support_format_zip_seekable(handle.get());
  // On by default on macOS, where it makes the library hide the entries called ._something.
  archive_read_set_format_option(handle.get(), "zip", "mac-ext", nullptr);
}

Expected<void, UnpackFailure> ZipReader::State::open() {
  if (::lseek(descriptor, 0, SEEK_SET) != 0)
    return UnpackFailure(system_error("cannot read the archive", errno));
  if (archive_read_open_fd(handle.get(), descriptor, kZipBlock) != ARCHIVE_OK)
    return library_error();
  is_open = true;
  return {};
}

UnpackFailure ZipReader::State::library_error() {
  const char* words = archive_error_string(handle.get());
  std::string reason = printable(words != nullptr ? words : "it cannot be read");
  if (name.empty()) return damaged_zip(std::move(reason));
  UnpackFailure failure = damaged_zip(concat("in or behind the entry ", in_quotes(name)));
  failure.because.push_back(std::move(reason));
  return failure;
}

Expected<EntryFacts, UnpackFailure> ZipReader::State::facts_of(archive_entry* entry) {
  const char* text = archive_entry_pathname(entry);
  if (text == nullptr || !is_ascii(text))
    return damaged_zip(concat("the name of the entry behind ", in_quotes(name), " is not ASCII"));
  name = text;
  if (archive_entry_size_is_set(entry) == 0)
    return damaged_zip(concat("the entry ", in_quotes(name), " has no size"));
  const bool has_link =
      archive_entry_hardlink(entry) != nullptr || archive_entry_symlink(entry) != nullptr;
  return EntryFacts{.name = name,
                    .type = type_of(entry),
                    .size = archive_entry_size(entry),
                    .mode = static_cast<unsigned>(archive_entry_perm(entry)),
                    .has_link_target = has_link};
}

ZipReader::ZipReader(int descriptor) : state_(std::make_unique<State>(descriptor)) {}
ZipReader::~ZipReader() = default;

Expected<std::optional<EntryFacts>, UnpackFailure> ZipReader::next_entry() {
  if (!state_->is_open) GOV_TRY(state_->open());
  archive_entry* entry = nullptr;
  const int outcome = archive_read_next_header(state_->handle.get(), &entry);
  if (outcome == ARCHIVE_EOF) return std::optional<EntryFacts>();
  if (outcome != ARCHIVE_OK) return state_->library_error();
  GOV_TRY_ASSIGN(const EntryFacts facts, state_->facts_of(entry));
  state_->content_read = 0;
  return std::optional<EntryFacts>(facts);
}

Expected<std::span<const std::byte>, UnpackFailure> ZipReader::next_data() {
  const void* bytes = nullptr;
  std::size_t size = 0;
  la_int64_t offset = 0;
  // Between two reads the library may have nothing to give, which is not the end.
  while (size == 0) {
    const int outcome = archive_read_data_block(state_->handle.get(), &bytes, &size, &offset);
    if (outcome == ARCHIVE_EOF) return std::span<const std::byte>();
    if (outcome != ARCHIVE_OK) return state_->library_error();
  }
  if (static_cast<std::uint64_t>(offset) != state_->content_read)
    return damaged_zip(concat("the entry ", in_quotes(state_->name), " has holes"));
  state_->content_read += size;
  return std::span(static_cast<const std::byte*>(bytes), size);
}

}  // namespace gov
