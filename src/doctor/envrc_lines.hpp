// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "doctor/disk.hpp"
#include "doctor/finding.hpp"

namespace gov {

/// A line of an .envrc outside of comments, taken apart into its words.
struct EnvrcLine {
  std::string_view text{};
  std::vector<std::string_view> words{};
  std::size_t line = 0;

  /// Does it begin with these words, as `use go` does?
  [[nodiscard]] bool calls(std::string_view command, std::string_view argument = {}) const;
};

/// Views into `file`.
[[nodiscard]] std::vector<EnvrcLine> envrc_lines(const TextFile& file);

[[nodiscard]] Evidence evidence_of(const TextFile& file, const EnvrcLine& line);

}  // namespace gov
