// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

#include "base/result.hpp"

namespace gov {

/// Why one source failed, and what to do next.
struct SourceFailure : Error {
  enum class Then {
    give_up,          // the bytes, this machine or the user are the cause
    try_next_source,  // the bytes could not be reached
  };

  SourceFailure(Error error, Then next = Then::give_up)  // NOLINT: what GOV_TRY passes on
      : Error(std::move(error)), then(next) {}

  Then then;
};

}  // namespace gov
