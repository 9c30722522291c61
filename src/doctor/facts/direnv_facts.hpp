// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "doctor/disk.hpp"
#include "doctor/surroundings.hpp"

namespace gov {

/// gov's functions in direnv's folder of functions.
struct DirenvLibrary {
  enum class State { missing, current, outdated, foreign };

  std::string file{};  // "" where it cannot be told
  State state = State::missing;
};

struct DirenvFacts {
  DirenvLibrary library{};
  bool is_loaded = false;  // an .envrc is in force: DIRENV_DIR is set
};

[[nodiscard]] DirenvFacts gather_direnv(const Surroundings& around, const Disk& disk,
                                        UnreadFiles& unread);

}  // namespace gov
