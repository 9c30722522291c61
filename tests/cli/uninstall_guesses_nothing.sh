#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Aliases and channels are understood; what means more than one version, or one of several, is agreed to or refused; and
# a directory that needs what was removed is mentioned.
. "$(dirname "$0")/harness.sh"

have_installed 1.98.4 1.99.1 1.99.2
run gov alias work 1.98.4
expect_status 0

for request in 1 latest 1.99 '>=1.98'; do
  run gov uninstall --even-default "$request"
  expect_status 2
  expect_stderr_has "hint: gov uninstall 1.99.2"
done
run gov uninstall --even-default nothing-of-that-name
expect_status 2

run gov uninstall --even-default work
expect_status 0
expect_stderr_has "removed go1.98.4"
run gov uninstall --even-default work
expect_status 10

echo 1.99 >.go-version
run gov uninstall --even-default 1.99.1
expect_status 0
expect_stderr_lacks "asks for"
run gov uninstall --even-default 1.99
expect_status 0
expect_stderr_has "this directory asks for go1.99.2"
expect_stderr_has ".go-version"

rm .go-version
run gov -q install 1.98.4 1.99.1 1.99.2
run gov uninstall --even-default oldstable --yes
expect_status 0
expect_stderr_has "removed go1.98.4"
run gov uninstall --even-default --yes 1.99
expect_status 0
expect_empty "$GOV_ROOT/versions"
