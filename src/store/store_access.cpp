// SPDX-License-Identifier: MIT
#include "store/store_access.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/file_system.hpp"
#include "base/foreign_owner.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "store/store_privacy.hpp"

namespace gov {
namespace {

/// The nearest existing directory at or above `path`.
std::string existing_ancestor(std::string path) {
  while (path != "/" && !is_directory(path)) path = parent_directory(path);
  return path;
}

Result<void> check_mode(const std::string& directory) {
  const auto status = status_of(directory);
  if (!status) return {};
  return check_private_mode(directory, status->st_mode);
}

}  // namespace

Result<void> check_store_owner(const Layout& layout) {
  const std::string& root = layout.root();
  const std::string nearest = existing_ancestor(root);
  const auto status = status_of(nearest);
  if (!status || status->st_uid == ::geteuid()) return {};
  const bool is_new_root = nearest != root;
  if (is_new_root && ::geteuid() != 0) return {};  // mkdir will say whether it is allowed
  if (is_new_root && !is_foreign_owner(status->st_uid)) return {};
  const std::string owner = std::to_string(status->st_uid);
  if (::geteuid() == 0) {
    return fail(ErrorKind::permission, concat("refusing to work as root in ", in_quotes(nearest)))
        .with_reason(
            concat("it belongs to user ", owner, ", who could not change what root leaves there"))
        .with_hint("run gov without sudo, or set GOV_ROOT to a directory of root's")
        .explained_by("GOV04");
  }
  // A volume of a container belongs to root, and its group may write: a folder in it can be ours.
  const bool may_have_folder = !is_new_root && ::access(root.c_str(), W_OK | X_OK) == 0;
  return fail(ErrorKind::permission, concat("refusing to use ", in_quotes(root)))
      .with_reason(concat("it belongs to user ", owner))
      .with_hint(may_have_folder ? concat("export GOV_ROOT=", shell_path(concat(root, "/gov")))
                                 : "export GOV_ROOT=\"$HOME/.local/share/gov\"")
      .explained_by("GOV04");
}

Result<void> prepare_store(const Layout& layout) {
  GOV_TRY(check_store_owner(layout));
  GOV_TRY(make_directories(layout.root()));
  // Once more: somebody else may have made it in between.
  GOV_TRY(check_store_owner(layout));
  GOV_TRY(check_mode(layout.root()));
  GOV_TRY(check_store_privacy(layout.root()));
  for (const std::string& directory : {layout.versions(), layout.records(), layout.shims()}) {
    GOV_TRY(make_directories(directory));
    GOV_TRY(check_mode(directory));
  }
  for (const std::string& directory : {layout.staging(), layout.locks()}) {
    GOV_TRY(make_directories(directory, 0700));
    GOV_TRY(check_mode(directory));
  }
  return {};
}

Result<void> check_place_for_toolchains(const Layout& layout) {
  if (is_mounted_noexec(layout.versions())) {
    return fail(ErrorKind::permission,
                concat("no program can run in ", in_quotes(layout.versions())))
        .with_reason("its file system is mounted noexec")
        .with_hint("export GOV_ROOT=/path/on/another/disk")
        .explained_by("GOV05");
  }
  if (is_same_file_system(layout.versions(), layout.staging())) return {};
  return fail(ErrorKind::failure,
              concat("nothing can be installed in ", in_quotes(layout.versions())))
      .with_reason(concat("it lies on another file system than ", in_quotes(layout.staging())))
      .with_reason("a version becomes visible by one rename, which cannot cross file systems")
      .with_hint("move all of the store, and set GOV_ROOT to its new place");
}

}  // namespace gov
