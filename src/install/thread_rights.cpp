// SPDX-License-Identifier: MIT
#include "install/thread_rights.hpp"

#include "base/directory.hpp"
#include "base/file.hpp"
#include "store/cache_access.hpp"

namespace gov {
namespace {

/// Allows reading what a connection needs: certificate authorities, host names, .netrc.
ThreadRights connecting(std::vector<std::string> writable) {
  return {.writable = std::move(writable),
          .reading = ThreadRights::Reading::everywhere,
          .network = ThreadRights::Network::client};
}

/// On failure, log heads and keys are not remembered, as on a full disk.
void make_state(const Layout& layout) { (void)make_directories(layout.state(), 0700).has_value(); }

}  // namespace

ThreadRights rights_to_receive(const InstallJob& job, const InstallPlan& plan) {
  const Layout& layout = job.layout;
  make_state(layout);
  // state/ and its subfolders may be symlinks.
  std::vector<std::string> writable = {layout.staging(), layout.state(), layout.checksum_logs()};
  const bool may_download = !plan.archive->local_file && !job.is_offline;
  if (may_download && open_cache_directory(layout, layout.partial_downloads()))
    writable.push_back(layout.partial_downloads());
  return connecting(std::move(writable));
}

ThreadRights rights_to_mirror(const Layout& layout, const std::string& directory) {
  if (is_directory(layout.root())) make_state(layout);
  return connecting({directory, layout.state()});
}

ThreadRights rights_to_unpack(const std::string& root) { return {.writable = {root}}; }

}  // namespace gov
