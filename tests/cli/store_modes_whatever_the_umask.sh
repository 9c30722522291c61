#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installed files have 0755 or 0644, whatever the umask of the one who installs.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
for mask in 000 022 077; do
  (umask "$mask" && gov -q install 1.99.1)
  run find "$GOV_ROOT/versions" ! -type l ! -perm 0755 ! -perm 0644
  expect_stdout
  run find "$GOV_ROOT" "$GOV_CACHE" -perm /022 ! -type l
  expect_stdout
  run gov install 1.99.1
  expect_status 0
  rm -rf "$GOV_ROOT" "$GOV_CACHE"
done

# Directories above the store are not gov's: they are as the umask wants them.
unset GOV_ROOT GOV_CACHE
(umask 077 && gov -q install 1.99.1)
run find "$HOME/.local" "$HOME/.local/share" "$HOME/.cache" -maxdepth 0 -perm /077
expect_stdout
run "$HOME/.local/share/gov/shims/go1.99.1" version
expect_status 0
