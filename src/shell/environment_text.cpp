// SPDX-License-Identifier: MIT
#include "shell/environment_text.hpp"

#include <fcntl.h>

#include <cerrno>

#include "base/file.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"

namespace gov {
namespace {

Result<void> append_to(const std::string& file, const std::string& text) {
  const UniqueFd descriptor(::open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644));
  if (!descriptor.is_open()) return system_error(concat("cannot write ", in_quotes(file)), errno);
  return write_all(descriptor.number(), text, file);
}

}  // namespace

std::string commands_text(Shell shell, const std::vector<EnvironmentChange>& changes) {
  std::string text;
  for (const EnvironmentChange& change : changes) {
    const bool is_fish_path = shell == Shell::fish && change.name == "PATH" && change.after;
    if (is_fish_path) {
      // fish keeps PATH as a list.
      text += "set -gx PATH";
      for (const std::string_view directory : split(*change.after, ':'))
        text += concat(" ", quote_for(shell, directory));
    } else {
      text += change.after ? export_command(shell, change.name, *change.after)
                           : unset_command(shell, change.name);
    }
    text += '\n';
  }
  return text;
}

Result<std::string> dotenv_text(const std::vector<EnvironmentChange>& changes) {
  std::string text;
  for (const EnvironmentChange& change : changes) {
    if (!change.after) continue;  // the format cannot unset
    if (change.after->find_first_of("\"\n\\$`") != std::string::npos) {
      return fail(ErrorKind::usage, concat("a dotenv file cannot hold this ", change.name))
          .with_reason("it contains a quote, a backslash, a dollar sign or a newline");
    }
    text += concat(change.name, "=\"", *change.after, "\"\n");
  }
  return text;
}

Result<void> write_github_files(const Environment& environment, const std::string& bin,
                                const std::vector<EnvironmentChange>& changes) {
  const auto env_file = environment.find_non_empty("GITHUB_ENV");
  const auto path_file = environment.find_non_empty("GITHUB_PATH");
  if (!env_file || !path_file) {
    return fail(ErrorKind::usage, "cannot tell GitHub Actions about this Go")
        .with_reason("GITHUB_ENV and GITHUB_PATH are not set: this is no step of a workflow");
  }
  std::string variables;
  for (const EnvironmentChange& change : changes) {
    if (change.name == "PATH") continue;
    const std::string value = change.after.value_or("");
    if (value.find('\n') != std::string::npos)
      return fail(ErrorKind::usage, concat(change.name, " holds a newline"));
    variables += concat(change.name, "=", value, "\n");
  }
  if (bin.find('\n') != std::string::npos)
    return fail(ErrorKind::usage, "the path of this Go holds a newline");
  GOV_TRY(append_to(std::string(*env_file), variables));
  GOV_TRY(append_to(std::string(*path_file), concat(bin, "\n")));
  return {};
}

}  // namespace gov
