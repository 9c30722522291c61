#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# gov builds and works with the newest compiler, standard library and foreign libraries that Debian has, which other
# systems have already or will have next.
set -eu
# shellcheck source=tests/lib/debian_system.sh
. "$(dirname "$0")/../lib/debian_system.sh"
enter_debian sid

inside /src/gov/install.sh --demo --yes
