// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

#include "golang/system_version.hpp"

// What Go needs and where it is known to break, as data. Lines of Go are given as the N of 1.N.
// Sources: the release notes of each version, and the issues named in the rows.

namespace gov {

/// From this line of Go on, the system must be at least this.
struct MinimumSystem {
  unsigned first_line;
  SystemVersion minimum;
};

/// go.dev/doc/go1.8 (10.8) to go.dev/doc/go1.27 (13), each under "Ports: Darwin".
constexpr std::array<MinimumSystem, 9> kMinimumMacos = {{{8, {10, 8}},
                                                         {11, {10, 10}},
                                                         {13, {10, 11}},
                                                         {15, {10, 12}},
                                                         {17, {10, 13}},
                                                         {21, {10, 15}},
                                                         {23, {11}},
                                                         {25, {12}},
                                                         {27, {13}}}};

/// go.dev/doc/go1.18, go.dev/doc/go1.24, "Ports: Linux".
constexpr std::array<MinimumSystem, 2> kMinimumLinux = {{{18, {2, 6, 32}}, {24, {3, 2}}}};

/// Archives for darwin/arm64 begin here; before, that name meant iOS (go.dev/doc/go1.16).
constexpr unsigned kFirstLineForAppleSilicon = 16;

/// Official archives for Linux are built without cgo from here on, so they need no glibc
/// (go.dev/doc/go1.21 is silent; docker-library/golang#474, golang/go#18773).
constexpr unsigned kFirstLineWithoutGlibc = 21;

/// Programs that earlier linkers write lack LC_UUID, without which dyld of macOS 26 stops them
/// (golang/go#68678).
constexpr unsigned kFirstLineWithUuid = 24;
constexpr SystemVersion kFirstMacosThatNeedsUuid{26};

/// From here on CGO_ENABLED is 0 by itself where CC is unset and there is no C compiler; before,
/// packages with cgo fail to build there (go.dev/doc/go1.20).
constexpr unsigned kFirstLineWithoutCompilerByItself = 20;

/// Xcode 15's linker rejects what earlier lines write when they link externally (golang/go#61229).
constexpr unsigned kFirstLineForXcode15 = 20;

}  // namespace gov
