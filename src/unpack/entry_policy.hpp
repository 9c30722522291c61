// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "unpack/case_collisions.hpp"

// Decides which entries of an archive may be written, and how. Pure. Go's archives contain only
// plain files and directories below go/, so nothing else is accepted.

namespace gov {

enum class EntryType {
  file,
  directory,
  hard_link,
  symbolic_link,
  character_device,
  block_device,
  fifo,
  contiguous,
  sparse,
  unknown,
};

/// An entry as given in the archive; nothing is checked yet.
struct EntryFacts {
  std::string_view name;  // raw bytes
  EntryType type = EntryType::file;
  std::int64_t size = 0;
  unsigned mode = 0;
  bool has_link_target = false;
};

struct Limits {
  std::size_t component_bytes = 255;
  std::size_t path_bytes = 1024;
  std::size_t depth = 40;  // components, including the leading "go"
  std::uint64_t entries = 200'000;
  std::uint64_t directories = 20'000;  // created, whether listed in the archive or not
  std::uint64_t file_bytes = std::uint64_t{1} << 30U;
  std::uint64_t total_bytes = std::uint64_t{4} << 30U;
  bool refuse_case_collisions = false;  // for file systems that ignore case
};

/// The entries accepted so far.
struct EntryTotals {
  std::uint64_t entries = 0;
  std::uint64_t bytes = 0;
};

struct EntryPlan {
  enum class Action { make_directory, write_file };

  Action action = Action::make_directory;
  unsigned mode = 0755;  // 0755 or 0644, nothing else
  std::uint64_t size = 0;
  /// Below "go", so empty for the top directory. Views into the entry's name.
  std::vector<std::string_view> components;
};

/// Errors: integrity, naming the entry (escaped) and the rule.
[[nodiscard]] Result<EntryPlan> decide_entry(const EntryFacts& entry, const EntryTotals& totals,
                                             const Limits& limits);

/// Calls decide_entry() for the entries of one archive, in order.
class EntryPolicy {
 public:
  explicit EntryPolicy(const Limits& limits) : limits_(limits) {}

  [[nodiscard]] Result<EntryPlan> decide(const EntryFacts& entry);
  [[nodiscard]] const EntryTotals& totals() const { return totals_; }

 private:
  Limits limits_;
  EntryTotals totals_;
  CaseCollisions seen_;
};

}  // namespace gov
