// SPDX-License-Identifier: MIT
//
// A file as one string. Both functions throw std::runtime_error with the path in it.
#pragma once

#include <filesystem>
#include <string>

namespace gov_test {

std::string read_whole_file(const std::filesystem::path& path);

// By a temporary file beside it and a rename, so that nobody who looks meanwhile sees half of it.
void replace_whole_file(const std::filesystem::path& path, const std::string& bytes);

}  // namespace gov_test
