// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace gov_test {

/// A row of tests/cli/resolution_cases.tsv, whose head says what its columns hold. "-" stands for
/// nothing.
struct ResolutionCase {
  std::string name;
  std::string directory;
  std::string files;
  std::string variables;
  std::string default_request;
  std::string result;
};

/// All rows. Throws std::runtime_error for a file that cannot be read and for a row with other than
/// six columns.
std::vector<ResolutionCase> read_resolution_cases(const std::filesystem::path& table);

/// Makes the files of the case below `top`, its working directory, and the default of the store
/// `top`/root. Throws std::filesystem::filesystem_error.
void make_world(const ResolutionCase& row, const std::filesystem::path& top);

}  // namespace gov_test
