// SPDX-License-Identifier: MIT
#include "doctor/editor_environment.hpp"

#include "base/captured_run.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::string_view kMark = "gov-editor-environment";

/// What the system gives to a program that no shell has started.
Environment session_environment(const Environment& own) {
  Environment few;
  for (const std::string_view name :
       {"HOME", "USER", "LOGNAME", "SHELL", "TMPDIR", "LANG", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
        "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "DISPLAY", "WAYLAND_DISPLAY"}) {
    if (const auto value = own.find(name)) few.set(name, *value);
  }
  few.set("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
  few.set("VSCODE_RESOLVING_ENVIRONMENT", "1");
  return few;
}

/// The length of NAME in "NAME=..."; 0 for a line that begins no variable.
std::size_t variable_length(std::string_view line) {
  std::size_t length = 0;
  while (length < line.size() &&
         ((line[length] >= 'A' && line[length] <= 'Z') ||
          (line[length] >= 'a' && line[length] <= 'z') || line[length] == '_' ||
          (length > 0 && line[length] >= '0' && line[length] <= '9')))
    ++length;
  return length < line.size() && line[length] == '=' ? length : 0;
}

}  // namespace

Environment environment_in(std::string_view output, std::string_view mark) {
  Environment environment;
  const std::size_t begin = output.find(mark);
  if (begin == std::string_view::npos) return environment;
  output.remove_prefix(begin + mark.size());
  output = output.substr(0, output.find(mark));
  std::string name;
  std::string value;
  const auto finish = [&] {
    if (!name.empty()) environment.set(name, value);
  };
  for (const std::string_view line : split(trim(output), '\n')) {
    const std::size_t length = variable_length(line);
    if (length == 0) {
      value += concat("\n", line);
      continue;
    }
    finish();
    name = line.substr(0, length);
    value = line.substr(length + 1);
  }
  finish();
  return environment;
}

Result<Environment> ask_for_editor_environment(const Environment& environment, const Clock& clock) {
  const auto shell = environment.find_non_empty("SHELL");
  if (!shell || !shell->starts_with('/'))
    return fail(ErrorKind::usage, "SHELL does not name your shell")
        .with_hint("SHELL=/bin/bash gov doctor --in-editor");
  // The marks tell the variables from what start-up files print; fish has the same words.
  const std::string question = concat("echo ", kMark, "; command env; echo ", kMark);
  const Environment few = session_environment(environment);
  GOV_TRY_ASSIGN(
      const CapturedRun run,
      run_captured(std::string(*shell), {std::string(*shell), "-l", "-i", "-c", question}, few,
                   {.timeout = std::chrono::seconds(10), .max_bytes = 4U << 20U}, clock));
  Environment found = environment_in(run.output, kMark);
  if (found.find("PATH")) return found;
  return fail(ErrorKind::failure, concat("an editor gets no environment from ", in_quotes(*shell)))
      .with_reason(run.was_in_time
                       ? "the shell ended before it ran the command that it was started with"
                       : "the shell did not answer within ten seconds, the limit of VS Code")
      .with_hint(concat(*shell, " -l -i -c env"));
}

}  // namespace gov
