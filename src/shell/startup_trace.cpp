// SPDX-License-Identifier: MIT
#include "shell/startup_trace.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace gov {

std::vector<TraceStep> trace_startup_files(const ShellProgram& program,
                                           const std::vector<std::string>& options,
                                           const std::vector<std::string>& files,
                                           const Clock& clock) {
  if (program.shell == Shell::fish) return {};
  const bool is_bash = program.shell == Shell::bash;
  std::vector<std::string> words =
      is_bash ? std::vector<std::string>{"--norc", "--noprofile"} : std::vector<std::string>{"-f"};
  words.insert(words.end(), options.begin(), options.end());
  const ShellAnswer answer = ask_shell(program,
                                       {.options = std::move(words),
                                        .question = is_bash ? "trace.bash" : "trace.zsh",
                                        .arguments = files},
                                       clock);
  return parse_trace(answer.output, answer.mark);
}

std::optional<FileLine> where_reading_ended(const std::vector<TraceStep>& steps,
                                            const std::string& file, const BlockLines& block) {
  std::optional<FileLine> last;
  for (const TraceStep& step : steps) {
    if (step.file != file) continue;
    if (step.line >= block.first) return std::nullopt;
    last = FileLine{.file = file, .number = step.line};
  }
  return last;
}

std::optional<Overtaking> what_came_in_front(const std::vector<TraceStep>& steps,
                                             const std::string& shims) {
  const auto last = std::find_if(steps.rbegin(), steps.rend(), [&](const TraceStep& step) {
    return step.first_in_path == shims;
  });
  if (last == steps.rend()) return std::nullopt;
  Overtaking found{.line = {.file = last->file, .number = last->line}, .eval = std::nullopt};
  const auto eval = std::find_if(last, steps.rend(), [&](const TraceStep& step) {
    return step.is_eval && step.file == last->file && step.line <= last->line;
  });
  if (eval != steps.rend()) found.eval = FileLine{.file = eval->file, .number = eval->line};
  return found;
}

std::optional<TraceStep> parse_step(std::string_view text) {
  const std::size_t first = text.find('|');
  const std::size_t last = text.rfind('|');
  if (first == std::string_view::npos || first == last) return std::nullopt;
  const auto line = parse_unsigned(text.substr(0, first));
  if (!line) return std::nullopt;
  return TraceStep{.file = std::string(text.substr(last + 1)),
                   .line = static_cast<std::size_t>(*line),
                   .first_in_path = std::string(text.substr(first + 1, last - first - 1))};
}

std::vector<TraceStep> parse_trace(std::string_view output, std::string_view mark) {
  const std::string begin = concat(mark, "{");
  const std::string end = concat("}", mark);
  std::vector<TraceStep> steps;
  for (std::size_t at = output.find(begin); at != std::string_view::npos;
       at = output.find(begin, at)) {
    at += begin.size();
    const std::size_t close = output.find(end, at);
    if (close == std::string_view::npos) break;
    auto step = parse_step(output.substr(at, close - at));
    at = close + end.size();
    if (!step) continue;
    step->is_eval = output.substr(at).starts_with(" eval ");
    steps.push_back(std::move(*step));
  }
  return steps;
}

}  // namespace gov
