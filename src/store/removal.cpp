// SPDX-License-Identifier: MIT
#include "store/removal.hpp"

#include "base/checkpoint.hpp"
#include "base/file.hpp"
#include "base/file_lock.hpp"
#include "base/text.hpp"
#include "store/record_files.hpp"
#include "store/staging.hpp"

namespace gov {
namespace {

/// Deletes a tree where it stands. Fails before anything is changed when its programs cannot be
/// deleted; what else stays is in the result.
Result<std::optional<Error>> delete_in_place(const std::string& goroot) {
  for (const std::string_view program : {"/bin/go", "/bin/gofmt"}) {
    GOV_TRY(remove_tree(concat(goroot, program)));
  }
  auto deleted = remove_tree(goroot);
  return deleted ? std::optional<Error>() : std::optional(std::move(deleted).error());
}

}  // namespace

Result<Removed> remove_toolchain(const Layout& layout, const Toolchain& toolchain,
                                 const Clock& clock) {
  FileLock::Patience patience;
  patience.timeout = std::chrono::seconds(10);
  GOV_TRY_ASSIGN(
      const FileLock lock,
      FileLock::acquire(layout.lock(toolchain.version, toolchain.platform), clock, patience));
  Removed removed{.toolchain = toolchain};
  if (!status_of_link(toolchain.goroot)) {
    removed.was_gone_already = true;
    return removed;
  }
  GOV_TRY(checkpoint("removal-begun"));
  if (auto trash = move_to_trash(layout, toolchain.goroot)) {
    removed.trash = std::move(*trash);
  } else {
    GOV_TRY_ASSIGN(removed.leftovers, delete_in_place(toolchain.goroot));
  }
  GOV_TRY(checkpoint("tree-removed"));
  delete_records(layout, toolchain.version, toolchain.platform);
  GOV_TRY(checkpoint("records-deleted"));
  return removed;
}

void delete_trash(Removed& removed, const OnDeleted& on_deleted) {
  if (!removed.trash) return;
  if (auto deleted = remove_tree(*removed.trash, on_deleted); !deleted)
    removed.leftovers = std::move(deleted).error();
}

}  // namespace gov
