// SPDX-License-Identifier: MIT
#pragma once

#include <ctime>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace gov_test {

// A regular file in memory, read only, as it was when it was opened. Files are replaced by rename,
// never written in place, or the map would change under the reader.
class MappedFile {
 public:
  // nullptr when there is no such regular file.
  static std::shared_ptr<const MappedFile> open(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::string_view bytes() const { return bytes_; }
  std::time_t modified() const { return modified_; }
  // Equal as long as the file is neither replaced nor written.
  const std::string& identity() const { return identity_; }

 private:
  MappedFile(std::string_view bytes, std::time_t modified, std::string identity);

  std::string_view bytes_;
  std::time_t modified_;
  std::string identity_;
};

// MappedFile::identity of the file that is there now; empty when there is none.
std::string file_identity(const std::filesystem::path& path);

}  // namespace gov_test
