// SPDX-License-Identifier: MIT
#include "store/store_privacy.hpp"

#include <sys/stat.h>

#include <optional>

#include "base/file.hpp"
#include "base/foreign_owner.hpp"
#include "base/path.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

Error exposed(const std::string& directory, std::string reason) {
  return fail(ErrorKind::permission, concat("refusing to use ", in_quotes(directory)))
      .with_reason(std::move(reason));
}

Result<void> check_above(const std::string& directory, const struct stat& status, uid_t owner) {
  const bool anybody_may_rename =
      (status.st_mode & S_IWOTH) != 0 && (status.st_mode & S_ISVTX) == 0;
  if (anybody_may_rename) {
    return exposed(directory, "everybody may write to it, and so replace the store below it")
        .with_hint(concat("chmod o-w ", shell_path(directory)));
  }
  if (status.st_uid == owner || !is_foreign_owner(status.st_uid)) return {};
  return exposed(directory, concat("it belongs to user ", std::to_string(status.st_uid),
                                   ", who could replace the store below it"))
      .with_hint("export GOV_ROOT=\"$HOME/.local/share/gov\"");
}

/// Checks `root`, the directories in it that decide what runs, and all above. True when a link was
/// on the way, behind which other directories stand.
Result<bool> check_way(const std::string& root, const struct stat& root_status, uid_t owner) {
  bool met_link = S_ISLNK(root_status.st_mode);
  if (!met_link) GOV_TRY(check_private_mode(root, root_status.st_mode));
  const std::string versions = path_in(root, "versions");
  if (const auto status = status_of_link(versions)) {
    met_link = met_link || S_ISLNK(status->st_mode);
    if (!S_ISLNK(status->st_mode)) GOV_TRY(check_private_mode(versions, status->st_mode));
  }
  // Its shims stand on PATH; a link in place of the folder is not made by gov, and not followed
  // here.
  const std::string shims = path_in(root, "shims");
  if (const auto status = status_of_link(shims); status && S_ISDIR(status->st_mode))
    GOV_TRY(check_private_mode(shims, status->st_mode));
  for (std::string path = root; path != "/" && path != ".";) {
    path = parent_directory(path);
    const auto status = status_of_link(path);
    if (!status) continue;
    met_link = met_link || S_ISLNK(status->st_mode);
    if (!S_ISLNK(status->st_mode)) GOV_TRY(check_above(path, *status, owner));
  }
  return met_link;
}

/// What a link led to is a directory among others, of which the last alone must be private.
Result<void> check_behind_links(const std::string& directory, uid_t owner) {
  const auto real = canonical_path(directory);
  const auto status = real ? status_of(*real) : std::nullopt;
  if (!status) return {};
  GOV_TRY(check_private_mode(*real, status->st_mode));
  for (std::string path = *real; path != "/";) {
    path = parent_directory(path);
    if (const auto above = status_of(path)) GOV_TRY(check_above(path, *above, owner));
  }
  return {};
}

}  // namespace

Result<void> check_private_mode(const std::string& directory, mode_t mode) {
  if ((mode & (S_IWGRP | S_IWOTH)) == 0) return {};
  return exposed(directory, "others may write to it, so they could replace the Go that you run")
      .with_hint(concat("chmod go-w ", shell_path(directory)))
      .explained_by("GOV04");
}

Result<void> check_store_privacy(const std::string& root) {
  const auto status = status_of_link(root);
  if (!status) return {};
  // Only a link is followed: every start of Go waits for these calls.
  const auto real = S_ISLNK(status->st_mode) ? status_of(root) : status;
  if (!real) return {};
  GOV_TRY_ASSIGN(const bool met_link, check_way(root, *status, real->st_uid));
  if (!met_link) return {};
  GOV_TRY(check_behind_links(root, real->st_uid));
  return check_behind_links(path_in(root, "versions"), real->st_uid);
}

}  // namespace gov
