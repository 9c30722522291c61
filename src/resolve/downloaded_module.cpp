// SPDX-License-Identifier: MIT
#include "resolve/downloaded_module.hpp"

#include <algorithm>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "golang/go_mod.hpp"

namespace gov {
namespace {

/// The cache's escaping for case-insensitive file systems: !a for A (module.EscapePath).
std::string escaped(std::string_view text) {
  std::string spelling;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') {
      spelling += '!';
      spelling += static_cast<char>(c - 'A' + 'a');
    } else {
      spelling += c;
    }
  }
  return spelling;
}

/// One module in the cache.
class CachedModule {
 public:
  CachedModule(const std::string& cache, std::string_view path)
      : notes_(concat(cache, "/cache/download/", escaped(path), "/@v")),
        unpacked_(concat(cache, "/", escaped(path), "@")) {}

  /// The go.mod of a version; if `version` is not a version, that of the last one fetched.
  [[nodiscard]] std::optional<std::string> go_mod(const std::string& version) const {
    if (version.find('/') == std::string::npos) {
      if (auto file = go_mod_of(escaped(version))) return file;
    }
    const auto newest = newest_version();
    return newest ? go_mod_of(*newest) : std::nullopt;
  }

 private:
  /// A module fetched as a whole may have its go.mod only in the unpacked tree.
  [[nodiscard]] std::optional<std::string> go_mod_of(const std::string& version) const {
    for (std::string file :
         {concat(notes_, "/", version, ".mod"), concat(unpacked_, version, "/go.mod")}) {
      if (is_regular_file(file)) return file;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::string> newest_version() const {
    const auto names = list_directory(notes_);
    std::optional<std::string> newest;
    time_t newest_time = 0;
    if (!names) return newest;
    for (const std::string& name : *names) {
      const auto status = status_of(concat(notes_, "/", name));
      if (!name.ends_with(".info") || !status) continue;
      if (newest && status->st_mtime < newest_time) continue;
      newest_time = status->st_mtime;
      newest = name.substr(0, name.rfind('.'));
    }
    return newest;
  }

  std::string notes_;
  std::string unpacked_;  // the version follows
};

bool is_plain(std::string_view package) {
  const auto parts = split(package, '/');
  return std::none_of(parts.begin(), parts.end(),
                      [](std::string_view part) { return part.empty() || part == ".."; });
}

}  // namespace

std::optional<Version> downloaded_requirement(const std::string& module_cache,
                                              const ModuleArgument& argument) {
  if (!is_plain(argument.package)) return std::nullopt;
  // The package may be in any module whose path is a prefix of its own; the longest cached one
  // counts.
  for (std::string module = argument.package; module != "."; module = parent_directory(module)) {
    const auto file = CachedModule(module_cache, module).go_mod(argument.version);
    if (!file) continue;
    const auto text = read_if_present(*file, kMaxGoModBytes);
    if (!text || !*text) return std::nullopt;
    const auto required = requirement_of({.go = scan_go_mod(**text).go, .toolchain = {}});
    if (!required) return std::nullopt;
    return required->version;
  }
  return std::nullopt;
}

}  // namespace gov
