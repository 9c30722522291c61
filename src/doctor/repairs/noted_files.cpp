// SPDX-License-Identifier: MIT
#include "doctor/repairs/noted_files.hpp"

#include "base/file.hpp"
#include "doctor/repairs/repair_journal.hpp"
#include "shell/direnv_library.hpp"
#include "shell/startup_files.hpp"

namespace gov {
namespace {

std::optional<std::string> text_of_file(const std::string& path) {
  constexpr std::size_t kLargest = 4U << 20U;  // as for an edit
  auto text = read_if_present(path, kLargest);
  return text ? std::move(*text) : std::nullopt;
}

}  // namespace

std::vector<std::string> files_written_by(const CommandRepair& command,
                                          const Environment& environment, const GovPlaces& gov,
                                          const Clock& clock) {
  std::vector<std::string> files;
  const std::string& name = command.arguments.front();
  if (name == "direnv") {
    if (const auto library = direnv_library_file(environment)) files.push_back(*library);
  } else if (name == "setup") {
    const auto shells = describe_all_shells(environment, gov, clock);
    for (const SetupShell& shell : shells ? *shells : std::vector<SetupShell>()) {
      for (StartupFile& file : possible_startup_files(shell.shell, shell.folders))
        files.push_back(std::move(file.path));
    }
  }
  return files;
}

NotedFiles NotedFiles::read(const std::vector<std::string>& paths) {
  NotedFiles noted;
  for (const std::string& path : paths) noted.files_.push_back({path, text_of_file(path)});
  return noted;
}

Result<void> NotedFiles::add_changes_to_journal(const Layout& layout, std::string_view check,
                                                const Clock& clock) const {
  for (const NotedFile& file : files_) {
    const auto now = text_of_file(file.path);
    if (!now || now == file.text) continue;
    GOV_TRY(add_to_journal(layout, {.check = std::string(check),
                                    .at = to_rfc3339(clock.now()),
                                    .path = file.path,
                                    .text = RepairedText{file.text, *now}}));
  }
  return {};
}

}  // namespace gov
