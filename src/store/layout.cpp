// SPDX-License-Identifier: MIT
#include "store/layout.hpp"

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "base/user_directories.hpp"
#include "store/caller_root.hpp"

namespace gov {
namespace {

Result<void> check_directory(std::string_view variable, std::string_view path) {
  const bool is_own_variable = variable.starts_with("GOV_");
  const auto refuse = [&](std::string reason) {
    return fail(ErrorKind::usage,
                concat("cannot use ", in_quotes(path), ", which follows from ", variable))
        .with_reason(std::move(reason))
        .with_hint(is_own_variable ? concat("unset ", variable) : "export GOV_ROOT=/path/to/gov");
  };
  if (!path.starts_with('/')) return refuse("it is not an absolute path");
  if (path.find(':') != std::string_view::npos) return refuse("a colon cannot stand in PATH");
  for (const std::string_view component : split(path, '/')) {
    if (component == "..") return refuse("it contains \"..\"");
  }
  return {};
}

Result<std::string> find_root(const Environment& environment,
                              const std::optional<std::string>& own_executable) {
  if (own_executable) {
    if (auto around = root_around(*own_executable)) return std::move(*around);
  }
  for (const std::string_view variable : {kCallerRoot, std::string_view("GOV_ROOT")}) {
    const auto root = environment.find_non_empty(variable);
    if (!root) continue;
    GOV_TRY(check_directory(variable, *root));
    return std::string(without_trailing_slashes(*root));
  }
  if (const auto data = user_data_directory(environment)) {
    std::string root = path_in(data->path, "gov");
    GOV_TRY(check_directory(data->variable, root));
    return root;
  }
  return fail(ErrorKind::usage, "cannot tell where gov keeps its versions")
      .with_reason("neither GOV_ROOT, XDG_DATA_HOME nor HOME is set to an absolute path")
      .with_hint("export GOV_ROOT=/path/to/gov");
}

Result<std::string> find_cache(const Environment& environment, const std::string& root) {
  if (const auto cache = environment.find_non_empty("GOV_CACHE")) {
    GOV_TRY(check_directory("GOV_CACHE", *cache));
    return std::string(without_trailing_slashes(*cache));
  }
  if (const auto cache = user_cache_directory(environment)) return path_in(cache->path, "gov");
  return path_in(root, "cache");
}

}  // namespace

Result<Layout> Layout::from_environment(const Environment& environment,
                                        const std::optional<std::string>& own_executable) {
  GOV_TRY_ASSIGN(std::string root, find_root(environment, own_executable));
  GOV_TRY_ASSIGN(std::string cache, find_cache(environment, root));
  return Layout(std::move(root), std::move(cache));
}

std::optional<std::string> root_around(const std::string& program) {
  const std::string folder = parent_directory(program);
  const std::string_view name = base_name(folder);
  if (!program.starts_with('/') || (name != "shims" && name != "shell")) return std::nullopt;
  std::string root = parent_directory(folder);
  if (!is_directory(path_in(root, "versions"))) return std::nullopt;
  return root;
}

std::string toolchain_name(const Version& version, const Platform& platform) {
  return concat(version.release_name(), ".", platform.to_string());
}

std::string Layout::versions() const { return concat(root_, "/versions"); }

std::string Layout::toolchain(const Version& version, const Platform& platform) const {
  return concat(root_, "/versions/", toolchain_name(version, platform));
}

std::string Layout::records() const { return concat(root_, "/records"); }

std::string Layout::record(const Version& version, const Platform& platform) const {
  return concat(root_, "/records/", toolchain_name(version, platform), ".json");
}

std::string Layout::manifest(const Version& version, const Platform& platform) const {
  return concat(root_, "/records/", toolchain_name(version, platform), ".files");
}

std::string Layout::staging() const { return concat(root_, "/staging"); }

std::string Layout::locks() const { return concat(root_, "/locks"); }

std::string Layout::lock(const Version& version, const Platform& platform) const {
  return concat(root_, "/locks/", toolchain_name(version, platform));
}

std::string Layout::shims() const { return concat(root_, "/shims"); }

std::string Layout::shell() const { return concat(root_, "/shell"); }

std::string Layout::program_link() const { return concat(root_, "/gov"); }

std::string Layout::shim_settings() const { return concat(root_, "/shim-settings"); }

std::string Layout::default_request() const { return concat(root_, "/default"); }

std::string Layout::aliases() const { return concat(root_, "/aliases"); }

std::string Layout::links() const { return concat(root_, "/links"); }

std::string Layout::state() const { return concat(root_, "/state"); }

std::string Layout::checksum_logs() const { return concat(state(), "/checksum-logs"); }

std::string Layout::backups() const { return concat(state(), "/backups"); }

std::string Layout::repairs() const { return concat(state(), "/repairs"); }

std::string Layout::signing_key() const { return concat(state(), "/signing-key.asc"); }

std::string Layout::partial_downloads() const { return concat(cache_, "/partial"); }

std::string Layout::index_receipts() const { return concat(root_, "/state/index"); }

std::string Layout::index_cache() const { return concat(cache_, "/index"); }

}  // namespace gov
