// SPDX-License-Identifier: MIT
#include "cli/parser.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>

#include "base/suggest.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::string_view kHelpOption = "--help";

/// "-q,--quiet", as CLI11 wants it.
std::string names_of(const Option& option) {
  return concat(option.letter, option.letter.empty() ? "" : ",", option.name);
}

void take_values(CLI::App& app, const std::string& names, const RowMember& fills, void* options,
                 bool is_required) {
  const auto store = [fills, options](const CLI::results_t& words) {
    for (const std::string& word : words) fills.store(options, word);
    return true;
  };
  const bool is_repeated = fills.holds() == RowMember::Holds::words;
  app.add_option(names, store)
      ->expected(is_repeated ? CLI::detail::expected_max_vector_size : 1)
      ->required(is_required);
}

void take_option(CLI::App& app, const Option& option, void* options) {
  if (option.fills.holds() != RowMember::Holds::flag)
    return take_values(app, names_of(option), option.fills, options, false);
  app.add_flag_callback(names_of(option),
                        [fills = option.fills, options] { fills.store(options, {}); });
}

std::vector<std::string> option_names(const Command& command) {
  std::vector<std::string> names;
  for (const Option& option : command.options) names.emplace_back(option.name);
  for (const Option& option : kGlobalOptions) names.emplace_back(option.name);
  return names;
}

/// The first word that is written as an option and is none.
std::optional<std::string> unknown_option(const std::vector<std::string>& words,
                                          const std::vector<std::string>& names) {
  for (const std::string& word : words) {
    if (word == "--") return std::nullopt;
    const std::string name = word.substr(0, word.find('='));
    const bool is_known = std::find(names.begin(), names.end(), name) != names.end();
    if (name.starts_with("--") && !is_known) return name;
  }
  return std::nullopt;
}

Error not_understood(const Command& command, const std::vector<std::string>& words,
                     const std::string& reason) {
  Error error = fail(ErrorKind::usage, concat("cannot understand gov ", command.name));
  const std::vector<std::string> names = option_names(command);
  const auto unknown = unknown_option(words, names);
  if (!unknown)
    return std::move(error)
        .with_reason(printable(reason, 400))
        .with_hint(concat("gov help ", command.name));
  const auto nearest = nearest_name(*unknown, names);
  return std::move(error)
      .with_reason(concat("there is no option ", in_quotes(*unknown)))
      .with_hint(nearest ? concat("gov ", command.name, " ", *nearest)
                         : concat("gov help ", command.name));
}

}  // namespace

Result<void> parse_arguments(const Command& command, const std::vector<std::string>& words,
                             void* options, GlobalOptions& global) {
  CLI::App app;
  app.set_help_flag();
  for (const Argument& argument : command.arguments) {
    take_values(app, std::string(argument.name), argument.fills, options, argument.is_required);
  }
  for (const Option& option : command.options) take_option(app, option, options);
  for (const Option& option : kGlobalOptions) {
    if (option.name == kHelpOption) {
      app.set_help_flag(names_of(option));
    } else {
      take_option(app, option, &global);
    }
  }
  try {
    app.parse(std::vector(words.rbegin(), words.rend()));  // CLI11 takes them from the back
  } catch (const CLI::CallForHelp&) {
    global.help = true;
  } catch (const CLI::ParseError& problem) {
    return not_understood(command, words, problem.what());
  }
  return {};
}

}  // namespace gov
