// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

#include "base/result.hpp"

namespace gov {

/// Why one source gave nothing, and what follows.
struct SourceFailure : Error {
  enum class Then {
    give_up,          // the bytes, this machine or the user are the reason
    try_next_source,  // the way to the bytes is
  };

  SourceFailure(Error error, Then next = Then::give_up)  // NOLINT: what GOV_TRY passes on
      : Error(std::move(error)), then(next) {}

  Then then;
};

}  // namespace gov
