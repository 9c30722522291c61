// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "golang/pin_file_list.hpp"
#include "golang/version_request.hpp"

namespace gov {

/// A version chosen by a file of a project.
struct Pin {
  VersionRequest request;
  std::string file;                      // absolute
  std::size_t line;                      // from 1
  std::optional<std::string> written{};  // as in PinText
};

/// A pin file and its pin, which is absent if the file names no Go.
struct PinFile {
  std::string file;
  Result<std::optional<Pin>> pin;
};

/// Reads one pin file of a directory. Absent if there is no such regular file: a FIFO, a device or
/// a directory of that name is skipped. Costs one open() if it is missing. Errors (usage) name
/// file:line:column and show the text escaped, but never the content of a symlink's target.
[[nodiscard]] std::optional<PinFile> read_pin_file(std::string_view directory,
                                                   const PinFileKind& kind);

/// The pin files of a directory in order of precedence, each read when it is visited. Files in a
/// folder of their own (.mise/config.toml) are not opened if that folder is missing. `mise_env` is
/// the value of MISE_ENV.
class PinFilesOfDirectory {
 public:
  PinFilesOfDirectory(std::string_view directory, std::string_view mise_env)
      : directory_(directory), mise_env_(mise_env) {}

  /// Calls `is_last(kind, file)` for each until it returns true; returns whether it did.
  template <class Visitor>
  bool visit(const Visitor& is_last) {
    const auto take = [&](const PinFileKind& kind) {
      if (!has_folder_of(kind)) return false;
      std::optional<PinFile> file = read_pin_file(directory_, kind);
      return file && is_last(kind, std::move(*file));
    };
    bool are_environments_done = mise_env_.empty();
    for (const PinFileKind& kind : pin_file_kinds()) {
      if (kind.count == PinFileCount::one) {
        if (take(kind)) return true;
        continue;
      }
      std::vector<std::string> names;
      if (kind.count == PinFileCount::whole_folder) {
        names = names_in(kind);
      } else if (!are_environments_done) {
        are_environments_done = true;
        names = pin_files_of_environments(mise_env_);
      }
      for (const std::string& name : names) {
        if (take({name, kind.format})) return true;
      }
    }
    return false;
  }

 private:
  struct Folder {
    std::string name;  // owned, because the name of a MISE_ENV file is temporary
    bool is_there;
  };

  [[nodiscard]] bool has_folder_of(const PinFileKind& kind);
  [[nodiscard]] std::vector<std::string> names_in(const PinFileKind& folder);

  std::string_view directory_;
  std::string_view mise_env_;
  std::vector<Folder> folders_;  // already checked
};

/// All pin files in a directory itself.
[[nodiscard]] std::vector<PinFile> pin_files_in(std::string_view directory,
                                                std::string_view mise_env);

}  // namespace gov
