// SPDX-License-Identifier: MIT
#include "doctor/disk.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

PathStatus::Kind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return PathStatus::Kind::file;
  return S_ISDIR(mode) ? PathStatus::Kind::directory : PathStatus::Kind::other;
}

}  // namespace

std::vector<std::string_view> lines_of(const TextFile& file) {
  std::vector<std::string_view> lines = split(file.text, '\n');
  if (lines.back().empty()) lines.pop_back();
  for (std::string_view& line : lines) {
    if (line.ends_with('\r')) line.remove_suffix(1);
  }
  return lines;
}

std::string Disk::place_of(std::string_view path) const {
  const bool is_of_system = !system_root_.empty() && path.starts_with('/') &&
                            path != system_root_ && !lies_below(path, system_root_);
  return is_of_system ? concat(system_root_, path) : std::string(path);
}

PathStatus Disk::look_at(std::string_view path) const {
  const std::string place = place_of(path);
  PathStatus found{.path = std::string(path)};
  const auto own = status_of_link(place);
  if (!own) return found;
  found.is_link = S_ISLNK(own->st_mode);
  const auto status = found.is_link ? status_of(place) : own;
  if (!status) return found;
  found.kind = kind_of(status->st_mode);
  found.real = canonical_path(place).value_or(place);
  found.owner = status->st_uid;
  found.mode = status->st_mode & 07777U;
  found.is_writable = ::access(place.c_str(), W_OK) == 0;
  found.is_runnable = found.kind == PathStatus::Kind::file && ::access(place.c_str(), X_OK) == 0;
  return found;
}

bool Disk::exists(std::string_view path) const { return status_of(place_of(path)).has_value(); }

bool Disk::is_same(std::string_view a, std::string_view b) const {
  return is_same_file(status_of(place_of(a)), status_of(place_of(b)));
}

std::optional<TextFile> Disk::read(std::string_view path, std::size_t max_bytes) const {
  auto text = read_if_present(place_of(path), max_bytes);
  if (!text || !*text) return std::nullopt;
  return TextFile{.path = std::string(path), .text = std::move(**text)};
}

std::optional<TextFile> Disk::read_or_note(std::string_view path, UnreadFiles& unread,
                                           std::size_t max_bytes) const {
  const std::string place = place_of(path);
  auto text = read_if_present(place, max_bytes);
  if (text && *text) return TextFile{.path = std::string(path), .text = std::move(**text)};
  if (!text) {
    const Error& error = text.error();
    unread.push_back(
        {std::string(path), error.because.empty() ? error.what : error.because.back()});
  } else if (link_target(place)) {
    unread.push_back({std::string(path), "it is a link that leads nowhere"});
  }
  return std::nullopt;
}

std::optional<FileIdentity> Disk::identity_of(std::string_view path) const {
  const auto status = status_of(place_of(path));
  if (!status) return std::nullopt;
  return FileIdentity{.device = status->st_dev, .inode = status->st_ino};
}

std::optional<std::int64_t> Disk::modified_at(std::string_view path) const {
  const auto status = status_of_link(place_of(path));
  if (!status) return std::nullopt;
  return status->st_mtime;
}

std::vector<std::string> Disk::names_in(std::string_view directory) const {
  auto names = list_directory(place_of(directory));
  return names ? std::move(*names) : std::vector<std::string>();
}

}  // namespace gov
