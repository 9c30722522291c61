// SPDX-License-Identifier: MIT
#include "unpack/unpack.hpp"

#include <optional>
#include <utility>

#include "base/text.hpp"
#include "unpack/tar_reader.hpp"
#include "unpack/tree_writer.hpp"

namespace gov {
namespace {

UnpackFailure refuse_entry(const EntryFacts& facts, std::string reason) {
  return {fail(ErrorKind::integrity, concat("refused the archive entry ", in_quotes(facts.name)))
              .with_reason(std::move(reason)),
          UnpackFailure::Fault::archive};
}

class Unpacking {
 public:
  Unpacking(ByteSource& tar, TreeWriter writer, const Limits& limits, UnpackObserver& observer,
            FileHasher* hasher)
      : reader_(tar),
        writer_(std::move(writer)),
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

  TarReader reader_;
  TreeWriter writer_;
  EntryPolicy policy_;
  std::uint64_t most_directories_;
  UnpackObserver& observer_;
  FileHasher* hasher_;
  std::uint64_t files_ = 0;
};

Expected<UnpackSummary, UnpackFailure> Unpacking::run() {
  for (;;) {
    GOV_TRY(check_cancelled());
    GOV_TRY_ASSIGN(const std::optional<EntryFacts> facts, reader_.next_entry());
    if (!facts) break;
    GOV_TRY(write_entry(*facts));
    GOV_TRY(check_directories(*facts));
    observer_.on_progress({policy_.totals().entries, writer_.bytes_written()});
  }
  return UnpackSummary{files_, writer_.directories_made(), writer_.bytes_written()};
}

Expected<void, UnpackFailure> Unpacking::write_entry(const EntryFacts& facts) {
  GOV_TRY_ASSIGN(const EntryPlan plan, blaming_archive(policy_.decide(facts)));
  if (plan.action == EntryPlan::Action::make_directory)
    return writer_.make_directory(plan.components);
  return write_file(facts, plan);
}

Expected<void, UnpackFailure> Unpacking::write_file(const EntryFacts& facts,
                                                    const EntryPlan& plan) {
  GOV_TRY(writer_.begin_file(plan.components, static_cast<mode_t>(plan.mode)));
  GOV_TRY(copy_content(facts, plan));
  GOV_TRY(writer_.end_file());
  ++files_;
  report_file(facts, plan);
  return {};
}

/// What the limits allowed is what the header said, so it must also be what comes.
Expected<void, UnpackFailure> Unpacking::copy_content(const EntryFacts& facts,
                                                      const EntryPlan& plan) {
  std::uint64_t left = plan.size;
  for (;;) {
    GOV_TRY_ASSIGN(const std::span<const std::byte> content, reader_.next_data());
    const bool is_end = content.empty();
    if (content.size() > left || (is_end && left != 0))
      return refuse_entry(facts, "its content is not as long as its header says");
    if (is_end) return {};
    left -= content.size();
    GOV_TRY(writer_.write(content));
    if (hasher_ != nullptr) hasher_->update(content);
    observer_.on_progress({policy_.totals().entries, writer_.bytes_written()});
    GOV_TRY(check_cancelled());
  }
}

/// A path may ask for forty directories without listing one of them.
Expected<void, UnpackFailure> Unpacking::check_directories(const EntryFacts& facts) const {
  if (writer_.directories_made() <= most_directories_) return {};
  return refuse_entry(facts, concat("the archive holds more than ",
                                    std::to_string(most_directories_), " directories"));
}

Result<void> Unpacking::check_cancelled() {
  if (!observer_.is_cancelled()) return {};
  return fail(ErrorKind::interrupted, "unpacking was stopped");
}

void Unpacking::report_file(const EntryFacts& facts, const EntryPlan& plan) {
  const std::string digest = hasher_ != nullptr ? hasher_->end() : std::string();
  // The policy has made sure that the name begins with "go/".
  const std::string_view path = facts.name.substr(std::string_view("go/").size());
  observer_.on_file({.path = path, .size = plan.size, .mode = plan.mode, .digest = digest});
}

}  // namespace

Expected<UnpackSummary, UnpackFailure> unpack(ByteSource& tar, const std::string& root,
                                              const Limits& limits, UnpackObserver* observer,
                                              FileHasher* hasher) {
  UnpackObserver nobody;
  UnpackObserver& audience = observer != nullptr ? *observer : nobody;
  const auto on_made = [&audience](int descriptor, const std::string& path) {
    return audience.on_made(descriptor, path);
  };
  GOV_TRY_ASSIGN(TreeWriter writer, TreeWriter::open(root, on_made));
  return Unpacking(tar, std::move(writer), limits, audience, hasher).run();
}

}  // namespace gov
