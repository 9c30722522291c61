// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "resolve/resolve.hpp"

// The whole decision: not only who won, but everybody who could have. Made of the same functions as
// resolve(), so it cannot tell another story.

namespace gov {

enum class Fate {
  decided,
  overridden,   // something above it in the order of precedence decided
  not_set,      // nobody asks here
  silent,       // the file is there and says nothing about Go
  satisfied,    // go.mod asks for no more than the default gives
  unsatisfied,  // go.mod asks for more than anything that is installed
  malformed,    // it cannot be understood
  unreached,    // something malformed above it ended the search
};

/// One place where a version can be asked for.
struct Candidate {
  Rule rule = Rule::system;
  std::string file;      // "" where it is no file
  std::size_t line = 0;  // 0 where nothing stands in it
  std::string value;     // what is asked for there; for the system Go its program; "" for nothing
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
