// SPDX-License-Identifier: MIT
#include "cli/program.hpp"

#include <algorithm>
#include <exception>
#include <string>
#include <vector>

#include "base/interruption.hpp"
#include "base/own_executable.hpp"
#include "base/text.hpp"
#include "cli/command_line.hpp"
#include "report/progress_bar.hpp"
#include "settings/settings_sources.hpp"
#include "store/extra_stores.hpp"

namespace gov {
namespace {

constexpr std::string_view kVersion = GOV_VERSION_TEXT;

Verbosity verbosity_of(const GlobalOptions& options) {
  if (options.quiet) return Verbosity::quiet;
  return options.verbose ? Verbosity::verbose : Verbosity::normal;
}

Result<Layout> find_layout(const Environment& environment, const CommandLine& line) {
  auto layout = Layout::from_environment(environment, std::nullopt);
  if (layout || line.needs_store) return layout;
  return Layout("/nonexistent", "/nonexistent");
}

Result<LoadedSettings> find_settings(const Environment& environment, const CommandLine& line) {
  auto loaded = load_settings(environment);
  if (!loaded && !line.needs_store) loaded = LoadedSettings{};
  if (loaded && line.options.offline) loaded->settings.offline = true;
  return loaded;
}

CommandResult run(const CommandLine& line, const Environment& environment, const Terminal& terminal,
                  const Machine& machine, Reporter& reporter, std::vector<std::string> arguments) {
  GOV_TRY_ASSIGN(Layout layout, find_layout(environment, line));
  GOV_TRY_ASSIGN(LoadedSettings settings, find_settings(environment, line));
  std::vector<std::string>& warnings = settings.warnings;
  Stores stores = stores_to_search(layout, settings.settings.stores, warnings);
  if (line.has_a_reader) {
    for (const std::string& warning : warnings) reporter.warning(warning);
  }
  Session session{environment,
                  std::move(layout),
                  std::move(settings),
                  std::move(stores),
                  machine,
                  Installation::around(own_executable()),
                  terminal,
                  line.options.json ? OutputFormat::json : OutputFormat::text,
                  line.options.quiet,
                  line.options.verbose,
                  Clock::real(),
                  reporter,
                  std::string(kVersion),
                  std::move(arguments)};
  return line.run(session);
}

/// Prints what is left to say and turns the outcome into an exit code.
int conclude(Reporter& reporter, CommandResult outcome) {
  int code = outcome ? *outcome : exit_code(outcome.error());
  const bool was_stopped = is_interrupted();
  if (!outcome && !was_stopped) reporter.error(outcome.error());
  auto delivered = reporter.finish();
  if (!delivered && code == 0) {
    reporter.error(delivered.error());
    code = exit_code(delivered.error());
  }
  end_by_remembered_signal();
  return code;
}

int start(std::vector<std::string> arguments, const Environment& environment,
          const Machine& machine) {
  survive_failing_writes();
  const Terminal terminal = Terminal::detect(environment);
  const std::vector<std::string> words(arguments.begin() + (arguments.empty() ? 0 : 1),
                                       arguments.end());
  auto line = parse_command_line(words);
  ReporterOptions options;
  options.glyphs = glyphs_for(environment);
  if (line) {
    options.verbosity = verbosity_of(line->options);
    options.format = line->options.json ? OutputFormat::json : OutputFormat::text;
  } else if (std::find(words.begin(), words.end(), "--json") != words.end()) {
    options.format = OutputFormat::json;
  }
  TerminalReporter reporter(terminal, options, Clock::real());
  if (!line) return conclude(reporter, std::move(line).error());
  if (!line->help.empty()) {
    reporter.data(line->help);
    return conclude(reporter, kSuccess);
  }
  return conclude(reporter,
                  run(*line, environment, terminal, machine, reporter, std::move(arguments)));
}

}  // namespace

int run_program(std::vector<std::string> arguments, const Environment& environment,
                const Machine& machine) {
  try {
    return start(std::move(arguments), environment, machine);
  } catch (const std::exception& problem) {
    // Errors are values here, so this is a bug, or memory that ran out.
    const Terminal terminal;
    TerminalReporter reporter(terminal, {}, Clock::real());
    reporter.error(fail(ErrorKind::internal, "something went wrong inside gov")
                       .with_reason(problem.what())
                       .with_hint("please report this, with the command that you typed"));
    return exit_code(ErrorKind::internal);
  }
}

}  // namespace gov
