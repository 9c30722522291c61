#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Where locks, syncfs, renameat2 or links are missing, gov installs, chooses, runs and removes all the same.
. "$(dirname "$0")/harness.sh"

without_call=$BUILD_DIR/tests/support/without_call
[ -x "$without_call" ] || skip "system calls can be filtered on Linux only"
"$without_call" flock=ENOSYS -- true || skip "this kernel filters no system calls"
make_release 1.99.1
make_release 1.99.2
start_server
export GOV_DURABLE=1

while read -r -a missing; do
  lacking() { run "$without_call" "${missing[@]}" -- "$@"; }
  lacking gov install 1.99.1 1.99.2
  expect_status 0
  expect_stderr_lacks ": cannot"
  case "${missing[*]}" in
    *flock*) expect_stderr_has "has no locks" ;;
    *symlink*) expect_stderr_has "has no symlinks" ;;
  esac
  lacking "$GOV_ROOT/shims/go" version
  expect_status 0
  expect_stdout_has go1.99.1
  lacking gov local 1.99.2
  expect_status 0
  lacking gov default 1.99.2
  expect_status 0
  lacking gov repair 1.99.1
  expect_status 0
  lacking gov uninstall --even-default 1.99.1 1.99.2
  expect_status 0
  expect_empty "$GOV_ROOT/versions"
  expect_empty "$GOV_ROOT/staging"
  rm -rf "$GOV_ROOT" "$GOV_CACHE" .go-version
done <<'END'
flock=ENOSYS
flock=EBADF
flock=ENOLCK
syncfs=EINVAL
syncfs=ENOSYS fsync=EINVAL
renameat2=EPERM
renameat2=ENOSYS flock=ENOLCK syncfs=ENOSYS
symlink=EPERM symlinkat=EPERM
symlink=EOPNOTSUPP symlinkat=EOPNOTSUPP linkat=EPERM
fchown=EPERM
END

# Without locks two installs of one version, and of others, disturb nobody's tree: what is visible is whole.
for round in 1 2; do
  rm -rf "$GOV_ROOT" "$GOV_CACHE"
  pids=
  for version in 1.99.1 1.99.1 1.99.2; do
    "$without_call" flock=ENOLCK -- gov -q install "$version" >"out.$round.$version" 2>&1 &
    pids+=" $!"
  done
  failed=0
  for pid in $pids; do wait "$pid" || failed=$((failed + 1)); done
  [ "$failed" = 0 ] || fail_with "$failed of 3 installs failed: $(cat out."$round".*)"
  for version in 1.99.1 1.99.2; do
    run gov verify --offline "$version"
    expect_status 0
  done
done
