// SPDX-License-Identifier: MIT
// For test builds. GOV_TEST_CHECKPOINT holds the order NAME:ACTION[:VISIT]: what is to happen when
// this process passes the checkpoint NAME for the VISIT-th time (the first unless told otherwise):
// kill, ENOSPC or EIO. Or it is trace:FILE, which appends "NAME VISIT" to FILE at each checkpoint.
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <map>
#include <mutex>

#include "base/checkpoint.hpp"
#include "base/environment.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"

// The environment is passed down everywhere else; a checkpoint may stand in functions that have
// none.
extern char** environ;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

namespace gov {
namespace {

/// The file is opened at the first checkpoint, and stays open for those in threads that may open
/// none.
void note(const std::string& file, std::string_view name, std::uint64_t visit) {
  static const UniqueFd trace(
      ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
  (void)write_all(trace.number(), concat(name, " ", std::to_string(visit), "\n"), file).has_value();
}

/// How often this process has passed the checkpoint, this time included.
std::uint64_t count_visit(const char* name) {
  static std::mutex mutex;
  static std::map<std::string, std::uint64_t> visits;
  const std::lock_guard lock(mutex);
  return ++visits[name];
}

}  // namespace

Result<void> checkpoint(const char* name) {
  const auto order = Environment::from_block(environ).find("GOV_TEST_CHECKPOINT");
  if (!order) return {};
  const auto words = split(*order, ':');
  if (words.size() < 2) return {};
  const std::uint64_t visit = count_visit(name);
  const std::string_view action = words[1];
  if (words[0] == "trace") note(std::string(action), name, visit);
  const std::uint64_t wanted = words.size() > 2 ? parse_unsigned(words[2]).value_or(0) : 1;
  if (words[0] != name || visit != wanted) return {};
  if (action == "kill") ::kill(::getpid(), SIGKILL);
  const std::string what = concat("cannot go on after ", name);
  if (action == "ENOSPC") return system_error(what, ENOSPC);
  if (action == "EIO") return system_error(what, EIO);
  return {};
}

void checkpoint_after_commit(const char* name) { (void)checkpoint(name).has_value(); }

}  // namespace gov
