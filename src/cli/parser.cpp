// SPDX-License-Identifier: MIT
#include "cli/parser.hpp"

#include <CLI/CLI.hpp>

#include "base/text.hpp"
#include "cli/misfit.hpp"
#include "cli/mistyped.hpp"

namespace gov {
namespace {

/// "-q,--quiet", as CLI11 requires.
std::string names_of(const Option& option) {
  return concat(option.letter, option.letter.empty() ? "" : ",", option.name);
}

void take_values(CLI::App& app, const std::string& names, const RowMember& fills, void* options,
                 bool is_required) {
  const auto store = [fills, options](const CLI::results_t& words) {
    for (const std::string& word : words) fills.store(options, word);
    return true;
  };
  app.add_option(names, store)
      ->expected(fills.is_repeated() ? CLI::detail::expected_max_vector_size : 1)
      ->required(is_required);
}

void take_option(CLI::App& app, const Option& option, void* options) {
  if (option.fills.holds() != RowMember::Holds::flag)
    return take_values(app, names_of(option), option.fills, options, false);
  app.add_flag_callback(names_of(option),
                        [fills = option.fills, options] { fills.store(options, {}); });
}

/// Adds the implied value to each option that has one and was given none, because CLI11 would take
/// the next word as the value.
std::vector<std::string> with_implied_values(const Command& command,
                                             std::vector<std::string> words) {
  for (std::string& word : words) {
    if (word == "--") break;
    for (const Option& option : command.options) {
      if (!option.implied.empty() && word == option.name)
        word = concat(option.name, "=", option.implied);
    }
  }
  return words;
}

/// The global options among the words, even if other words are missing or wrong.
GlobalOptions global_options_among(const std::vector<std::string>& words) {
  GlobalOptions found;
  for (const std::string& word : words) {
    if (word == "--") break;
    if (const Option* option = find_global_option(word)) option->fills.store(&found, {});
  }
  return found;
}

}  // namespace

Result<void> parse_arguments(const Command& command, const std::vector<std::string>& words,
                             void* options, GlobalOptions& global) {
  if (const GlobalOptions found = global_options_among(words); found.help) {
    global.help = true;
    global.json = global.json || found.json;
    return {};
  }
  // Checked before CLI11, which accepts --quiet=yes and has its own style of error messages.
  if (find_misfit(command, words)) return unfitting_words(command, words);
  CLI::App app;
  app.set_help_flag();
  for (const Argument& argument : command.arguments) {
    take_values(app, std::string(argument.name), argument.fills, options, argument.is_required);
  }
  for (const Option& option : command.options) take_option(app, option, options);
  for (const Option& option : kGlobalOptions) take_option(app, option, &global);
  try {
    const std::vector<std::string> whole = with_implied_values(command, words);
    app.parse(std::vector(whole.rbegin(), whole.rend()));  // CLI11 reads them from the end
  } catch (const CLI::ParseError&) {
    return unfitting_words(command, words);
  }
  return {};
}

}  // namespace gov
