#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A directory of the right name that is no whole Go counts as damaged: `list` says so, and `install` installs it anew.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1
goroot=$(echo "$GOV_ROOT"/versions/go1.99.1.*)

without_programs() { rm -r "${goroot:?}/bin"; }
without_gofmt() { rm "$goroot/bin/gofmt"; }
without_anything() { rm -r "$goroot" && mkdir "$goroot"; }
without_version() { rm "$goroot/VERSION"; }

for damage in without_programs without_gofmt without_anything without_version; do
  "$damage"
  run gov list
  expect_status 0
  expect_stdout_has broken
  run gov install 1.99.1
  expect_status 0
  expect_stderr_has "was damaged and will be replaced"
  expect_stderr_has "installed go1.99.1"
  run gov list
  expect_stdout_lacks broken
  run "$GOV_ROOT/shims/go1.99.1" version
  expect_status 0
  expect_empty "$GOV_ROOT/staging"
done

# A download that fails loses nothing of what is left.
rm "$goroot/bin/gofmt"
stop_server
run gov install 1.99.1
expect_status 12
expect_file "$goroot/bin/go"
