// SPDX-License-Identifier: MIT
#include "shell/edit_permission.hpp"

#include <unistd.h>

#include <cerrno>
#include <optional>

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

/// Why a file cannot be changed, and the remedy.
struct Obstacle {
  ErrorKind kind = ErrorKind::permission;
  std::string reason;
  std::string remedy;  // a command or an instruction; empty when there is none
};

std::string system_words(int error_number) {
  return system_error("", error_number).because.front();
}

/// The folder, or the nearest one above it that exists, must accept new files.
std::optional<Obstacle> obstacle_in_folder(const std::string& folder) {
  std::optional<Obstacle> found;
  walk_up(folder, [&](std::string_view directory) {
    const std::string here(directory);
    if (!status_of_link(here)) return false;
    if (!is_directory(here)) {
      found = Obstacle{.reason = concat(in_quotes(here), " is not a folder"), .remedy = ""};
    } else if (::access(here.c_str(), W_OK | X_OK) != 0) {
      found = Obstacle{.reason = concat("no file can be written in ", in_quotes(here), ": ",
                                        system_words(errno)),
                       .remedy = ""};
    }
    return true;
  });
  return found;
}

std::optional<Obstacle> obstacle_in_link(const std::string& path, const std::string& target) {
  const std::string folder = parent_directory(target);
  if (target == path || is_directory(folder)) return std::nullopt;
  return Obstacle{.kind = ErrorKind::failure,
                  .reason = concat("it is a link to ", in_quotes(target),
                                   ", and there is no folder ", in_quotes(folder)),
                  .remedy = concat("make that folder, or remove the link")};
}

std::optional<Obstacle> obstacle_in_file(const std::string& target) {
  const auto status = status_of(target);
  if (!status) return std::nullopt;
  if (status->st_uid != ::geteuid()) {
    return Obstacle{.reason = concat(in_quotes(target), " belongs to another user (uid ",
                                     std::to_string(status->st_uid), ")"),
                    .remedy = ""};
  }
  if ((status->st_mode & S_IWUSR) == 0) {
    return Obstacle{.reason = "it is read-only", .remedy = "chmod u+w that file"};
  }
  if (status->st_nlink > 1) {
    return Obstacle{.kind = ErrorKind::failure,
                    .reason = concat("it has ", std::to_string(status->st_nlink),
                                     " names (hard links), and only this one would be changed"),
                    .remedy = ""};
  }
  // What no mode shows: an immutable file, a read-only file system.
  if (::access(target.c_str(), W_OK) != 0)
    return Obstacle{.reason = system_words(errno), .remedy = ""};
  return std::nullopt;
}

std::optional<Obstacle> find_obstacle(const std::string& path, const std::string& target) {
  if (auto found = obstacle_in_link(path, target)) return found;
  if (auto found = obstacle_in_file(target)) return found;
  return obstacle_in_folder(parent_directory(target));
}

}  // namespace

Result<void> check_edit_permission(const std::string& path, std::string_view by_hand,
                                   std::string_view command) {
  GOV_TRY_ASSIGN(const std::string target, follow_links(path));
  const auto obstacle = find_obstacle(path, target);
  if (!obstacle) return {};
  const std::string again =
      obstacle->remedy.empty() ? "" : concat(", or: ", obstacle->remedy, ", and run ", command);
  return fail(obstacle->kind, concat("cannot change ", in_quotes(path)))
      .with_reason(obstacle->reason)
      .with_hint(concat(by_hand, " where that file is made", again));
}

}  // namespace gov
