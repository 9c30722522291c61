// SPDX-License-Identifier: MIT
//
// Edits of the release index as text, whatever its white space. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "host_platform.hpp"

namespace gov_test {

// Every "sha256" empty, as in releases of 2014.
std::string without_digests(std::string_view index);
// Every "sha256" another one, still of the right shape.
std::string with_wrong_digests(std::string_view index);
// Without the files of these platforms; the releases stay.
std::string without_platforms(std::string_view index,
                              const std::vector<ReleasePlatform>& platforms);
// With releases in front whose names are commands, paths and terminal controls.
std::string with_hostile_releases(std::string_view index);
// Arrays in arrays, `depth` deep and well formed.
std::string nested_arrays(std::size_t depth);

}  // namespace gov_test
