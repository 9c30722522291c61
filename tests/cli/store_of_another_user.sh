#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What is installed in somebody else's store runs for everybody who may read it (su, sudo); nobody else changes it.
. "$(dirname "$0")/harness.sh"

[ "$(id -u)" = 0 ] || skip "only root can be two users"
needs setpriv
have_installed 1.99.1
gov -q default 1.99.1
chmod 755 "$TEST_DIR" "$TEST_DIR/work"
shims=$GOV_ROOT/shims
as_user() { setpriv --reuid="$1" --regid="$1" --clear-groups "${@:2}"; }
readonly nobody=65534 owner=12345
as_user $nobody test -x "$BIN_DIR/gov" || skip "another user cannot reach $BIN_DIR"

# Nobody in the store of root, as by su, with a home that is not his and with none.
for home in "$HOME" /root /dev/null/none; do
  run as_user $nobody env -u GOV_ROOT HOME="$home" "$shims/go" version
  expect_status 0
  expect_stdout_has go1.99.1
  run as_user $nobody env -u GOV_ROOT HOME="$home" "$shims/go" +1.99 version
  expect_status 0
  expect_stdout_has go1.99.1
done
echo 1.99.2 >.go-version
run as_user $nobody env -u GOV_ROOT HOME=/dev/null/none GOV_AUTO_INSTALL=always "$shims/go" version
expect_status 10
expect_stderr_has "go1.99.2 is not installed"
expect_stderr_has "belongs to another user"
expect_stderr_has "hint: as the owner of that store, run: gov install 1.99.2"
expect_requests 0 '^GET /dl/go1\.99\.2'

# Root in the store of a user, as by sudo that keeps HOME: with the settings of that user, and nothing of root's is left.
write_settings 'toolchain_switching: never'
chown -R $owner "$GOV_ROOT" "$HOME"
echo 1.99.1 >.go-version
for _ in 1 2; do
  run env -u GOV_ROOT "$shims/go" print-env GOTOOLCHAIN
  expect_status 0
  expect_stdout "GOTOOLCHAIN=local"
done
echo 1.99.2 >.go-version
run env -u GOV_ROOT GOV_AUTO_INSTALL=always "$shims/go" version
expect_status 10
expect_stderr_has "belongs to another user"
expect_empty_of_root() {
  [ -z "$(find "$GOV_ROOT" "$HOME" -uid 0)" ] || fail_with "root left: $(find "$GOV_ROOT" "$HOME" -uid 0)"
}
expect_empty_of_root
# Settings of a third are not believed, as before.
chown $nobody "$SETTINGS_FILE"
echo 1.99.1 >.go-version
run env -u GOV_ROOT "$shims/go" version
expect_status 14
expect_stderr_has "cannot trust the settings file"
