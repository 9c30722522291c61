// SPDX-License-Identifier: MIT
#include "doctor/facts/direnv_facts.hpp"

#include "shell/direnv_library.hpp"

namespace gov {
namespace {

DirenvLibrary look_at_library(const Surroundings& around, const Disk& disk, UnreadFiles& unread) {
  const auto file = direnv_library_file(around.environment);
  if (!file) return {};
  DirenvLibrary library{.file = *file};
  const auto text = disk.read_or_note(*file, unread);
  if (!text) return library;
  // The mark by which gov direnv --install knows its own file.
  if (text->text.find("use_gov()") == std::string::npos) {
    library.state = DirenvLibrary::State::foreign;
    return library;
  }
  const auto ours = read_direnv_script(around.shell_scripts);
  library.state =
      !ours || *ours == text->text ? DirenvLibrary::State::current : DirenvLibrary::State::outdated;
  return library;
}

}  // namespace

DirenvFacts gather_direnv(const Surroundings& around, const Disk& disk, UnreadFiles& unread) {
  return {.library = look_at_library(around, disk, unread),
          .is_loaded = around.environment.find_non_empty("DIRENV_DIR").has_value()};
}

}  // namespace gov
