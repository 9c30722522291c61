// SPDX-License-Identifier: MIT
// For test builds. GOV_TEST_CHECKPOINT holds the order: "record-written:kill", "…:ENOSPC", "…:EIO",
// or "trace:FILE", which appends each name that is reached to FILE.
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>

#include "base/checkpoint.hpp"
#include "base/environment.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"

// The environment is passed down everywhere else; a checkpoint stands where there is none.
extern char** environ;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

namespace gov {
namespace {

void note(const std::string& file, std::string_view name) {
  const UniqueFd trace(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
  (void)write_all(trace.number(), concat(name, "\n"), file).has_value();
}

}  // namespace

Result<void> checkpoint(const char* name) {
  const auto order = Environment::from_block(environ).find("GOV_TEST_CHECKPOINT");
  if (!order) return {};
  const std::size_t colon = order->find(':');
  if (colon == std::string_view::npos) return {};
  const std::string_view subject = order->substr(0, colon);
  const std::string_view action = order->substr(colon + 1);
  if (subject == "trace") note(std::string(action), name);
  if (subject != name) return {};
  if (action == "kill") ::kill(::getpid(), SIGKILL);
  const std::string what = concat("cannot go on after ", name);
  if (action == "ENOSPC") return system_error(what, ENOSPC);
  if (action == "EIO") return system_error(what, EIO);
  return {};
}

}  // namespace gov
