// SPDX-License-Identifier: MIT
#include "commands/direnv.hpp"

#include <unistd.h>

#include <cerrno>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::size_t kLargestScript = 1U << 20U;

/// direnv reads every *.sh below lib/ of $DIRENV_CONFIG, else of its folder among the user's
/// configuration (direnv(1)).
Result<std::string> library_file(const Environment& environment) {
  constexpr std::string_view kFile = "/lib/gov.sh";
  if (const auto config = environment.find_non_empty("DIRENV_CONFIG"))
    return concat(*config, kFile);
  const auto config = environment.find_non_empty("XDG_CONFIG_HOME");
  if (config && config->starts_with('/')) return concat(*config, "/direnv", kFile);
  const auto home = environment.find_non_empty("HOME");
  if (home) return concat(*home, "/.config/direnv", kFile);
  return fail(ErrorKind::usage, "cannot tell where direnv keeps its functions")
      .with_reason("HOME is not set");
}

/// What makes a file in a shared folder ours to replace and to remove.
bool is_ours(const std::string& text) { return text.find("use_gov()") != std::string::npos; }

Result<void> check_ours(const std::string& file) {
  GOV_TRY_ASSIGN(const std::optional<std::string> text, read_if_present(file, kLargestScript));
  if (!text || is_ours(*text)) return {};
  return fail(ErrorKind::failure, concat("refusing to touch ", in_quotes(file)))
      .with_reason("it is not gov's file")
      .with_hint(concat("move it away, then: gov direnv --install"));
}

}  // namespace

CommandResult run_direnv(Session& session, const DirenvOptions& options) {
  GOV_TRY_ASSIGN(
      const std::string script,
      read_file(concat(session.installation.shell_scripts, "/direnv.sh"), kLargestScript));
  if (!options.install && !options.remove) {
    session.reporter.data(script);
    return kSuccess;
  }
  GOV_TRY_ASSIGN(const std::string file, library_file(session.environment));
  GOV_TRY(check_ours(file));
  if (options.remove) {
    if (::unlink(file.c_str()) != 0 && errno != ENOENT)
      return system_error(concat("cannot remove ", in_quotes(file)), errno);
    session.reporter.status(concat("removed ", printable(file, 4096)));
    return kSuccess;
  }
  GOV_TRY(make_directories(parent_directory(file)));
  GOV_TRY(write_file_atomically(file, script));
  session.reporter.status(concat("wrote ", printable(file, 4096), "; in an .envrc write: use go"));
  return kSuccess;
}

}  // namespace gov
