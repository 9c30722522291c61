// SPDX-License-Identifier: MIT
#include <array>

#include "unpack/inflate_engine.hpp"

namespace gov {

std::span<const InflateEngineKind> inflate_engines() {
  // ISA-L takes half as long as zlib, which is built in so that tests can compare the two.
  static constexpr std::array kEngines = {InflateEngineKind{"isa-l", make_isal_engine},
                                          InflateEngineKind{"zlib", make_zlib_engine}};
  return kEngines;
}

}  // namespace gov
