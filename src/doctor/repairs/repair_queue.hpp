// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>

#include "doctor/diagnosis.hpp"

namespace gov {

/// How much gov doctor may repair.
enum class RepairMode {
  automatic,  // gov's own files
  ask,        // the user's files as well, each after a question
};

/// One change that a finding proposes.
struct RepairOffer {
  const Check* check = nullptr;
  Finding finding{};
  RepairPlan plan{};
};

/// The order in which repairs are offered. Plans say what a file becomes from what it was when it
/// was looked at, so after each repair the caller looks again, and asks for the next offer with
/// that. A repair is the same one when check, file and change are, on whatever line it stands now:
/// it is not offered again after it was refused, or after it was made and did not help. Taking out
/// lines always helps, so the next line that is alike is offered. The plans of one finding belong
/// together: they are about different files, and all of them are offered, also where the first
/// repair has made the finding go away.
class RepairQueue {
 public:
  explicit RepairQueue(RepairMode mode) : mode_(mode) {}

  /// The first repair of the diagnosis that was not offered yet; absent when there is none.
  [[nodiscard]] std::optional<RepairOffer> next(const Diagnosis& diagnosis);

  /// The last offer was accepted, and the repair was made.
  void note_made();

 private:
  using Counts = std::map<std::string, std::size_t>;  // by what makes a repair the same one
  struct LastOffer {
    std::string key;
    std::size_t count = 0;  // of repairs with this key, it included
    bool removes_lines = false;
  };

  struct Sibling {
    RepairOffer offer;
    std::string key;
  };

  [[nodiscard]] RepairOffer take_sibling(const Counts& counts);
  void keep_siblings(const RepairOffer& offer, const std::string& key);
  [[nodiscard]] bool is_allowed(const Finding& finding) const;
  [[nodiscard]] Counts count_repairs(const Diagnosis& diagnosis) const;

  RepairMode mode_;
  Counts most_;     // how many there were when the first of them was seen
  Counts offered_;  // how many of them were offered
  Counts left_;     // how many of those are still there
  std::optional<LastOffer> last_;
  std::deque<Sibling> siblings_;  // the plans of the last finding that are still to be offered
};

}  // namespace gov
