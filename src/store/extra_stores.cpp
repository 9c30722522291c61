// SPDX-License-Identifier: MIT
#include "store/extra_stores.hpp"

#include <sys/stat.h>

#include <optional>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

bool others_may_write(const std::string& directory) {
  const auto status = status_of(directory);
  return status && (status->st_mode & (S_IWGRP | S_IWOTH)) != 0;
}

std::optional<std::string> problem_with(const std::string& root, const std::string& versions) {
  if (const auto names = list_directory(versions); !names) {
    return join(names.error().because, ": ");
  }
  if (others_may_write(root) || others_may_write(versions)) {
    return "others may write to it, so they could replace the Go that you run";
  }
  return std::nullopt;
}

}  // namespace

Stores stores_to_search(const Layout& own, const std::vector<std::string>& roots,
                        std::vector<std::string>& problems) {
  Stores stores{{own.versions()}};
  for (const std::string& root : roots) {
    std::string versions = concat(root, "/versions");
    if (const auto problem = problem_with(root, versions)) {
      problems.push_back(concat("the store ", in_quotes(root), " is left out: ", *problem));
    } else {
      stores.versions_directories.push_back(std::move(versions));
    }
  }
  return stores;
}

}  // namespace gov
