#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# In text for people the home directory is written ~; what programs read has the whole path.
. "$(dirname "$0")/harness.sh"

export GOV_ROOT=$HOME/.local/share/gov
have_installed 1.99.1
goroot=$(echo "$GOV_ROOT"/versions/go1.99.1.*)
mkdir "$HOME/shop"
cd "$HOME/shop"

run gov local 1.99.1
expect_stderr_has 'pinned 1.99.1 in ~/shop/.go-version'
run gov current
expect_stdout 'go1.99.1 (~/shop/.go-version:1)'
run gov why
expect_stdout_has 'because ~/shop/.go-version:1 says 1.99.1'
expect_stdout_has '*  ~/shop/.go-version:1'
expect_stdout_lacks "$HOME"
run gov info
expect_stdout_has "goroot             ~/.local/share/gov/versions/go1.99.1"
run gov -v where
expect_stderr_has 'store: ~/.local/share/gov'
run gov link mine "$goroot"
expect_stderr_has "in ~/.local/share/gov/versions/go1.99.1"
run gov link
expect_stdout_has 'mine  ~/.local/share/gov'

# For programs.
run gov where
expect_stdout "$goroot"
run gov which
expect_stdout "$goroot/bin/go"
run gov link mine
expect_stdout "$goroot"
run gov env
expect_stdout_has "$GOV_ROOT/shims"
for command in current why info link env; do
  run gov "$command" --json
  expect_stdout_has "\"$HOME/"
  expect_stdout_lacks '~'
done

# A command to copy keeps quoted paths, in which no shell expands a tilde.
mkdir "$HOME/a folder"
: >"$HOME/a folder/download.tgz"
run gov install "$HOME/a folder/download.tgz"
expect_status 2
expect_stderr_has '"~/a folder/download.tgz"'
expect_stderr_has "--from '$HOME/a folder/download.tgz'"

# Errors as JSON, and a home that is none.
run gov install "$HOME/a folder/download.tgz" --json
expect_stdout_has "$HOME"
run env HOME=/ gov current
expect_stdout "go1.99.1 ($HOME/shop/.go-version:1)"
