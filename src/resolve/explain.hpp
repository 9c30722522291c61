// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "resolve/resolve.hpp"

// Explains a decision: what decided, and everything else that could have. Uses the same functions
// as resolve(), so the two cannot disagree.

namespace gov {

enum class Fate {
  decided,
  overridden,   // something above it in the order of precedence decided
  not_set,      // no version is requested here
  silent,       // the file exists but names no Go
  satisfied,    // go.mod requires nothing newer than the default
  unsatisfied,  // go.mod requires a newer Go than any installed
  malformed,    // it cannot be parsed
  unreached,    // something malformed above it ended the search
};

/// One place where a version can be requested.
struct Candidate {
  Rule rule = Rule::system;
  std::string file;      // "" if it is not a file
  std::size_t line = 0;  // 0 if nothing is requested there
  std::string value;     // the request there, or the system Go's program; "" for none
  Fate fate = Fate::not_set;
  std::string by;  // for overridden, what decided; for malformed, what is wrong
};

struct Explanation {
  Result<Decision> decision;
  std::vector<Candidate> candidates;  // in the order of precedence
};

[[nodiscard]] Explanation explain(const ResolveInput& input);

/// Where the decision was made, short: "GOV_VERSION", "/p/.go-version:1", "the default".
[[nodiscard]] std::string place_of(const Decision& decision);

/// The stable name of a fate in --json output.
[[nodiscard]] std::string_view fate_name(Fate fate);

}  // namespace gov
