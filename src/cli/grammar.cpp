// SPDX-License-Identifier: MIT
// All commands on one page, and the only file that knows CLI11. How to add one: src/README.md.
#include "cli/grammar.hpp"

#include <CLI/CLI.hpp>
#include <memory>

#include "base/text.hpp"
#include "commands/check/info.hpp"
#include "commands/check/repair.hpp"
#include "commands/choose/alias.hpp"
#include "commands/choose/default.hpp"
#include "commands/choose/local.hpp"
#include "commands/choose/shell.hpp"
#include "commands/get/install.hpp"
#include "commands/get/list_remote.hpp"
#include "commands/keep/list.hpp"
#include "commands/keep/uninstall.hpp"
#include "commands/keep/version.hpp"
#include "commands/live/completion.hpp"
#include "commands/live/direnv.hpp"
#include "commands/live/init.hpp"
#include "commands/live/setup.hpp"
#include "commands/use/current.hpp"
#include "commands/use/env.hpp"
#include "commands/use/exec.hpp"
#include "commands/use/where.hpp"
#include "commands/use/which.hpp"
#include "commands/use/why.hpp"

namespace gov {
namespace {

constexpr const char* kRequestHelp = "1.22.5, 1.22, latest, '>=1.21 <1.23', 1.22.5/arm64";

/// A command that takes nothing but the global flags.
template <CommandResult (*run)(Session&)>
Run without_words(CLI::App& /*command*/) {
  return run;
}

void takes_installed_version(CLI::App& command, std::string& version) {
  command.add_option("version", version, "An installed version; none: the one in force here")
      ->type_name("");
}

template <class Options, CommandResult (*run)(Session&, const Options&)>
Run with_installed_version(CLI::App& command) {
  const auto options = std::make_shared<Options>();
  takes_installed_version(command, options->request);
  return [options](Session& session) { return run(session, *options); };
}

Run install_command(CLI::App& command) {
  const auto options = std::make_shared<InstallOptions>();
  command
      .add_option("version", options->requests,
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

Run list_remote_command(CLI::App& command) {
  const auto options = std::make_shared<ListRemoteOptions>();
  command.add_option("version", options->request, "Only what this fits, for instance 1.22")
      ->type_name("");
  command.add_flag("--pre", options->prereleases, "Betas and release candidates too");
  command.add_flag("--refresh", options->refresh, "Ask the server even if the copy is fresh");
  command.add_option("--platform", options->platform, "Another platform")->type_name("OS-ARCH");
  return [options](Session& session) { return run_list_remote(session, *options); };
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

Run shell_command(CLI::App& command) {
  const auto options = std::make_shared<ShellChoiceOptions>();
  command.add_option("version", options->request, kRequestHelp)->type_name("");
  command.add_flag("--unset", options->unset, "Go by the directory again");
  return [options](Session& session) { return run_shell_choice(session, *options); };
}

Run which_command(CLI::App& command) {
  const auto options = std::make_shared<WhichOptions>();
  command.add_option("tool", options->tool, "go (if left out) or gofmt")->type_name("");
  return [options](Session& session) { return run_which(session, *options); };
}

Run exec_command(CLI::App& command) {
  // For the help only: the words are taken apart by split_exec_words(), and options behind the
  // first of them belong to the program.
  const auto words = std::make_shared<ExecOptions>();
  command.add_option("version", words->requests, "Versions; one run with each")->type_name("");
  // One word only: CLI11 takes no second list, and shows this one well enough.
  command
      .add_option("program", words->command,
                  "What to run, and its arguments; -- may stand in front")
      ->type_name("")
      ->expected(1);
  return [words](Session& session) { return run_exec(session, *words); };
}

Run env_command(CLI::App& command) {
  const auto options = std::make_shared<EnvOptions>();
  takes_installed_version(command, options->request);
  command.add_option("--shell", options->shell, "In the words of this shell")
      ->type_name("bash|zsh|fish");
  command.add_flag("--dotenv", options->dotenv, "As a dotenv file");
  command.add_flag("--github", options->github, "Into the files of a GitHub Actions step");
  return [options](Session& session) { return run_env(session, *options); };
}

Run alias_command(CLI::App& command) {
  const auto options = std::make_shared<AliasOptions>();
  command.add_option("name", options->name, "None: list all")->type_name("");
  command.add_option("version", options->request, kRequestHelp)->type_name("");
  command.add_flag("--remove", options->remove, "Forget the name");
  return [options](Session& session) { return run_alias(session, *options); };
}

Run link_command(CLI::App& command) {
  const auto options = std::make_shared<LinkOptions>();
  command.add_option("name", options->name, "None: list all")->type_name("");
  command.add_option("directory", options->directory, "A GOROOT: bin/go and VERSION lie in it")
      ->type_name("");
  command.add_flag("--remove", options->remove, "Forget the name; the Go stays");
  return [options](Session& session) { return run_link(session, *options); };
}

Run setup_command(CLI::App& command) {
  const auto options = std::make_shared<SetupOptions>();
  command.add_option("--shell", options->shells, "For this shell; may be repeated")
      ->type_name("bash|zsh|fish");
  command.add_flag("--undo", options->undo, "Take it out again");
  command.add_flag("--dry-run", options->dry_run, "Only show what would change");
  command.add_flag("--shims-only", options->shims_only, "PATH only, without the hook");
  return [options](Session& session) { return run_setup(session, *options); };
}

Run init_command(CLI::App& command) {
  const auto options = std::make_shared<InitOptions>();
  command.add_option("shell", options->shell, "bash, zsh or fish")->type_name("")->required();
  command.add_flag("--shims-only", options->shims_only, "PATH only, without the hook");
  return [options](Session& session) { return run_init(session, *options); };
}

Run direnv_command(CLI::App& command) {
  const auto options = std::make_shared<DirenvOptions>();
  command.add_flag("--install", options->install, "Put it into direnv's lib folder");
  command.add_flag("--remove", options->remove, "Take it out again");
  return [options](Session& session) { return run_direnv(session, *options); };
}

Run completion_command(CLI::App& command) {
  const auto options = std::make_shared<CompletionOptions>();
  command.add_option("shell", options->shell, "bash, zsh or fish")->type_name("")->required();
  return [options](Session& session) { return run_completion(session, *options); };
}

constexpr Command kCommands[] = {
    {"install", "", "Install versions of Go", Completes::published, install_command},
    {"uninstall", "", "Remove installed versions", Completes::installed, uninstall_command},
    {"list", "ls", "Show what is installed", Completes::nothing, without_words<run_list>},
    {"list-remote", "ls-remote", "Show what is published", Completes::published,
     list_remote_command},
    {"info", "", "Show where an installed version came from", Completes::installed,
     with_installed_version<InfoOptions, run_info>},
    {"repair", "", "Make an installed version what it was", Completes::installed,
     with_installed_version<RepairOptions, run_repair>},
    {"local", "pin", "Choose the version for this directory", Completes::any_version,
     local_command},
    {"default", "global", "Choose the version for everywhere else", Completes::any_version,
     default_command},
    {"shell", "", "Choose the version for this shell", Completes::any_version, shell_command},
    {"current", "", "Show which Go is in force here", Completes::nothing,
     without_words<run_current>},
    {"why", "", "Explain the choice, and what the go command will do", Completes::nothing,
     without_words<run_why>},
    {"which", "", "Show the real file behind go or gofmt", Completes::tool, which_command},
    {"where", "", "Show the GOROOT of a version", Completes::installed,
     with_installed_version<WhereOptions, run_where>},
    {"exec", "", "Run a command with a version of Go", Completes::command, exec_command},
    {"env", "", "Print what to set for a version", Completes::installed, env_command},
    {"alias", "", "Name a request", Completes::alias, alias_command},
    {"link", "", "Name a Go that gov did not install", Completes::link, link_command},
    {"setup", "", "Make your shell use gov, or undo that", Completes::nothing, setup_command},
    {"init", "", "Print what setup writes, for eval", Completes::shell, init_command},
    {"direnv", "", "Print or install `use go` for direnv", Completes::nothing, direnv_command},
    {"completion", "", "Print the completion script of a shell", Completes::shell,
     completion_command},
    {"version", "", "Show gov's own version", Completes::nothing, without_words<run_version>},
};

void add_global_flags(CLI::App& app, GlobalOptions& options) {
  app.add_flag("-q,--quiet", options.quiet, "Say nothing but errors")->group("Everywhere");
  app.add_flag("-v,--verbose", options.verbose, "Say more")->group("Everywhere");
  app.add_flag("--json", options.json, "Print data and errors as JSON")->group("Everywhere");
  app.add_flag("--offline", options.offline, "Never use the network")->group("Everywhere");
}

std::unique_ptr<CLI::App> make_app(const Command& command, GlobalOptions& options, Run& run) {
  auto app = std::make_unique<CLI::App>(command.summary, concat("gov ", command.name));
  // The command's own options first: the help lists groups in the order in which they appear.
  app->set_help_flag();
  run = command.declare(*app);
  app->set_help_flag("-h,--help", "Show this")->group("Everywhere");
  add_global_flags(*app, options);
  return app;
}

/// CLI11 leaves an empty line more or less at the end, depending on what it listed.
std::string text_of(const CLI::App& app) { return concat(trim(app.help()), "\n"); }

std::vector<FlagName> flags_of(const CLI::App& app) {
  std::vector<FlagName> flags;
  for (const CLI::Option* option : app.get_options()) {
    const bool takes_value = option->get_items_expected_max() > 0;
    for (const std::string& name : option->get_lnames()) {
      flags.push_back({concat("--", name), option->get_description(),
                       takes_value ? option->get_type_name() : std::string()});
    }
  }
  return flags;
}

}  // namespace

const Command* find_command(std::string_view word) {
  for (const Command& command : kCommands) {
    if (word == command.name || (*command.alias != '\0' && word == command.alias)) return &command;
  }
  return nullptr;
}

std::string help_of(const Command& command) {
  GlobalOptions options;
  Run run;
  return text_of(*make_app(command, options, run));
}

Result<CommandLine> read_arguments(const Command& command, std::vector<std::string> arguments,
                                   CommandLine line) {
  const auto app = make_app(command, line.options, line.run);
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
  try {
    app->parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    line.help = text_of(*app);
  } catch (const CLI::ParseError& problem) {
    return fail(ErrorKind::usage, concat("cannot understand gov ", command.name))
        .with_reason(printable(problem.what(), 400))
        .with_hint(concat("gov help ", command.name));
  }
  return line;
}

std::vector<CommandName> command_names() {
  std::vector<CommandName> names;
  for (const Command& command : kCommands) {
    CommandName one{command.name, {}, command.summary, command.completes, {}};
    if (*command.alias != '\0') one.aliases.emplace_back(command.alias);
    CLI::App app;
    app.set_help_flag();
    (void)command.declare(app);
    one.flags = flags_of(app);
    names.push_back(std::move(one));
  }
  return names;
}

std::vector<FlagName> global_flag_names() {
  CLI::App app;
  GlobalOptions options;
  add_global_flags(app, options);
  return flags_of(app);
}

}  // namespace gov
