// SPDX-License-Identifier: MIT
#include "shell/shell_question.hpp"

#include <unistd.h>

#include "base/captured_run.hpp"
#include "base/file.hpp"
#include "base/path.hpp"
#include "base/path_list.hpp"
#include "base/text.hpp"
#include "resolve/look_path.hpp"

namespace gov {
namespace {

constexpr CaptureLimits kLimits{std::chrono::seconds(10), 16U << 20U};

/// A mark that no start-up file prints by chance. It need not be secret: the files are the user's
/// own.
std::string new_mark(const Clock& clock) {
  return concat("gov-", std::to_string(::getpid()), "-",
                std::to_string(clock.now().time_since_epoch().count()));
}

/// Removes the shims under every spelling: a home may have two paths.
std::string without_shims(std::string_view path, const std::string& shims) {
  std::vector<std::string> others;
  const PathList list = PathList::parse(path);
  for (const std::string& directory : list.directories()) {
    if (directory != shims && !is_same_file(status_of(directory), status_of(shims)))
      others.push_back(directory);
  }
  return join(others, ":");
}

Environment without_gov(const Environment& environment, const std::string& shims) {
  Environment bare = environment;
  for (const std::string_view entry : environment.entries()) {
    const std::string_view name = entry.substr(0, entry.find('='));
    if (name.starts_with("GOV_") || name.starts_with("__gov_")) bare.unset(name);
  }
  bare.set("PATH", without_shims(environment.find("PATH").value_or(""), shims));
  // The shell must print no colours and draw no prompt.
  bare.set("TERM", "dumb");
  return bare;
}

}  // namespace

GovPlaces gov_places(const Layout& layout, const std::string& shell_scripts) {
  return {.shims = layout.shims(), .questions = path_in(shell_scripts, "questions")};
}

std::optional<ShellProgram> find_shell(Shell shell, const Environment& environment,
                                       const GovPlaces& gov) {
  const auto login_shell = environment.find_non_empty("SHELL");
  std::optional<std::string> file;
  if (login_shell && login_shell->starts_with('/') && parse_shell(*login_shell) == shell &&
      is_executable(std::string(*login_shell))) {
    file = std::string(*login_shell);
  } else {
    file = look_path(environment, shell_name(shell));
  }
  if (!file) return std::nullopt;
  return ShellProgram{.shell = shell,
                      .file = std::move(*file),
                      .environment = without_gov(environment, gov.shims),
                      .questions = gov.questions};
}

ShellAnswer ask_shell(const ShellProgram& program, const ShellStart& start, const Clock& clock) {
  constexpr std::size_t kLargestQuestion = 1U << 16U;
  const auto script = read_file(path_in(program.questions, start.question), kLargestQuestion);
  if (!script) return {};
  const std::string mark = new_mark(clock);
  std::vector<std::string> words{std::string(shell_name(program.shell))};
  words.insert(words.end(), start.options.begin(), start.options.end());
  words.insert(words.end(), {"-c", *script});
  if (program.shell != Shell::fish) words.emplace_back("gov");  // $0
  words.push_back(mark);
  words.insert(words.end(), start.arguments.begin(), start.arguments.end());

  auto run = run_captured(program.file, words, program.environment, kLimits, clock);
  if (!run) return {};
  ShellAnswer answer;
  answer.values = answers_in(run->output, mark);
  answer.silence = run->was_in_time ? Silence::ended : Silence::timed_out;
  answer.output = std::move(run->output);
  answer.mark = mark;
  return answer;
}

std::vector<std::string> answers_in(std::string_view output, std::string_view mark) {
  const std::string begin = concat(mark, "{");
  const std::string end = concat("}", mark);
  std::vector<std::string> answers;
  for (std::size_t at = output.find(begin); at != std::string_view::npos;
       at = output.find(begin, at)) {
    at += begin.size();
    const std::size_t close = output.find(end, at);
    if (close == std::string_view::npos) break;
    answers.emplace_back(output.substr(at, close - at));
    at = close + end.size();
  }
  return answers;
}

}  // namespace gov
