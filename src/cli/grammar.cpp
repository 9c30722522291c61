// SPDX-License-Identifier: MIT
// The whole command line on one page, and the only file that knows CLI11.
//
// To add a command:
//   1. commands/<name>.hpp/.cpp: an options struct and run_<name>(Session&, options).
//   2. A function here that declares it, and a line in kCommands.
//   3. A line in help_page.cpp, a section in docs/commands.md, and the completions.
#include <CLI/CLI.hpp>
#include <memory>

#include "base/suggest.hpp"
#include "base/text.hpp"
#include "cli/command_line.hpp"
#include "cli/help_page.hpp"
#include "commands/current.hpp"
#include "commands/default.hpp"
#include "commands/exec.hpp"
#include "commands/info.hpp"
#include "commands/install.hpp"
#include "commands/list.hpp"
#include "commands/list_remote.hpp"
#include "commands/pin.hpp"
#include "commands/uninstall.hpp"
#include "commands/version.hpp"
#include "commands/where.hpp"
#include "commands/which.hpp"

namespace gov {
namespace {

/// Where a declared command leaves what is to be run once it has been parsed.
using Run = std::function<CommandResult(Session&)>;

constexpr const char* kRequestHelp = "1.22.5, 1.22, latest, '>=1.21 <1.23', 1.22.5/arm64";

Run install_command(CLI::App& command) {
  const auto options = std::make_shared<InstallOptions>();
  command.add_option("version", options->requests,
                     "Versions or archive files; none: what this directory asks for")
      ->type_name("");
  command.add_option("--from", options->from, "Take the archive from this file")->type_name("FILE");
  command.add_option("--expect", options->expect, "The digest of an archive that no index knows")
      ->type_name("sha256:HEX");
  return [options](Session& session) { return run_install(session, *options); };
}

Run uninstall_command(CLI::App& command) {
  const auto options = std::make_shared<UninstallOptions>();
  command.add_option("version", options->requests, "Installed versions")->type_name("")->required();
  command.add_flag("--even-default", options->even_default, "Also what the default needs");
  return [options](Session& session) { return run_uninstall(session, *options); };
}

Run list_command(CLI::App& /*command*/) {
  return [](Session& session) { return run_list(session); };
}

Run list_remote_command(CLI::App& command) {
  const auto options = std::make_shared<ListRemoteOptions>();
  command.add_option("version", options->request, "Only what this fits, for instance 1.22")->type_name("");
  command.add_flag("--pre", options->prereleases, "Betas and release candidates too");
  command.add_flag("--refresh", options->refresh, "Ask the server even if the copy is fresh");
  command.add_option("--platform", options->platform, "Another platform")->type_name("OS-ARCH");
  return [options](Session& session) { return run_list_remote(session, *options); };
}

Run info_command(CLI::App& command) {
  const auto options = std::make_shared<InfoOptions>();
  command.add_option("version", options->request, "An installed version; none: the one in force here")
      ->type_name("");
  return [options](Session& session) { return run_info(session, *options); };
}

Run local_command(CLI::App& command) {
  const auto options = std::make_shared<PinOptions>();
  command.add_option("version", options->request, kRequestHelp)->type_name("");
  return [options](Session& session) { return run_pin(session, *options); };
}

Run default_command(CLI::App& command) {
  const auto options = std::make_shared<DefaultOptions>();
  command.add_option("version", options->request, kRequestHelp)->type_name("");
  command.add_flag("--unset", options->unset, "Have no default: the system Go serves");
  return [options](Session& session) { return run_default(session, *options); };
}

Run current_command(CLI::App& /*command*/) {
  return [](Session& session) { return run_current(session); };
}

Run which_command(CLI::App& command) {
  const auto options = std::make_shared<WhichOptions>();
  command.add_option("tool", options->tool, "go (if left out) or gofmt")->type_name("");
  return [options](Session& session) { return run_which(session, *options); };
}

Run where_command(CLI::App& command) {
  const auto options = std::make_shared<WhereOptions>();
  command.add_option("version", options->request, "An installed version; none: the one in force here")
      ->type_name("");
  return [options](Session& session) { return run_where(session, *options); };
}

Run exec_command(CLI::App& command) {
  // Its words are taken apart by split_exec_words(): whatever follows belongs to the command.
  const auto words = std::make_shared<std::vector<std::string>>();
  command.add_option("words", *words, "[VERSION...] -- COMMAND [ARGUMENT...]")->type_name("");
  return [](Session&) -> CommandResult { return kSuccess; };
}

Run version_command(CLI::App& /*command*/) {
  return [](Session& session) { return run_version(session); };
}

struct Command {
  const char* name;
  const char* alias;  // "" for none
  const char* summary;
  Run (*declare)(CLI::App&);
};

constexpr std::array<Command, 12> kCommands = {{
    {"install", "", "Install versions of Go", install_command},
    {"uninstall", "", "Remove installed versions", uninstall_command},
    {"list", "ls", "Show what is installed", list_command},
    {"list-remote", "ls-remote", "Show what is published", list_remote_command},
    {"info", "", "Show where an installed version came from", info_command},
    {"local", "pin", "Choose the version for this directory", local_command},
    {"default", "global", "Choose the version for everywhere else", default_command},
    {"current", "", "Show which Go is in force here", current_command},
    {"which", "", "Show the real file behind go or gofmt", which_command},
    {"where", "", "Show the GOROOT of a version", where_command},
    {"exec", "", "Run a command with a version of Go", exec_command},
    {"version", "", "Show gov's own version", version_command},
}};

const Command* find_command(std::string_view word) {
  for (const Command& command : kCommands) {
    if (word == command.name || (*command.alias != '\0' && word == command.alias)) return &command;
  }
  return nullptr;
}

void add_global_flags(CLI::App& app, GlobalOptions& options) {
  app.add_flag("-q,--quiet", options.quiet, "Say nothing but errors")->group("Everywhere");
  app.add_flag("-v,--verbose", options.verbose, "Say more")->group("Everywhere");
  app.add_flag("--json", options.json, "Print data and errors as JSON")->group("Everywhere");
  app.add_flag("--offline", options.offline, "Never use the network")->group("Everywhere");
}

std::unique_ptr<CLI::App> make_app(const Command& command, GlobalOptions& options, Run& run) {
  auto app = std::make_unique<CLI::App>(command.summary, concat("gov ", command.name));
  app->set_help_flag("-h,--help", "Show this")->group("Everywhere");
  add_global_flags(*app, options);
  run = command.declare(*app);
  return app;
}

Error unknown_command(const std::string& word) {
  std::vector<std::string> names;
  for (const CommandName& command : command_names()) {
    names.push_back(command.name);
    names.insert(names.end(), command.aliases.begin(), command.aliases.end());
  }
  Error error = fail(ErrorKind::usage, concat("there is no command ", gov::quoted(word)));
  const auto nearest = nearest_name(word, names);
  return std::move(error).with_hint(nearest ? concat("gov ", *nearest) : std::string("gov help"));
}

/// Reads the global flags in front of the command and returns the command's position.
std::size_t read_leading_flags(const std::vector<std::string>& words, GlobalOptions& options) {
  std::size_t i = 0;
  for (; i < words.size(); ++i) {
    if (words[i] == "-q" || words[i] == "--quiet") {
      options.quiet = true;
    } else if (words[i] == "-v" || words[i] == "--verbose") {
      options.verbose = true;
    } else if (words[i] == "--json") {
      options.json = true;
    } else if (words[i] == "--offline") {
      options.offline = true;
    } else {
      break;
    }
  }
  return i;
}

Result<CommandLine> parse_command(const Command& command, std::vector<std::string> arguments,
                                  CommandLine line) {
  const bool is_exec = std::string_view(command.name) == "exec";
  const bool asks_for_help = !arguments.empty() && (arguments[0] == "-h" || arguments[0] == "--help");
  if (is_exec && !asks_for_help) {
    line.run = [words = std::move(arguments)](Session& session) {
      return run_exec(session, split_exec_words(words));
    };
    return line;
  }
  const auto app = make_app(command, line.options, line.run);
  line.needs_store = std::string_view(command.name) != "version";
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
  try {
    app->parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    line.help = app->help();
  } catch (const CLI::ParseError& problem) {
    return fail(ErrorKind::usage, concat("cannot understand gov ", command.name))
        .with_reason(printable(problem.what(), 400))
        .with_hint(concat("gov help ", command.name));
  }
  return line;
}

Result<CommandLine> help_for(const std::vector<std::string>& words, std::size_t position,
                             CommandLine line) {
  line.needs_store = false;
  line.help = help_page();
  if (position >= words.size()) return line;
  const Command* command = find_command(words[position]);
  if (command == nullptr) return unknown_command(words[position]);
  line.help = make_app(*command, line.options, line.run)->help();
  return line;
}

}  // namespace

std::vector<CommandName> command_names() {
  std::vector<CommandName> names;
  for (const Command& command : kCommands) {
    CommandName one{command.name, {}, {}};
    if (*command.alias != '\0') one.aliases.emplace_back(command.alias);
    CLI::App app;
    (void)command.declare(app);
    for (const CLI::Option* option : app.get_options()) {
      for (const std::string& name : option->get_lnames()) {
        if (name != "help") one.flags.push_back(concat("--", name));
      }
    }
    names.push_back(std::move(one));
  }
  return names;
}

Result<CommandLine> parse_command_line(const std::vector<std::string>& words) {
  CommandLine line;
  const std::size_t position = read_leading_flags(words, line.options);
  if (position == words.size()) return help_for(words, position, std::move(line));
  const std::string& word = words[position];
  if (word == "help" || word == "-h" || word == "--help") {
    return help_for(words, position + 1, std::move(line));
  }
  const Command* command = find_command(word == "--version" ? "version" : word);
  if (command == nullptr) return unknown_command(word);
  return parse_command(*command, {words.begin() + static_cast<std::ptrdiff_t>(position) + 1, words.end()},
                       std::move(line));
}

}  // namespace gov
