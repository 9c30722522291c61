// SPDX-License-Identifier: MIT
#include "shell/path_mention.hpp"

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "shell/file_edit.hpp"

namespace gov {
namespace {

/// Does the line contain the folder as a whole path? "/opt/go" is not in "/opt/gopher".
bool names(std::string_view line, std::string_view folder) {
  for (std::size_t at = line.find(folder); at != std::string_view::npos;
       at = line.find(folder, at + 1)) {
    const std::size_t end = at + folder.size();
    const bool goes_on = end < line.size() &&
                         std::string_view(" \t:;\"')&|").find(line[end]) == std::string_view::npos;
    if (!goes_on) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> files_that_may_set_path(Shell shell, const StartupFolders& folders) {
  std::vector<std::string> files;
  if (shell != Shell::fish) {
    for (const StartupFile& file : startup_files(shell, folders)) files.push_back(file.path);
    return files;
  }
  const std::string snippets = path_in(folders.fish, "conf.d");
  const auto listed = list_directory(snippets);
  for (const std::string& name : listed ? *listed : std::vector<std::string>()) {
    if (name.ends_with(".fish") && name > "gov.fish") files.push_back(path_in(snippets, name));
  }
  files.push_back(path_in(folders.fish, "config.fish"));
  return files;
}

std::optional<FileLine> last_mention(const std::string& folder, const std::string& home,
                                     const std::vector<std::string>& files) {
  std::vector<std::string> spellings = {folder};
  if (const auto part = part_below(folder, home)) {
    for (const std::string_view start : {"~/", "$HOME/", "${HOME}/", "{$HOME}/"})
      spellings.push_back(concat(start, *part));
  }
  std::optional<FileLine> found;
  for (const std::string& file : files) {
    const auto text = read_if_present(file, kLargestEditedFile);
    if (!text || !*text) continue;
    std::size_t number = 0;
    for (const std::string_view line : split(**text, '\n')) {
      ++number;
      if (trim(line).starts_with('#')) continue;
      for (const std::string& spelling : spellings) {
        if (names(line, spelling)) found = FileLine{.file = file, .number = number};
      }
    }
  }
  return found;
}

}  // namespace gov
