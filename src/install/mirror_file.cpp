// SPDX-License-Identifier: MIT
#include "install/mirror_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "base/file.hpp"
#include "base/text.hpp"

namespace gov {

Result<std::unique_ptr<MirrorFile>> MirrorFile::create(std::string path,
                                                       std::vector<Checksum> expected) {
  ::unlink(path.c_str());
  UniqueFd file(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (!file.is_open()) return system_error(concat("cannot write ", in_quotes(path)), errno);
  return std::unique_ptr<MirrorFile>(
      new MirrorFile(std::move(path), std::move(file), std::move(expected)));
}

/// Deletes nothing after publish(), which renamed the file.
MirrorFile::~MirrorFile() { ::unlink(path_.c_str()); }

Result<void> MirrorFile::write(std::span<const std::byte> bytes) {
  digests_.update(bytes);
  return write_all(file_.number(), {reinterpret_cast<const char*>(bytes.data()), bytes.size()},
                   path_);
}

Result<void> MirrorFile::publish(const std::string& final_path) const {
  if (::fchmod(file_.number(), 0644) == 0 && ::rename(path_.c_str(), final_path.c_str()) == 0)
    return {};
  return system_error(concat("cannot write ", in_quotes(final_path)), errno);
}

}  // namespace gov
