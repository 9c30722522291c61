#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Clang and libc++, as new as Debian has them, compile the product without a warning, as a Mac's compiler will.
set -eu
# shellcheck source=tests/lib/debian_system.sh
. "$(dirname "$0")/../lib/debian_system.sh"
enter_debian sid

inside /src/gov/install.sh --deps-only --yes
inside apt-get -q -y install --no-install-recommends libc++-dev libc++abi-dev
inside cmake -S /src/gov --preset libcxx -DCMAKE_CXX_COMPILER_LAUNCHER=ccache --fresh
inside cmake --build /src/gov/build/libcxx --target gov-shim gov_grammar gov_full_commands
