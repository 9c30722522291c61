// SPDX-License-Identifier: MIT
#include "fetch/partial_file.hpp"

#include <fcntl.h>

#include <cerrno>

#include "base/file.hpp"
#include "base/text.hpp"
#include "fetch/validators.hpp"

namespace gov {
namespace {

constexpr std::string_view kHeading = "gov-partial 1";
constexpr std::size_t kMaxNoteBytes = 16 * 1024;

std::string note_path(const std::string& path) { return concat(path, ".meta"); }

/// The rest of `line` after "name "; absent when it starts otherwise.
std::optional<std::string_view> field(std::string_view line, std::string_view name) {
  if (!line.starts_with(concat(name, " "))) return std::nullopt;
  return line.substr(name.size() + 1);
}

}  // namespace

std::string to_string(const PartialNote& note) {
  return concat(kHeading, "\nurl ", note.url, "\netag ", note.etag, "\ntotal ",
                std::to_string(note.total), "\n");
}

std::optional<PartialNote> parse_partial_note(std::string_view text) {
  const auto lines = split(text, '\n');
  if (lines.size() != 5 || lines[0] != kHeading || !lines[4].empty()) return std::nullopt;
  const auto url = field(lines[1], "url");
  const auto etag = field(lines[2], "etag");
  const auto total = parse_unsigned(field(lines[3], "total").value_or(""));
  if (!url || !etag || !is_strong_etag(*etag) || !total) return std::nullopt;
  return PartialNote{std::string(*url), std::string(*etag), *total};
}

PartialFile::PartialFile(std::string path, PartialNote note, UniqueFd file, std::uint64_t size)
    : path_(std::move(path)), note_(std::move(note)), file_(std::move(file)), size_(size) {}

std::optional<PartialFile> PartialFile::open(const std::string& path) {
  auto text = read_if_present(note_path(path), kMaxNoteBytes);
  if (!text || !*text) return std::nullopt;
  auto note = parse_partial_note(**text);
  if (!note) return std::nullopt;
  UniqueFd file(::open(path.c_str(), O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  struct stat status {};
  if (!file.is_open() || ::fstat(file.number(), &status) != 0) return std::nullopt;
  // A second name of a file elsewhere would be written through.
  const bool is_own =
      S_ISREG(status.st_mode) && status.st_uid == ::geteuid() && status.st_nlink == 1;
  if (!is_own) return std::nullopt;
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (note->total != 0 && size > note->total) return std::nullopt;
  return PartialFile(path, std::move(*note), std::move(file), size);
}

std::optional<PartialFile> PartialFile::create(const std::string& path, const PartialNote& note) {
  discard_partial(path);
  UniqueFd file(
      ::open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!file.is_open()) return std::nullopt;
  // Not flushed, because the server would wait. If a power cut empties the note, the download
  // starts again.
  if (!write_file_atomically(note_path(path), to_string(note), 0600, FileFlush::by_caller)) {
    discard_partial(path);
    return std::nullopt;
  }
  return PartialFile(path, note, std::move(file), 0);
}

Result<std::size_t> PartialFile::read_at(std::uint64_t offset, std::span<std::byte> buffer) const {
  for (;;) {
    const ssize_t count =
        ::pread(file_.number(), buffer.data(), buffer.size(), static_cast<off_t>(offset));
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) return system_error(concat("cannot read ", in_quotes(path_)), errno);
  }
}

bool PartialFile::append(std::span<const std::byte> bytes) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (!write_all(file_.number(), text, path_)) return false;
  size_ += bytes.size();
  return true;
}

void discard_partial(const std::string& path) {
  // The note first: a partial without one is never used.
  ::unlink(note_path(path).c_str());
  ::unlink(path.c_str());
}

}  // namespace gov
