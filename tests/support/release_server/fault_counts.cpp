// SPDX-License-Identifier: MIT
#include "fault_counts.hpp"

namespace gov_test {

unsigned FaultCounts::count(const std::string& key) {
  const std::lock_guard lock(mutex_);
  return counts_[key]++;
}

unsigned FaultCounts::counted(const std::string& key) const {
  const std::lock_guard lock(mutex_);
  const auto found = counts_.find(key);
  return found == counts_.end() ? 0 : found->second;
}

}  // namespace gov_test
