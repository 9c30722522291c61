// SPDX-License-Identifier: MIT
#include "install/archive_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <vector>

#include "base/text.hpp"

namespace gov {

Result<UniqueFd> open_archive_file(const std::string& file) {
  UniqueFd descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!descriptor.is_open()) return system_error(concat("cannot open ", in_quotes(file)), errno);
  struct stat status {};
  if (::fstat(descriptor.number(), &status) != 0 || !S_ISREG(status.st_mode)) {
    return fail(ErrorKind::failure, concat("cannot read ", in_quotes(file)))
        .with_reason("it is not a regular file");
  }
  return descriptor;
}

Result<std::size_t> read_open_file(int descriptor, const std::string& name,
                                   std::span<std::byte> into, std::uint64_t offset) {
  for (;;) {
    const ssize_t count = ::pread(descriptor, into.data(), into.size(), static_cast<off_t>(offset));
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) return system_error(concat("cannot read ", in_quotes(name)), errno);
  }
}

Result<std::uint64_t> feed_open_file(int descriptor, const std::string& name, ByteSink& sink,
                                     const TransferWatch& watch) {
  constexpr std::size_t kBlock = 256 * 1024;
  struct stat status {};
  if (::fstat(descriptor, &status) != 0)
    return system_error(concat("cannot read ", in_quotes(name)), errno);
  // A tree has thousands of small files, and clearing a large block for each would cost more than
  // reading it. One byte more than the file's size detects the end.
  std::vector<std::byte> block(std::min(kBlock, static_cast<std::size_t>(status.st_size) + 1));
  std::uint64_t total = 0;
  for (;;) {
    if (watch.is_cancelled && watch.is_cancelled()) {
      return fail(ErrorKind::interrupted, concat("reading ", in_quotes(name), " was stopped"));
    }
    GOV_TRY_ASSIGN(const std::size_t bytes, read_open_file(descriptor, name, block, total));
    if (bytes == 0) return total;
    GOV_TRY(sink.write(std::span(block).first(bytes)));
    total += bytes;
    if (watch.on_progress) watch.on_progress(total, static_cast<std::uint64_t>(status.st_size));
  }
}

Result<std::uint64_t> feed_file(const std::string& file, ByteSink& sink,
                                const TransferWatch& watch) {
  GOV_TRY_ASSIGN(const UniqueFd descriptor, open_archive_file(file));
  return feed_open_file(descriptor.number(), file, sink, watch);
}

}  // namespace gov
