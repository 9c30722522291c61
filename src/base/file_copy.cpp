// SPDX-License-Identifier: MIT
#include "base/file_copy.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

#include "base/file.hpp"
#include "base/file_clone.hpp"
#include "base/file_flush.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"

namespace gov {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{64} << 10U;

Result<void> copy_content(int from, int to, const std::string& name) {
  std::vector<char> block(kBlockBytes);
  for (;;) {
    const ssize_t count = ::read(from, block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_error(concat("cannot read what becomes ", in_quotes(name)), errno);
    if (count == 0) return {};
    GOV_TRY(write_all(to, {block.data(), static_cast<std::size_t>(count)}, name));
  }
}

/// Makes the file, private and with the content. On failure there is none.
Result<void> make_copy(int from, const std::string& to) {
  if (clone_file(from, to)) return {};
  const UniqueFd target(::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!target.is_open()) return system_error(concat("cannot make ", in_quotes(to)), errno);
  auto copied = copy_content(from, target.number(), to);
  const int error_number = copied ? flush_file(target.number()) : 0;
  if (error_number != 0)
    copied = system_error(concat("cannot write ", in_quotes(to)), error_number);
  if (!copied) ::unlink(to.c_str());
  return copied;
}

}  // namespace

Result<void> copy_file(const std::string& from, const std::string& to, mode_t mode) {
  const UniqueFd source(::open(from.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (!source.is_open() || ::fstat(source.number(), &status) != 0)
    return system_error(concat("cannot read ", in_quotes(from)), errno);
  if (!S_ISREG(status.st_mode))
    return fail(ErrorKind::failure, concat("cannot copy ", in_quotes(from)))
        .with_reason("it is no regular file");
  GOV_TRY(make_copy(source.number(), to));
  if (::chmod(to.c_str(), mode) == 0) return {};
  const int error_number = errno;
  ::unlink(to.c_str());
  return system_error(concat("cannot set the mode of ", in_quotes(to)), error_number);
}

}  // namespace gov
