#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The shim works without HOME, by any name or none in argv[0], and from cron's environment.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1

gov -q default 1.99.1
shim=$GOV_ROOT/shims/go
run env -i GOV_ROOT="$GOV_ROOT" "$shim" version
expect_stdout_has go1.99.1
# Without anything it finds the store by its own place.
run env -i "$shim" version
expect_status 0
expect_stdout_has go1.99.1
run env -i HOME=/nowhere GOV_ROOT="$GOV_ROOT" "$shim" version
expect_status 0
for name in '' other /x/y -go; do
  run bash -c 'exec -a "$1" "$2" version' bash "$name" "$shim"
  expect_status 0
  expect_stdout_has go1.99.1
done
run bash -c 'exec -a gofmt "$1" x' bash "$shim"
expect_stdout "fake gofmt go1.99.1: x"
