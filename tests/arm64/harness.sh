# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# The harness of tests/cli, for the scripts that only the build for arm64 runs.
# shellcheck source=tests/cli/harness.sh
. "$(dirname "${BASH_SOURCE[0]}")/../cli/harness.sh"
