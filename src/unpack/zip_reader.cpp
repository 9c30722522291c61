// SPDX-License-Identifier: MIT
#include "unpack/zip_reader.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "unpack/libarchive.hpp"

namespace gov {
namespace {

UnpackFailure damaged_zip(std::string reason) {
  return blaming_archive(archive_is_damaged(std::move(reason)));
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

struct ZipReader::State {
  explicit State(int file) : descriptor(file) {}

  [[nodiscard]] Expected<void, UnpackFailure> open();
  [[nodiscard]] Expected<EntryFacts, UnpackFailure> facts_of(const LibraryEntry& entry);

  int descriptor;
  Libarchive library{Libarchive::Format::zip};
  bool is_open = false;
  std::string name;  // of the current entry
};

Expected<void, UnpackFailure> ZipReader::State::open() {
  if (::lseek(descriptor, 0, SEEK_SET) != 0)
    return UnpackFailure(system_error("cannot read the archive", errno));
  if (!library.open(descriptor)) return library.failure(name);
  is_open = true;
  return {};
}

Expected<EntryFacts, UnpackFailure> ZipReader::State::facts_of(const LibraryEntry& entry) {
  if (!entry.name || !is_ascii(*entry.name))
    return damaged_zip(concat("the name of the entry after ", in_quotes(name), " is not ASCII"));
  name = *entry.name;
  if (!entry.size) return damaged_zip(concat("the entry ", in_quotes(name), " has no size"));
  return EntryFacts{.name = name,
                    .type = entry.type,
                    .size = *entry.size,
                    .mode = entry.mode,
                    .has_link_target = entry.has_link_target};
}

ZipReader::ZipReader(int descriptor) : state_(std::make_unique<State>(descriptor)) {}
ZipReader::~ZipReader() = default;

Expected<std::optional<EntryFacts>, UnpackFailure> ZipReader::next_entry() {
  if (!state_->is_open) GOV_TRY(state_->open());
  const Libarchive::Header header = state_->library.next_header();
  if (header == Libarchive::Header::end) return std::optional<EntryFacts>();
  if (header != Libarchive::Header::entry) return state_->library.failure(state_->name);
  GOV_TRY_ASSIGN(const EntryFacts facts, state_->facts_of(state_->library.entry()));
  return std::optional<EntryFacts>(facts);
}

Expected<std::span<const std::byte>, UnpackFailure> ZipReader::next_data() {
  return state_->library.next_piece(state_->name);
}

}  // namespace gov
