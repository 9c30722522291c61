// SPDX-License-Identifier: MIT
#include "mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace gov_test {
namespace {

#if defined(__APPLE__)
long nanoseconds(const struct stat& status) { return status.st_mtimespec.tv_nsec; }
#else
long nanoseconds(const struct stat& status) { return status.st_mtim.tv_nsec; }
#endif

std::string identity_of(const struct stat& status) {
  return std::to_string(status.st_ino) + "-" + std::to_string(status.st_size) + "-" +
         std::to_string(status.st_mtime) + "." + std::to_string(nanoseconds(status));
}

}  // namespace

std::shared_ptr<const MappedFile> MappedFile::open(const std::filesystem::path& path) {
  // Not blocking, so that a FIFO by that name cannot hold us.
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return nullptr;
  struct stat status {};
  std::string_view bytes;
  bool usable = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
  if (usable && status.st_size > 0) {
    const auto size = static_cast<std::size_t>(status.st_size);
    void* address = mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
    usable = address != MAP_FAILED;
    if (usable) bytes = {static_cast<const char*>(address), size};
  }
  close(descriptor);
  if (!usable) return nullptr;
  return std::shared_ptr<const MappedFile>(
      new MappedFile(bytes, status.st_mtime, identity_of(status)));
}

MappedFile::MappedFile(std::string_view bytes, std::time_t modified, std::string identity)
    : bytes_(bytes), modified_(modified), identity_(std::move(identity)) {}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

std::string file_identity(const std::filesystem::path& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return {};
  return identity_of(status);
}

}  // namespace gov_test
