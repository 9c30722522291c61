#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# direnv's hook and gov's get along whichever line comes first: `use go` decides where it stands, the pin elsewhere, and
# nothing of either stays.
. "$(dirname "$0")/harness.sh"
needs direnv

walk() {
  run gov direnv --install
  expect_status 0
  pin pinned 1.99.2
  pin ruled 1.99.1
  echo 'use go 1.99.2' >ruled/.envrc
  pin both 1.99.1
  echo 'use go' >both/.envrc
  direnv allow ruled
  direnv allow both
  # One more prompt behind each change: direnv first takes back, then gov looks.
  type_in 'see start' 'cd pinned' 'see pinned' 'cd ../ruled' : 'see ruled' 'cd ../both' : 'see both' \
    'cd ../pinned' : 'see again' 'cd ..' : 'see left'
  expect_no_go start
  expect_go pinned 1.99.2
  expect_seen ruled go "$(bin_of 1.99.2)/go"
  expect_seen ruled GOTOOLCHAIN local+path
  expect_seen both go "$(bin_of 1.99.1)/go"
  expect_go again 1.99.2
  expect_no_go left
  expect_seen left GOTOOLCHAIN unset
  expect_seen left GOV_GOTOOLCHAIN unset
}

direnv_line() {
  if [ "$SHELL_NAME" = fish ]; then echo 'direnv hook fish | source'; else echo "eval \"\$(direnv hook $SHELL_NAME)\""; fi
}
direnv_first() { BEFORE_HOOK=$(direnv_line) && walk; }
direnv_last() { AFTER_HOOK=$(direnv_line) && walk; }
with_each_shell direnv_first
with_each_shell direnv_last
