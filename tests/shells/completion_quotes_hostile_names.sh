#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What TAB puts on the line is inert, whatever a file or a program is called; also in bash 3.2, which has no compopt.
# shellcheck disable=SC2016,SC2088  # names that only look like something to expand
. "$(dirname "$0")/harness.sh"

mkdir -p bin 'dir with $(touch pwned)'
# A program in place of gov: what completes is all that counts here.
printf '#!/bin/sh\necho "$ANSWER"\n' >bin/gov
printf '#!/bin/sh\n' >'bin/zz$(touch pwned)'
chmod +x bin/*
: >'zz$(touch pwned).tar.gz'
: >'zz`touch pwned`;touch pwned'
: >"zz'\"quotes"
: >'~$(touch pwned)'
cat >complete.sh <<'END'
# complete.sh FILE ANSWER WORD HOW: prints what the line would be evaluated as.
case $4 in without-compopt) compopt() { return 127; } ;; *) compopt() { :; } ;; esac
. "$1"
export ANSWER=$2
COMP_WORDS=(gov install "$3") COMP_CWORD=2
_gov_complete
for candidate in "${COMPREPLY[@]}"; do
  # With compopt readline does the quoting, from names as they are.
  [ "$4" = without-compopt ] || [ "$2" = :commands ] || printf -v candidate %q "$candidate"
  eval "printf '%s\n' $candidate"
done
END
export PATH=$PWD/bin:$PATH
for how in with-compopt without-compopt; do
  run bash complete.sh "$SOURCE_DIR/completions/gov.bash" :files zz "$how"
  expect_status 0
  for name in 'zz$(touch pwned).tar.gz' 'zz`touch pwned`;touch pwned' "zz'\"quotes"; do expect_stdout_has "$name"; done
  run bash complete.sh "$SOURCE_DIR/completions/gov.bash" :files 'dir' "$how"
  expect_stdout 'dir with $(touch pwned)'
  run bash complete.sh "$SOURCE_DIR/completions/gov.bash" :files '~' "$how"
  expect_stdout_has '~$(touch pwned)'
  run bash complete.sh "$SOURCE_DIR/completions/gov.bash" :commands zz "$how"
  expect_stdout_has 'zz$(touch pwned)'
  expect_missing pwned
done
# A home directory is still expanded.
: >"$HOME/zz file"
run bash complete.sh "$SOURCE_DIR/completions/gov.bash" :files '~/zz' without-compopt
expect_stdout "$HOME/zz file"
