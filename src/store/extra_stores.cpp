// SPDX-License-Identifier: MIT
#include "store/extra_stores.hpp"

#include <optional>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/foreign_owner.hpp"
#include "base/text.hpp"
#include "store/store_privacy.hpp"

namespace gov {
namespace {

/// Whoever owns a store chooses what runs from it.
bool is_of_another_user(const Layout& own, const std::string& root) {
  const auto status = status_of(root);
  if (!status || !is_foreign_owner(status->st_uid)) return false;
  const auto own_root = status_of(own.root());
  return !own_root || own_root->st_uid != status->st_uid;
}

std::optional<std::string> problem_with(const Layout& own, const std::string& root,
                                        const std::string& versions) {
  if (const auto names = list_directory(versions); !names) {
    return join(names.error().because, ": ");
  }
  if (const auto is_private = check_store_privacy(root); !is_private)
    return concat(is_private.error().what, ": ", join(is_private.error().because, ": "));
  if (is_of_another_user(own, root)) return "it belongs to another user, and not to root";
  return std::nullopt;
}

}  // namespace

Stores stores_to_search(const Layout& own, const std::vector<std::string>& roots,
                        std::vector<std::string>& problems) {
  Stores stores{{own.versions()}};
  for (const std::string& root : roots) {
    std::string versions = concat(root, "/versions");
    if (const auto problem = problem_with(own, root, versions)) {
      problems.push_back(concat("the store ", in_quotes(root), " is left out: ", *problem));
    } else {
      stores.versions_directories.push_back(std::move(versions));
    }
  }
  return stores;
}

}  // namespace gov
