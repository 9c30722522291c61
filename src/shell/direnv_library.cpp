// SPDX-License-Identifier: MIT
#include "shell/direnv_library.hpp"

#include <unistd.h>

#include <cerrno>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "base/user_directories.hpp"

namespace gov {
namespace {

constexpr std::size_t kLargestLibrary = 1U << 20U;

/// What makes a file in a shared folder ours to replace and to remove.
bool is_ours(const std::string& text) { return text.find("use_gov()") != std::string::npos; }

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
  GOV_TRY(make_directories(parent_directory(file)));
  return write_file_atomically(file, script);
}

Result<void> remove_direnv_library(const std::string& file) {
  GOV_TRY(check_ours(file));
  if (::unlink(file.c_str()) == 0 || errno == ENOENT) return {};
  return system_error(concat("cannot remove ", in_quotes(file)), errno);
}

}  // namespace gov
