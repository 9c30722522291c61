#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# On Debian 13, both compilers build the product without a warning.
set -eu
# shellcheck source=tests/lib/debian_system.sh
. "$(dirname "$0")/../lib/debian_system.sh"
enter_debian trixie

inside /src/gov/install.sh --deps-only --yes
for compiler in g++ clang++; do
  inside cmake -S /src/gov --preset dev -DGOV_TESTS=OFF "-DCMAKE_CXX_COMPILER=$compiler" -DCMAKE_CXX_COMPILER_LAUNCHER=ccache --fresh
  inside cmake --build /src/gov/build/dev
done
