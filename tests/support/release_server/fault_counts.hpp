// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <mutex>
#include <string>

namespace gov_test {

// How often something was asked for; for faults that come once or twice and then no more.
// Thread-safe.
class FaultCounts {
 public:
  // How often it was counted before this time.
  unsigned count(const std::string& key);
  unsigned counted(const std::string& key) const;

 private:
  mutable std::mutex mutex_;
  std::map<std::string, unsigned> counts_;
};

}  // namespace gov_test
