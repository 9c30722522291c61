// SPDX-License-Identifier: MIT
#include "cli/program.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "base/interruption.hpp"
#include "base/own_executable.hpp"
#include "base/process.hpp"
#include "base/standard_streams.hpp"
#include "base/text.hpp"
#include "cli/command_line.hpp"
#include "commands/session_details.hpp"
#include "commands/shim_settings.hpp"
#include "report/progress_bar.hpp"
#include "settings/settings_sources.hpp"
#include "store/caller_root.hpp"
#include "store/extra_stores.hpp"

namespace gov {
namespace {

constexpr std::string_view kVersion = GOV_VERSION_TEXT;

Verbosity verbosity_of(const GlobalOptions& options) {
  if (options.quiet) return Verbosity::quiet;
  return options.verbose ? Verbosity::verbose : Verbosity::normal;
}

Result<Layout> find_layout(const Environment& environment, const CommandLine& line) {
  auto layout = Layout::from_environment(environment, own_executable());
  if (layout || line.command->needs_store) return layout;
  return Layout("/nonexistent", "/nonexistent");
}

/// Running a Go from another user's store, for example by su or sudo, uses the settings of the
/// store's owner.
std::optional<uid_t> owner_of_callers_store(const Environment& environment, const Layout& layout) {
  const auto root = is_started_from_store(environment) ? status_of(layout.root()) : std::nullopt;
  return root ? std::optional(root->st_uid) : std::nullopt;
}

Result<LoadedSettings> find_settings(const Environment& environment, const Layout& layout,
                                     const CommandLine& line) {
  auto loaded = load_settings(environment, owner_of_callers_store(environment, layout));
  if (!loaded && !line.command->needs_store) loaded = LoadedSettings{};
  if (loaded && line.global.offline) loaded->settings.offline = true;
  return loaded;
}

/// Null when only gov-full can run the command.
const Runner* find_runner(const Command& command, std::span<const FullCommand> full) {
  if (!command.is_for_full()) return &command.runner;
  const auto found = std::find_if(full.begin(), full.end(), [&](const FullCommand& one) {
    return one.command == &command && one.runner.options_type == command.runner.options_type;
  });
  return found == full.end() ? nullptr : &found->runner;
}

/// Replaces this process with gov-full and the same arguments. Returns only on failure.
CommandResult hand_over_to_full(Reporter& reporter, const std::vector<std::string>& arguments,
                                const Environment& environment) {
  GOV_TRY(reporter.finish());
  const std::string program = Installation::around(own_executable()).full;
  const int error_number = replace_process(program, arguments, environment);
  return system_error(concat("cannot run ", in_quotes(program)), error_number)
      .within("this installation of gov is incomplete")
      .with_hint("install gov again");
}

std::string time_text(std::chrono::system_clock::duration duration) {
  using std::chrono::milliseconds;
  const auto rounded = std::chrono::duration_cast<milliseconds>(duration);
  return rounded < std::chrono::seconds(1) ? concat(std::to_string(rounded.count()), " ms")
                                           : human_duration(rounded);
}

CommandResult run(const CommandLine& line, const Runner& runner, const Environment& environment,
                  const Terminal& terminal, const Machine& machine,
                  const std::optional<TrustAnchors>& anchors, Reporter& reporter) {
  GOV_TRY_ASSIGN(Layout layout, find_layout(environment, line));
  GOV_TRY_ASSIGN(LoadedSettings settings, find_settings(environment, layout, line));
  if (is_started_from_store(environment))
    compile_settings_for_shims(environment, layout, Clock::real());
  std::vector<std::string>& warnings = settings.warnings;
  Stores stores = stores_to_search(layout, settings.settings.stores, warnings);
  if (line.command->prints_warnings) {
    for (const std::string& warning : warnings) reporter.warning(warning);
  }
  Session session{.environment = environment,
                  .layout = std::move(layout),
                  .settings = std::move(settings),
                  .stores = std::move(stores),
                  .machine = machine,
                  .installation = Installation::around(own_executable()),
                  .anchors = anchors,
                  .terminal = terminal,
                  .format = line.global.json ? OutputFormat::json : OutputFormat::text,
                  .look = Look::of(terminal, environment),
                  .is_quiet = line.global.quiet,
                  .is_verbose = line.global.verbose,
                  .clock = Clock::real(),
                  .reporter = reporter,
                  .gov_version = std::string(kVersion)};
  if (!session.is_verbose || !line.command->needs_store)
    return runner.run(session, line.options.get());
  for (const std::string& detail : session_details(session)) reporter.detail(detail);
  const auto start = session.clock.now();
  CommandResult outcome = runner.run(session, line.options.get());
  reporter.detail(concat("took ", time_text(session.clock.now() - start)));
  return outcome;
}

/// Prints the remaining messages and converts the outcome to an exit code.
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

int start(const std::vector<std::string>& arguments, const Environment& environment,
          const Machine& machine, std::span<const FullCommand> full,
          const std::optional<TrustAnchors>& anchors) {
  occupy_standard_streams();
  survive_failing_writes();
  const Terminal terminal = Terminal::detect(environment);
  const std::vector<std::string> words(arguments.begin() + (arguments.empty() ? 0 : 1),
                                       arguments.end());
  auto line = parse_command_line(words);
  ReporterOptions options;
  options.glyphs = glyphs_for(environment);
  options.home = home_for_tilde(environment);
  if (line) {
    options.verbosity = verbosity_of(line->global);
    options.format = line->global.json ? OutputFormat::json : OutputFormat::text;
  } else if (std::find(words.begin(), words.end(), "--json") != words.end()) {
    options.format = OutputFormat::json;
  }
  TerminalReporter reporter(terminal, options, Clock::real());
  if (!line) return conclude(reporter, std::move(line).error());
  const Runner* runner = find_runner(*line->command, full);
  if (runner == nullptr) {
    // gov-full must not execute itself in an endless loop.
    if (!full.empty())
      return conclude(reporter, fail(ErrorKind::internal, "gov-full cannot run this command"));
    return conclude(reporter, hand_over_to_full(reporter, arguments, environment));
  }
  return conclude(reporter, run(*line, *runner, environment, terminal, machine, anchors, reporter));
}

}  // namespace

int run_program(const std::vector<std::string>& arguments, const Environment& environment,
                const Machine& machine, std::span<const FullCommand> full,
                const std::optional<TrustAnchors>& anchors) {
  try {
    return start(arguments, environment, machine, full, anchors);
  } catch (const std::exception& problem) {
    // Errors are values here, so an exception is a bug or means that memory ran out.
    const Terminal terminal;
    TerminalReporter reporter(terminal, {}, Clock::real());
    reporter.error(fail(ErrorKind::internal, "something went wrong inside gov")
                       .with_reason(problem.what())
                       .with_hint("please report this, with the command that you typed"));
    return exit_code(ErrorKind::internal);
  }
}

}  // namespace gov
