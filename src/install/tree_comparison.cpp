// SPDX-License-Identifier: MIT
#include "install/tree_comparison.hpp"

#include <sys/stat.h>

#include <unordered_set>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "install/archive_file.hpp"
#include "install/digest_sink.hpp"
#include "install/real_directories.hpp"

namespace gov {
namespace {

/// Whether the file exists, is a plain file, and has the installed content.
Result<bool> is_sound(const std::string& path, const ManifestEntry& entry,
                      const TransferWatch& watch) {
  const auto status = status_of_link(path);
  if (!status || !S_ISREG(status->st_mode) ||
      static_cast<std::uint64_t>(status->st_size) != entry.size)
    return false;
  DigestSink digest(DigestAlgorithm::sha256);
  const auto fed = feed_file(path, digest, watch);
  // A file that cannot be read counts as changed, unless the user interrupted the comparison.
  if (!fed && watch.is_cancelled && watch.is_cancelled()) return fed.error();
  return fed && digest.hex() == entry.sha256;
}

Result<std::vector<std::string>> additions_to(const std::string& goroot,
                                              const std::vector<ManifestEntry>& manifest) {
  std::unordered_set<std::string> known;
  for (const ManifestEntry& entry : manifest) known.insert(entry.path);
  std::vector<std::string> additions;
  GOV_TRY(visit_tree(goroot, [&](const std::string& path, EntryKind kind) -> Result<void> {
    std::string below = path.substr(goroot.size() + 1);
    if (kind != EntryKind::directory && !known.contains(below))
      additions.push_back(std::move(below));
    return {};
  }));
  return additions;
}

}  // namespace

Result<TreeComparison> compare_tree(const std::string& goroot,
                                    const std::vector<ManifestEntry>& manifest,
                                    const std::function<bool()>& is_cancelled) {
  TransferWatch watch;
  watch.is_cancelled = is_cancelled;
  TreeComparison comparison;
  RealDirectories directories(goroot);
  for (const ManifestEntry& entry : manifest) {
    const std::string path = concat(goroot, "/", entry.path);
    const bool is_inside = directories.lead_to(entry.path);
    GOV_TRY_ASSIGN(const bool sound,
                   is_inside ? is_sound(path, entry, watch) : Result<bool>(false));
    if (!sound) comparison.damaged.push_back(entry);
  }
  // An added directory that cannot be read must not prevent the repair.
  if (auto additions = additions_to(goroot, manifest)) comparison.additions = std::move(*additions);
  return comparison;
}

}  // namespace gov
