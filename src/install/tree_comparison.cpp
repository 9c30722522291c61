// SPDX-License-Identifier: MIT
#include "install/tree_comparison.hpp"

#include <sys/stat.h>

#include <unordered_map>
#include <unordered_set>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "install/archive_file.hpp"
#include "verify/digest.hpp"

namespace gov {
namespace {

class DigestOnly : public ByteSink {
 public:
  Result<void> write(std::span<const std::byte> bytes) override {
    digest_.update(bytes);
    return {};
  }
  std::string hex() { return digest_.hex(); }

 private:
  Digest digest_{DigestAlgorithm::sha256};
};

/// Does the way from the GOROOT to a file lead through nothing but directories? Through a link it
/// would lead out of the tree, where nothing is gov's.
class RealDirectories {
 public:
  explicit RealDirectories(const std::string& goroot) : goroot_(goroot) {}

  bool lead_to(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return true;
    const std::string directory = path.substr(0, slash);
    const auto known = verdicts_.find(directory);
    if (known != verdicts_.end()) return known->second;
    const auto status = status_of_link(concat(goroot_, "/", directory));
    const bool is_real = status && S_ISDIR(status->st_mode) && lead_to(directory);
    verdicts_.emplace(directory, is_real);
    return is_real;
  }

 private:
  const std::string& goroot_;
  std::unordered_map<std::string, bool> verdicts_;
};

/// Is the file there, plain, and byte for byte what was installed?
Result<bool> is_sound(const std::string& path, const ManifestEntry& entry,
                      const TransferWatch& watch) {
  const auto status = status_of_link(path);
  if (!status || !S_ISREG(status->st_mode) ||
      static_cast<std::uint64_t>(status->st_size) != entry.size)
    return false;
  DigestOnly digest;
  const auto fed = feed_file(path, digest, watch);
  if (!fed && fed.error().kind == ErrorKind::interrupted) return fed.error();
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

unsigned mode_of(const ManifestEntry& entry) { return entry.is_executable ? 0755 : 0644; }

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
    if (!sound) {
      comparison.damaged.push_back(entry);
      continue;
    }
    const auto status = status_of_link(path);
    if (status && (status->st_mode & 07777U) != mode_of(entry))
      comparison.wrong_modes.push_back(entry);
  }
  GOV_TRY_ASSIGN(comparison.additions, additions_to(goroot, manifest));
  return comparison;
}

}  // namespace gov
