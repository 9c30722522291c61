// SPDX-License-Identifier: MIT
#include "install/verification.hpp"

#include <algorithm>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "golang/release.hpp"
#include "install/addition_kind.hpp"
#include "install/archive_file.hpp"
#include "install/archive_signature.hpp"
#include "install/digest_sink.hpp"
#include "install/file_modes.hpp"
#include "install/manifest.hpp"
#include "install/module_proof.hpp"
#include "install/tree_comparison.hpp"
#include "verify/checksum.hpp"

namespace gov {
namespace {

class Verifier {
 public:
  Verifier(const InstallJob& job, const Toolchain& toolchain) : job_(job), toolchain_(toolchain) {}

  Result<Verification> run(const std::optional<std::string>& archive);

 private:
  void read_the_record();
  Result<void> read_the_list();
  Result<void> compare_files();
  Result<void> hash_files();
  void sort_additions(const std::vector<std::string>& additions);
  Result<void> compare_module_hash();
  Result<void> check_archive(const std::string& file, bool is_named);
  [[nodiscard]] std::optional<std::string> archive_at_hand() const;
  [[nodiscard]] Artifact artifact() const;
  [[nodiscard]] TransferWatch watch() const;

  const InstallJob& job_;
  const Toolchain& toolchain_;
  std::optional<ToolchainRecord> record_;
  std::optional<std::vector<ManifestEntry>> list_;
  std::vector<ManifestEntry> found_;  // used if there is no list
  Verification report_;
};

TransferWatch Verifier::watch() const {
  TransferWatch watch;
  watch.is_cancelled = job_.is_cancelled;
  return watch;
}

void Verifier::read_the_record() {
  auto record = read_record(record_file(toolchain_));
  if (!record) {
    report_.faults.push_back(concat("the record cannot be read: ", record.error().what));
  } else if (!*record) {
    report_.faults.emplace_back("there is no record of this install");
  } else {
    record_ = std::move(**record);
  }
}

Result<void> Verifier::read_the_list() {
  GOV_TRY_ASSIGN(const auto text, read_if_present(manifest_file(toolchain_), kLargestManifest));
  if (!text) {
    report_.faults.emplace_back("the file list of this install is missing");
    return {};
  }
  auto entries = parse_manifest(*text);
  if (!entries) {
    report_.faults.push_back(concat(entries.error().what, ": ", entries.error().because.front()));
    return {};
  }
  if (record_ && record_->files != entries->size()) {
    report_.faults.push_back(concat("the list has ", std::to_string(entries->size()),
                                    " files, but the record says ",
                                    std::to_string(record_->files)));
  }
  list_ = std::move(*entries);
  return {};
}

void Verifier::sort_additions(const std::vector<std::string>& additions) {
  for (const std::string& path : additions) {
    switch (kind_of_addition(path)) {
      case AdditionKind::of_go:
        report_.left_by_go.push_back(path);
        break;
      case AdditionKind::of_editor:
        report_.left_by_editors.push_back(path);
        break;
      case AdditionKind::foreign:
        report_.extra.push_back(path);
        break;
    }
  }
}

Result<void> Verifier::compare_files() {
  report_.files = list_->size();
  GOV_TRY_ASSIGN(const TreeComparison tree,
                 compare_tree(toolchain_.goroot, *list_, job_.is_cancelled));
  for (const ManifestEntry& entry : tree.damaged) {
    const bool is_there = status_of_link(concat(toolchain_.goroot, "/", entry.path)).has_value();
    (is_there ? report_.changed : report_.missing).push_back(entry.path);
  }
  std::vector<std::string> additions = tree.additions;
  std::sort(additions.begin(), additions.end());
  sort_additions(additions);
  report_.modes = wrong_modes(toolchain_.goroot, *list_);
  return {};
}

/// True for files that are clearly not part of the archive. Archives up to 1.19 had compiled
/// packages.
bool is_left_over(std::string_view path, const Version& version) {
  const AdditionKind kind = kind_of_addition(path);
  const bool has_packages = version < *Version::parse("1.20rc1");
  return kind == AdditionKind::of_editor || (kind == AdditionKind::of_go && !has_packages);
}

/// Without a list, all files found are assumed to be installed ones, and must match the module
/// hash.
Result<void> Verifier::hash_files() {
  DigestSink digest(DigestAlgorithm::sha256);
  const std::string& goroot = toolchain_.goroot;
  GOV_TRY(visit_tree(goroot, [&](const std::string& path, EntryKind kind) -> Result<void> {
    std::string below = path.substr(goroot.size() + 1);
    if (kind == EntryKind::directory || is_left_over(below, toolchain_.version)) return {};
    if (kind != EntryKind::file) {
      report_.extra.push_back(std::move(below));
      return {};
    }
    GOV_TRY_ASSIGN(const std::uint64_t size, feed_file(path, digest, watch()));
    found_.push_back({.sha256 = digest.hex(), .size = size, .path = std::move(below)});
    return {};
  }));
  report_.files = found_.size();
  return {};
}

Artifact Verifier::artifact() const {
  const std::string canonical =
      concat(toolchain_.version.release_name(), ".", toolchain_.platform.archive_name(), ".tar.gz");
  // An installed module corresponds to the archive with the canonical name.
  const bool is_of_archive = record_ && record_->left_out.empty();
  return {.filename = is_of_archive ? record_->archive : canonical,
          .platform = toolchain_.platform};
}

Result<void> Verifier::compare_module_hash() {
  ModuleProof proof(job_, toolchain_.version, artifact());
  auto hash = proof.of(list_ ? *list_ : found_);
  if (!hash) {
    if (hash.error().cause != ProofFailure::Cause::refuted) return std::move(hash).error();
    report_.faults.push_back(join({hash.error().what, join(hash.error().because, "; ")}, ": "));
    report_.module_hash.h1 =
        toolchain_hash(list_ ? *list_ : found_, toolchain_.version, toolchain_.platform);
    report_.module_hash.reason = "it is a different hash";
    return {};
  }
  report_.module_hash = std::move(*hash);
  const bool was_recorded = record_ && record_->module_hash;
  if (was_recorded && record_->module_hash->h1 != report_.module_hash.h1)
    report_.faults.emplace_back("the list is not the one recorded when the version was installed");
  return {};
}

/// The archive in a folder among the sources, found as an install would find it.
std::optional<std::string> Verifier::archive_at_hand() const {
  for (const Source& source : job_.sources) {
    const auto* folder = std::get_if<ArchiveSource>(&source);
    if (folder == nullptr || folder->kind != ArchiveSource::Kind::directory) continue;
    std::string file = concat(folder->text, "/", artifact().filename);
    if (is_regular_file(file)) return file;
  }
  return std::nullopt;
}

Result<void> Verifier::check_archive(const std::string& file, bool is_named) {
  if (!record_) return {};
  InstallJob local = job_;
  local.is_offline = true;  // use local files only
  local.signature = job_.signature == ProofPolicy::off ? ProofPolicy::off : ProofPolicy::prefer;
  GOV_TRY_ASSIGN(const ArchiveSignature signature,
                 ArchiveSignature::find(local, LocalFile{file}, artifact(), *job_.make_client()));
  const bool is_sha256 = record_->digest.algorithm == RecordedDigest::Algorithm::sha256;
  const Checksum expected{is_sha256 ? DigestAlgorithm::sha256 : DigestAlgorithm::sha1,
                          record_->digest.hex};
  GOV_TRY_ASSIGN(const UniqueFd opened, open_archive_file(file));
  DigestSink digest(expected.algorithm);
  GOV_TRY(feed_open_file(opened.number(), file, digest, watch()));
  const auto good = signature.check(opened.number(), file, job_.is_cancelled);
  if (!good && good.error().cause == SignatureFailure::Cause::not_read) return good.error();
  report_.archive = file;
  if (!good) {
    report_.faults.push_back(
        join({file, good.error().what, join(good.error().because, "; ")}, ": "));
    return {};
  }
  report_.signature = signature.verdict(*good);
  const bool is_the_one = check_digest(expected, digest.hex(), file).has_value();
  if (!is_the_one && is_named)
    report_.faults.push_back(concat(file, " is not the installed archive"));
  if (!is_the_one && !is_named) report_.archive.reset();
  if (!is_the_one) report_.signature.reset();
  return {};
}

Result<Verification> Verifier::run(const std::optional<std::string>& archive) {
  read_the_record();
  GOV_TRY(read_the_list());
  GOV_TRY(list_ ? compare_files() : hash_files());
  GOV_TRY(compare_module_hash());
  const auto file = archive ? archive : archive_at_hand();
  if (file) GOV_TRY(check_archive(*file, archive.has_value()));
  return std::move(report_);
}

}  // namespace

Result<Verification> verify_toolchain(const InstallJob& job, const Toolchain& toolchain,
                                      const std::optional<std::string>& archive) {
  auto report = Verifier(job, toolchain).run(archive);
  if (!report) {
    return std::move(report).error().within(
        concat("cannot verify ", toolchain.version.release_name()));
  }
  return report;
}

}  // namespace gov
