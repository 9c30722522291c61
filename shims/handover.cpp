// SPDX-License-Identifier: MIT
#include "handover.hpp"

#include <unistd.h>

#include "base/file.hpp"
#include "base/path_list.hpp"
#include "base/process.hpp"
#include "base/text.hpp"
#include "resolve/shim_loop.hpp"
#include "store/caller_root.hpp"

namespace gov {
namespace {

constexpr int kCannotExecute = 126;
constexpr int kNotFound = 127;

int complain(std::string_view sentence, std::string_view hint, int exit_code) {
  const std::string text = concat("gov: ", sentence, "\n\nhint: ", hint, "\n");
  [[maybe_unused]] const ssize_t count = ::write(STDERR_FILENO, text.data(), text.size());
  return exit_code;
}

}  // namespace

std::string find_gov(const Layout* layout, const Environment& environment) {
  if (layout != nullptr && is_executable(layout->program_link())) return layout->program_link();
  const PathList path = PathList::parse(environment.find("PATH").value_or(""));
  for (const std::string& directory : path.directories()) {
    std::string candidate = concat(directory, "/gov");
    if (directory.starts_with('/') && is_executable(candidate)) return candidate;
  }
  return {};
}

int hand_over(const Layout* layout, const Environment& environment,
              const std::vector<std::string>& command) {
  Environment deeper = environment;
  if (!enter_shim(deeper)) {
    return complain(concat("the shim ", in_quotes(command[0]), " keeps calling itself"),
                    "look for another version manager's shims on PATH: type -a go", kCannotExecute);
  }
  if (layout != nullptr) pass_root_on(deeper, *layout);
  const std::string gov = find_gov(layout, environment);
  if (gov.empty()) {
    return complain(
        concat("cannot run ", in_quotes(command[0]), ": the gov program is not to be found"),
        "install gov again, or put its directory on PATH", kNotFound);
  }
  std::vector<std::string> arguments = {"gov", "exec"};
  auto rest = command.begin() + 1;
  if (rest != command.end() && rest->starts_with('+')) arguments.push_back(*rest++);
  arguments.insert(arguments.end(), {"--", command[0]});
  arguments.insert(arguments.end(), rest, command.end());
  const int error_number = replace_process(gov, arguments, deeper);
  return complain(system_error(concat("cannot run ", in_quotes(gov)), error_number).because.front(),
                  "install gov again", kCannotExecute);
}

}  // namespace gov
