// SPDX-License-Identifier: MIT
#include "base/file_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <array>
#include <cerrno>

#include "base/file.hpp"
#include "base/missing_call.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

enum class Attempt { taken, held_by_other, unsupported };

Result<UniqueFd> open_lock_file(const std::string& path) {
  UniqueFd file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!file.is_open()) return system_error(concat("cannot open the lock ", in_quotes(path)), errno);
  return file;
}

/// The file may have been deleted by its last holder, and another one made in its place.
bool is_still_named(const UniqueFd& file, const std::string& path) {
  struct stat opened {};
  return ::fstat(file.number(), &opened) == 0 && is_same_file(status_of_link(path), opened);
}

Result<Attempt> attempt(UniqueFd& file, const std::string& path) {
  for (;;) {
    if (::flock(file.number(), LOCK_EX | LOCK_NB) == 0) {
      if (is_still_named(file, path)) return Attempt::taken;
      GOV_TRY_ASSIGN(file, open_lock_file(path));
      continue;
    }
    if (errno == EINTR) continue;
    if (errno == EWOULDBLOCK) return Attempt::held_by_other;
    if (is_missing_call(errno)) return Attempt::unsupported;
    return system_error(concat("cannot lock ", in_quotes(path)), errno);
  }
}

/// The process id only serves the message of waiting processes, so a failure to write it is
/// ignored.
void note_holder(const UniqueFd& file) {
  const std::string holder = concat(std::to_string(::getpid()), "\n");
  if (::ftruncate(file.number(), 0) == 0) {
    [[maybe_unused]] const ssize_t count = ::pwrite(file.number(), holder.data(), holder.size(), 0);
  }
}

std::string noted_holder(const UniqueFd& file) {
  std::array<char, 32> buffer{};
  const ssize_t count = ::pread(file.number(), buffer.data(), buffer.size(), 0);
  if (count <= 0) return {};
  const std::string_view holder = trim({buffer.data(), static_cast<std::size_t>(count)});
  return parse_unsigned(holder) ? std::string(holder) : std::string();
}

Error busy_error(const std::string& path, const std::string& holder) {
  return fail(ErrorKind::busy, concat("another gov is working on ", in_quotes(base_name(path))))
      .with_reason(holder.empty() ? std::string("its process is unknown")
                                  : concat("it is process ", holder));
}

}  // namespace

Result<FileLock> FileLock::acquire(const std::string& path, const Clock& clock,
                                   const Patience& patience) {
  constexpr std::chrono::milliseconds kPause{50};
  constexpr std::chrono::milliseconds kWorthMentioning{1000};
  GOV_TRY_ASSIGN(UniqueFd file, open_lock_file(path));
  std::chrono::milliseconds waited{0};
  bool mentioned = false;
  for (;;) {
    GOV_TRY_ASSIGN(const Attempt outcome, attempt(file, path));
    if (outcome == Attempt::taken) note_holder(file);
    if (outcome != Attempt::held_by_other)
      return FileLock(std::move(file), path, outcome == Attempt::taken);
    if (patience.is_cancelled && patience.is_cancelled()) {
      return fail(ErrorKind::interrupted, "interrupted while waiting for another gov");
    }
    if (waited >= patience.timeout) return busy_error(path, noted_holder(file));
    if (!mentioned && waited >= kWorthMentioning) {
      if (patience.on_wait) patience.on_wait(noted_holder(file));
      mentioned = true;
    }
    clock.sleep(kPause);
    waited += kPause;
  }
}

Result<FileLock> FileLock::try_acquire(const std::string& path) {
  GOV_TRY_ASSIGN(UniqueFd file, open_lock_file(path));
  GOV_TRY_ASSIGN(const Attempt outcome, attempt(file, path));
  if (outcome == Attempt::held_by_other) return busy_error(path, noted_holder(file));
  if (outcome == Attempt::taken) note_holder(file);
  return FileLock(std::move(file), path, outcome == Attempt::taken);
}

void FileLock::delete_file() const {
  if (is_exclusive_ && file_.is_open()) ::unlink(path_.c_str());
}

}  // namespace gov
