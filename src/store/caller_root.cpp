// SPDX-License-Identifier: MIT
#include "store/caller_root.hpp"

namespace gov {

void pass_root_on(Environment& environment, const Layout& layout) {
  environment.set(kCallerRoot, layout.root());
}

void drop_caller_root(Environment& environment) { environment.unset(kCallerRoot); }

bool is_started_from_store(const Environment& environment) {
  return environment.find_non_empty(kCallerRoot).has_value();
}

}  // namespace gov
