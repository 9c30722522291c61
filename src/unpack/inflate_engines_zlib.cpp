// SPDX-License-Identifier: MIT
#include <array>

#include "unpack/inflate_engine.hpp"

namespace gov {

std::span<const InflateEngineKind> inflate_engines() {
  static constexpr std::array kEngines = {InflateEngineKind{"zlib", make_zlib_engine}};
  return kEngines;
}

}  // namespace gov
