// SPDX-License-Identifier: MIT
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <memory>
#include <string>

namespace gov_test {

/// What no unpacker may do: makes whatever an archive asks for, where it asks for it. Names are
/// appended to the root, or taken as they are when they are absolute; links are made and followed,
/// what exists is replaced, modes are set as they come. What fails is passed over.
class BrokenWriter {
 public:
  explicit BrokenWriter(std::string root) : root_(std::move(root)) {}

  void unpack(const std::string& tar) const {
    const std::unique_ptr<archive, int (*)(archive*)> reader(::archive_read_new(),
                                                             ::archive_read_free);
    ::archive_read_support_format_tar(reader.get());
    ::archive_read_open_memory(reader.get(), tar.data(), tar.size());
    archive_entry* entry = nullptr;
    const auto has_next = [&] {
      const int result = ::archive_read_next_header(reader.get(), &entry);
      return result == ARCHIVE_OK || result == ARCHIVE_WARN;
    };
    while (has_next()) write(*reader, *entry);
  }

 private:
  [[nodiscard]] std::string path_of(const std::string& name) const {
    return name.starts_with('/') ? name : root_ + "/" + name;
  }

  static void make_parents(const std::string& path) {
    for (std::size_t slash = path.find('/', 1); slash != std::string::npos;
         slash = path.find('/', slash + 1))
      ::mkdir(path.substr(0, slash).c_str(), 0755);
  }

  void write(archive& reader, archive_entry& entry) const {
    const std::string path = path_of(::archive_entry_pathname(&entry));
    const auto mode = static_cast<mode_t>(::archive_entry_perm(&entry));
    make_parents(path);
    if (const char* target = ::archive_entry_hardlink(&entry)) {
      ignore(::link(path_of(target).c_str(), path.c_str()));
      write_content(reader, path);
    } else if (::archive_entry_filetype(&entry) == AE_IFLNK) {
      ignore(::symlink(::archive_entry_symlink(&entry), path.c_str()));
    } else if (::archive_entry_filetype(&entry) == AE_IFDIR) {
      ignore(::mkdir(path.c_str(), mode));
      ignore(::chmod(path.c_str(), mode));
    } else if (::archive_entry_filetype(&entry) == AE_IFREG) {
      write_content(reader, path);
      ignore(::chmod(path.c_str(), mode));
    } else {
      ignore(::mknod(path.c_str(), ::archive_entry_mode(&entry), ::archive_entry_rdev(&entry)));
    }
  }

  static void write_content(archive& reader, const std::string& path) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0) return;
    ignore(::archive_read_data_into_fd(&reader, file));
    ::close(file);
  }

  static void ignore(int) {}

  std::string root_;
};

}  // namespace gov_test
