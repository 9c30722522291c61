// SPDX-License-Identifier: MIT
#include "shell/direnv_library.hpp"

#include <unistd.h>

#include <cerrno>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/foreign_owner.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "base/user_directories.hpp"

namespace gov {
namespace {

constexpr std::size_t kLargestLibrary = 1U << 20U;

/// Whether gov wrote the file, and so may replace or remove it in the shared folder.
bool is_ours(const std::string& text) { return text.find("use_gov()") != std::string::npos; }

/// Root must not create directories in another user's home, because that user could not change
/// them.
Result<void> check_home_owner(const std::string& file) {
  std::string nearest = parent_directory(file);
  while (nearest != "/" && !status_of(nearest)) nearest = parent_directory(nearest);
  const auto status = status_of(nearest);
  if (::geteuid() != 0 || !status || !is_foreign_owner(status->st_uid)) return {};
  return fail(ErrorKind::permission, concat("refusing to work as root in ", in_quotes(nearest)))
      .with_reason(concat("it belongs to user ", std::to_string(status->st_uid),
                          ", who could not change what root leaves there"))
      .with_hint("run gov without sudo");
}

Result<void> check_ours(const std::string& file) {
  GOV_TRY_ASSIGN(const std::optional<std::string> text, read_if_present(file, kLargestLibrary));
  if (!text || is_ours(*text)) return {};
  return fail(ErrorKind::failure, concat("refusing to touch ", in_quotes(file)))
      .with_reason("it is not gov's file")
      .with_hint("move it away, then: gov direnv --install");
}

}  // namespace

Result<std::string> read_direnv_script(const std::string& shell_scripts) {
  return read_file(concat(shell_scripts, "/direnv.sh"), kLargestLibrary);
}

Result<std::string> direnv_library_file(const Environment& environment) {
  constexpr std::string_view kFile = "/lib/gov.sh";
  if (const auto config = environment.find_non_empty("DIRENV_CONFIG"))
    return concat(*config, kFile);
  if (const auto config = user_config_directory(environment))
    return concat(path_in(config->path, "direnv"), kFile);
  return fail(ErrorKind::usage, "cannot tell where direnv keeps its functions")
      .with_reason("HOME is not set to an absolute path");
}

Result<void> write_direnv_library(const std::string& file, const std::string& script) {
  GOV_TRY(check_ours(file));
  GOV_TRY(check_home_owner(file));
  GOV_TRY(make_directories(parent_directory(file)));
  return write_file_atomically(file, script);
}

Result<void> remove_direnv_library(const std::string& file) {
  GOV_TRY(check_ours(file));
  if (::unlink(file.c_str()) == 0 || errno == ENOENT) return {};
  return system_error(concat("cannot remove ", in_quotes(file)), errno);
}

}  // namespace gov
