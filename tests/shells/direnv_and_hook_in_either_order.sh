#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# direnv's hook and gov's get along whichever line comes first, in each shell: `use go` follows the pins, nearer ones too,
# `use go X` holds inside, and after leaving there is nothing of either, on the next line already.
# shellcheck disable=SC2016  # the shell under test expands
. "$(dirname "$0")/harness.sh"
needs direnv
make_go 1.97.3
echo 1.97.3 >"$GOV_ROOT/default"

walk() {
  run gov direnv --install
  expect_status 0
  pin pinned 1.99.2
  pin ruled/below 1.99.1
  echo 'use go 1.99.2' >ruled/.envrc
  pin both 1.99.1
  pin both/nearer 1.99.2
  echo 'use go' >both/.envrc
  mkdir -p plain/bin exported
  echo 'PATH_add bin' >plain/.envrc
  echo 1.99.1 >plain/.go-version
  echo 'export GOV_VERSION=1.99.2' >exported/.envrc
  for folder in ruled both plain exported; do direnv allow $folder 2>/dev/null; done
  type_in 'see start' 'cd pinned' 'see pinned' 'cd ../ruled' 'see ruled' 'cd below' 'see below' 'cd ../../both' 'see both' 'cd nearer' \
    'see nearer' 'go version >"$SEEN/line"; cd ../../pinned; see line_left' 'see again' 'cd ../plain' 'see plain' 'cd ../exported' 'see exported' \
    'cd ..' 'see left_exported' true 'see left'
  expect_version start 1.97.3
  expect_version pinned 1.99.2
  expect_version ruled 1.99.2
  expect_version below 1.99.2
  expect_version both 1.99.1
  expect_version nearer 1.99.2
  expect_version line_left 1.99.2
  expect_version again 1.99.2
  expect_version plain 1.99.1
  expect_version exported 1.99.2
  expect_version left_exported 1.97.3
  expect_no_go left
  for place in both nearer left; do
    [ "$HOOK" != gov ] || expect_seen $place GOTOOLCHAIN unset
  done
  [ "$(seen both PATH)" = "$(seen nearer PATH)" ] || [ "$HOOK" = path-hook ] || fail_in_terminal "PATH changes with the pin"
}

direnv_line() {
  if [ "$SHELL_NAME" = fish ]; then echo 'direnv hook fish | source'; else echo "eval \"\$(direnv hook $SHELL_NAME)\""; fi
}
direnv_first() { BEFORE_HOOK=$(direnv_line) && walk; }
direnv_last() { AFTER_HOOK=$(direnv_line) && walk; }
with_each_hook direnv_first
with_each_hook direnv_last
