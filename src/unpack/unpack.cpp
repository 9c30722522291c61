// SPDX-License-Identifier: MIT
#include "unpack/unpack.hpp"

#include <optional>
#include <utility>

#include "base/text.hpp"
#include "unpack/tar_reader.hpp"
#include "unpack/tree_writer.hpp"

namespace gov {
namespace {

/// Has the interface of TreeWriter, and writes nothing.
class NoTree {
 public:
  using Path = TreeWriter::Path;
  [[nodiscard]] Expected<void, UnpackFailure> make_directory(Path) { return {}; }
  [[nodiscard]] Expected<void, UnpackFailure> begin_file(Path, mode_t) { return {}; }
  [[nodiscard]] Result<void> write(std::span<const std::byte> content) {
    bytes_ += content.size();
    return {};
  }
  [[nodiscard]] Result<void> end_file() { return {}; }
  [[nodiscard]] std::uint64_t directories_made() const { return 0; }
  [[nodiscard]] std::uint64_t bytes_written() const { return bytes_; }

 private:
  std::uint64_t bytes_ = 0;
};

/// One pass over an archive, to a TreeWriter or to nowhere.
template <class Tree>
class Unpacking {
 public:
  Unpacking(EntryReader& reader, Tree tree, const Limits& limits, UnpackObserver& observer,
            FileHasher* hasher)
      : reader_(reader),
        tree_(std::move(tree)),
        policy_(limits),
        most_directories_(limits.directories),
        observer_(observer),
        hasher_(hasher) {}

  Expected<UnpackSummary, UnpackFailure> run();

 private:
  Expected<void, UnpackFailure> write_entry(const EntryFacts& facts);
  Expected<void, UnpackFailure> write_file(const EntryFacts& facts, const EntryPlan& plan);
  Expected<void, UnpackFailure> copy_content(const EntryFacts& facts, const EntryPlan& plan);
  Expected<void, UnpackFailure> check_directories(const EntryFacts& facts) const;
  Result<void> check_cancelled();
  void report_file(const EntryFacts& facts, const EntryPlan& plan);

  EntryReader& reader_;
  Tree tree_;
  EntryPolicy policy_;
  std::uint64_t most_directories_;
  UnpackObserver& observer_;
  FileHasher* hasher_;
  std::uint64_t files_ = 0;
};

template <class Tree>
Expected<UnpackSummary, UnpackFailure> Unpacking<Tree>::run() {
  for (;;) {
    GOV_TRY(check_cancelled());
    GOV_TRY_ASSIGN(const std::optional<EntryFacts> facts, reader_.next_entry());
    if (!facts) break;
    GOV_TRY(write_entry(*facts));
    GOV_TRY(check_directories(*facts));
    observer_.on_progress({policy_.totals().entries, tree_.bytes_written()});
  }
  return UnpackSummary{files_, tree_.directories_made(), tree_.bytes_written()};
}

template <class Tree>
Expected<void, UnpackFailure> Unpacking<Tree>::write_entry(const EntryFacts& facts) {
  GOV_TRY_ASSIGN(const EntryPlan plan, blaming_archive(policy_.decide(facts)));
  if (plan.action == EntryPlan::Action::make_directory)
    return tree_.make_directory(plan.components);
  return write_file(facts, plan);
}

template <class Tree>
Expected<void, UnpackFailure> Unpacking<Tree>::write_file(const EntryFacts& facts,
                                                          const EntryPlan& plan) {
  GOV_TRY(tree_.begin_file(plan.components, static_cast<mode_t>(plan.mode)));
  GOV_TRY(copy_content(facts, plan));
  GOV_TRY(tree_.end_file());
  ++files_;
  report_file(facts, plan);
  return {};
}

/// The limits were checked against the size in the header, so the content must have that size.
template <class Tree>
Expected<void, UnpackFailure> Unpacking<Tree>::copy_content(const EntryFacts& facts,
                                                            const EntryPlan& plan) {
  std::uint64_t left = plan.size;
  for (;;) {
    GOV_TRY_ASSIGN(const std::span<const std::byte> content, reader_.next_data());
    const bool is_end = content.empty();
    if (content.size() > left || (is_end && left != 0))
      return blaming_archive(
          entry_is_refused(facts.name, "its content does not have the size in its header"));
    if (is_end) return {};
    left -= content.size();
    GOV_TRY(tree_.write(content));
    if (hasher_ != nullptr) hasher_->update(content);
    observer_.on_progress({policy_.totals().entries, tree_.bytes_written()});
    GOV_TRY(check_cancelled());
  }
}

/// A single path can create forty directories without listing any of them.
template <class Tree>
Expected<void, UnpackFailure> Unpacking<Tree>::check_directories(const EntryFacts& facts) const {
  if (tree_.directories_made() <= most_directories_) return {};
  return blaming_archive(
      entry_is_refused(facts.name, concat("the archive contains more than ",
                                          std::to_string(most_directories_), " directories")));
}

template <class Tree>
Result<void> Unpacking<Tree>::check_cancelled() {
  if (!observer_.is_cancelled()) return {};
  return fail(ErrorKind::interrupted, "unpacking was stopped");
}

template <class Tree>
void Unpacking<Tree>::report_file(const EntryFacts& facts, const EntryPlan& plan) {
  const std::string digest = hasher_ != nullptr ? hasher_->end() : std::string();
  // The policy has checked that the name begins with "go/".
  const std::string_view path = facts.name.substr(std::string_view("go/").size());
  observer_.on_file({.path = path, .size = plan.size, .mode = plan.mode, .digest = digest});
}

}  // namespace

Expected<UnpackSummary, UnpackFailure> unpack(EntryReader& archive, const std::string& root,
                                              const Limits& limits, UnpackObserver& observer,
                                              FileHasher* hasher) {
  const auto on_made = [&observer](int descriptor, const std::string& path) {
    return observer.on_made(descriptor, path);
  };
  GOV_TRY_ASSIGN(TreeWriter writer, TreeWriter::open(root, on_made));
  return Unpacking(archive, std::move(writer), limits, observer, hasher).run();
}

Expected<UnpackSummary, UnpackFailure> unpack(ByteSource& tar, const std::string& root,
                                              const Limits& limits, UnpackObserver* observer,
                                              FileHasher* hasher) {
  UnpackObserver nobody;
  TarReader archive(tar);
  return unpack(archive, root, limits, observer != nullptr ? *observer : nobody, hasher);
}

Expected<UnpackSummary, UnpackFailure> digest_entries(EntryReader& archive, const Limits& limits,
                                                      UnpackObserver& observer,
                                                      FileHasher& hasher) {
  return Unpacking(archive, NoTree(), limits, observer, &hasher).run();
}

}  // namespace gov
