// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/path.hpp"
#include "base/text.hpp"
#include "base/user_directories.hpp"
#include "doctor/facts/sourced_files.hpp"
#include "doctor/facts/startup_facts.hpp"
#include "doctor/facts/zsh_folder.hpp"

// Which files shells and sessions read when they start, and what those read as well.

namespace gov {
namespace {

struct StartupPlace {
  std::string path;
  StartupDialect dialect = StartupDialect::posix;
  bool is_sourced = false;  // by another file
};

void add_folder(std::vector<StartupPlace>& files, const std::string& folder,
                std::string_view ending, StartupDialect dialect, const Disk& disk) {
  constexpr std::size_t kMostFiles = 100;
  std::size_t count = 0;
  for (const std::string& name : disk.names_in(folder)) {
    if (name.ends_with(ending) && ++count <= kMostFiles)
      files.push_back({path_in(folder, name), dialect});
  }
}

/// In the order in which a login reads them.
std::vector<StartupPlace> system_files(const Disk& disk) {
  std::vector<StartupPlace> files = {{"/etc/environment", StartupDialect::plain},
                                     {"/etc/security/pam_env.conf", StartupDialect::plain},
                                     {"/etc/systemd/user.conf", StartupDialect::systemd}};
  add_folder(files, "/etc/systemd/user.conf.d", ".conf", StartupDialect::systemd, disk);
  for (const char* path :
       {"/etc/zshenv", "/etc/zsh/zshenv", "/etc/profile", "/etc/zprofile", "/etc/zsh/zprofile",
        "/etc/bash.bashrc", "/etc/bashrc", "/etc/zshrc", "/etc/zsh/zshrc"})
    files.push_back({path, StartupDialect::posix});
  add_folder(files, "/etc/profile.d", ".sh", StartupDialect::posix, disk);
  add_folder(files, "/etc/environment.d", ".conf", StartupDialect::plain, disk);
  add_folder(files, "/etc/fish/conf.d", ".fish", StartupDialect::fish, disk);
  return files;
}

std::vector<StartupPlace> user_files(const Environment& environment, const std::string& home,
                                     const std::optional<std::string>& zsh_folder,
                                     const Disk& disk) {
  std::vector<StartupPlace> files = {{path_in(home, ".pam_environment"), StartupDialect::plain}};
  const auto config = user_config_directory(environment);
  if (config) {
    add_folder(files, path_in(config->path, "environment.d"), ".conf", StartupDialect::plain, disk);
    files.push_back({path_in(config->path, "systemd/user.conf"), StartupDialect::systemd});
  }
  const std::string named(environment.find_non_empty("ZDOTDIR").value_or(home));
  const std::string zsh = zsh_folder.value_or(named);
  files.push_back({path_in(home, ".zshenv"), StartupDialect::posix});
  if (zsh != home) files.push_back({path_in(zsh, ".zshenv"), StartupDialect::posix});
  for (const char* name : {".bash_profile", ".bash_login", ".profile", ".bashrc", ".xprofile"})
    files.push_back({path_in(home, name), StartupDialect::posix});
  for (const char* name : {".zprofile", ".zshrc", ".zlogin"})
    files.push_back({path_in(zsh, name), StartupDialect::posix});
  if (config) {
    const std::string fish = path_in(config->path, "fish");
    files.push_back({path_in(fish, "fish_variables"), StartupDialect::fish_stored});
    add_folder(files, path_in(fish, "conf.d"), ".fish", StartupDialect::fish, disk);
    files.push_back({path_in(fish, "config.fish"), StartupDialect::fish});
  }
  return files;
}

/// Variables that checks ask for: GOROOT and its like, CC, CXX.
bool may_be_of_interest(std::string_view line) {
  return line.find("GO") != std::string_view::npos || line.find("CC") != std::string_view::npos ||
         line.find("CXX") != std::string_view::npos;
}

void add_variables(StartupFacts& facts, StartupText& text, std::string_view os) {
  std::size_t index = 0;
  for (const std::string_view line : lines_of(text.file)) {
    const std::size_t here = index++;
    if (!may_be_of_interest(line) || trim(line).starts_with('#')) continue;
    if (text.lines.empty()) text.lines = script_lines(text.file, text.dialect, os);
    if (!text.lines[here].is_run) continue;
    for (Assignment& one : assignments_in(line, text.dialect)) {
      one.file = text.file.path;
      one.line = here + 1;
      one.is_users = text.is_users;
      one.is_whole_line = one.is_whole_line && text.lines[here].is_standalone;
      facts.assignments.push_back(std::move(one));
    }
    for (std::string& name : removals_in(line, text.dialect))
      facts.removals.push_back({std::move(name), text.file.path, here + 1});
  }
}

/// Files of the system's own packages, which hold no settings of Go's, and may be large.
bool is_of_packages(std::string_view path) {
  static constexpr std::string_view kPackageFolders[] = {
      "/usr/share", "/usr/lib", "/lib", "/nix/store", "/proc", "/dev", "/sys", "/System"};
  return std::any_of(std::begin(kPackageFolders), std::end(kPackageFolders),
                     [&](std::string_view folder) { return lies_below(path, folder); });
}

/// Reads start-up files, each once, and then what they source.
class StartupReading {
 public:
  StartupReading(const Surroundings& around, const Disk& disk, UnreadFiles& unread)
      : around_(around), disk_(disk), unread_(unread) {
    const auto home = around.environment.find_non_empty("HOME");
    if (home && is_absolute_path(*home)) home_ = without_trailing_slashes(*home);
  }

  [[nodiscard]] const std::string& home() const { return home_; }

  void read(const std::vector<StartupPlace>& places, bool is_users) {
    for (const StartupPlace& place : places) {
      if (const auto index = add(place, is_users)) add_reader(*index, place.path);
    }
  }

  void follow() {
    constexpr std::size_t kDeepestFollowed = 8;
    std::size_t begin = 0;
    for (std::size_t depth = 0; depth < kDeepestFollowed; ++depth) {
      const std::size_t end = facts_.files.size();
      for (std::size_t index = begin; index < end; ++index) follow_one(index);
      begin = end;
    }
    for (StartupText& text : facts_.files) add_variables(facts_, text, around_.platforms.native.os);
  }

  [[nodiscard]] StartupFacts take() { return std::move(facts_); }

 private:
  /// The index of the file; absent when there is none that can be read.
  std::optional<std::size_t> add(const StartupPlace& place, bool is_users) {
    constexpr std::size_t kMostFiles = 400;
    constexpr std::size_t kMostBytes = 4U << 20U;
    const auto identity = disk_.identity_of(place.path);
    if (identity) {
      const auto known = std::find(identities_.begin(), identities_.end(), *identity);
      if (known != identities_.end())
        return indices_[static_cast<std::size_t>(known - identities_.begin())];
    }
    auto file = disk_.read_or_note(place.path, unread_);
    if (!file || !identity) return std::nullopt;
    if (file->text.find('\0') != std::string::npos) {
      // A loop over a folder may well meet a program.
      if (!place.is_sourced) unread_.push_back({place.path, "it is not a text file"});
      return std::nullopt;
    }
    if (facts_.files.size() == kMostFiles || bytes_ + file->text.size() > kMostBytes)
      return std::nullopt;
    bytes_ += file->text.size();
    identities_.push_back(*identity);
    indices_.push_back(facts_.files.size());
    sources_.emplace_back();
    facts_.files.push_back({std::move(*file), place.dialect, is_users});
    return indices_.back();
  }

  /// A larger file is a program, such as nvm.sh, and no list of settings.
  void follow_one(std::size_t index) {
    constexpr std::size_t kLargestScript = 64U << 10U;
    StartupText& text = facts_.files[index];
    const bool is_followed = is_script(text.dialect) && !home_.empty() &&
                             text.file.text.size() <= kLargestScript && may_source(text.file.text);
    if (!is_followed) return;
    text.lines = script_lines(text.file, text.dialect, around_.platforms.native.os);
    const StartupDialect dialect = text.dialect;
    const std::vector<std::string> readers = text.read_through;
    const SourcingShell shell{dialect, around_.environment, home_};
    for (const std::string& path : files_sourced_by(text.file, text.lines, shell, disk_)) {
      if (lies_below(path, around_.layout.root()) || is_of_packages(path)) continue;
      const PathStatus status = disk_.look_at(path);
      if (!status.exists() || status.is_directory()) continue;
      const auto found = add({path, dialect, true}, lies_below(path, home_));
      if (!found || *found == index) continue;
      sources_[index].push_back(*found);
      for (const std::string& reader : readers) add_reader(*found, reader);
    }
  }

  void add_reader(std::size_t index, const std::string& reader) {
    auto& readers = facts_.files[index].read_through;
    if (std::find(readers.begin(), readers.end(), reader) != readers.end()) return;
    readers.push_back(reader);
    for (const std::size_t source : sources_[index]) add_reader(source, reader);
  }

  const Surroundings& around_;
  const Disk& disk_;
  UnreadFiles& unread_;
  std::string home_;
  StartupFacts facts_;
  std::vector<FileIdentity> identities_;
  std::vector<std::size_t> indices_;               // of the files with these identities
  std::vector<std::vector<std::size_t>> sources_;  // of each file
  std::size_t bytes_ = 0;
};

}  // namespace

StartupFacts gather_startup(const Surroundings& around, const Disk& disk, UnreadFiles& unread) {
  StartupReading reading(around, disk, unread);
  reading.read(system_files(disk), false);
  const std::string& home = reading.home();
  std::optional<std::string> zsh;
  if (!home.empty()) {
    zsh = zsh_folder(around.environment, home, disk);
    reading.read(user_files(around.environment, home, zsh, disk), true);
  }
  reading.follow();
  StartupFacts facts = reading.take();
  facts.zsh_folder = std::move(zsh);
  if (!home.empty())
    facts.fish_folder = path_in(user_config_directory(around.environment)->path, "fish");
  for (const std::string& name : disk.names_in("/etc/paths.d")) {
    if (auto file = disk.read_or_note(path_in("/etc/paths.d", name), unread))
      facts.path_folders.push_back(std::move(*file));
  }
  return facts;
}

}  // namespace gov
