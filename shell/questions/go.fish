# SPDX-License-Identifier: MIT
#
# gov setup asks a new fish what go.sh asks the other shells. fish loads gov's completion on demand.
set -l found (command -v go)
functions -q go; and set found go
set -l hook (functions -q gov; and echo yes)
set -l mark $argv[1]
builtin printf '\n%s{%s}%s\n' $mark "$found" $mark $mark "$PATH" $mark $mark "$hook" $mark $mark yes $mark
