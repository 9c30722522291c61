#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# As root with another user's HOME, gov leaves nothing of root's there; in a container that user may be nobody.
. "$(dirname "$0")/harness.sh"

[ "$(id -u)" = 0 ] || skip "only root can be two users"
make_release 1.99.1
start_server
chmod 755 "$TEST_DIR"
unset GOV_ROOT GOV_CACHE
readonly with_account=1 without_account=4321
! grep -q ":$without_account:" /etc/passwd || skip "uid $without_account has an account here"
awk -F: '$3 == 1' /etc/passwd | grep -q . || skip "uid 1 has no account here"

# enter_home_of UID: a home with a project, which the next commands work in.
enter_home_of() {
  HOME=$TEST_DIR/home-of-$1
  mkdir -p "$HOME/project"
  echo 1.98.1 >"$HOME/project/.go-version"
  chown -R "$1:$1" "$HOME"
  cd "$HOME/project"
}
expect_nothing_of_root() {
  [ -z "$(find "$HOME" -uid 0)" ] || fail_with "root left: $(find "$HOME" -uid 0)"
}

enter_home_of $with_account
for command in list-remote "setup --yes" "direnv --install" "alias x 1.99" "default 1.99.1" "install 1.99.1" "init bash" list; do
  # shellcheck disable=SC2086  # words of a command
  SHELL=/bin/bash run gov $command
  expect_nothing_of_root
done
run gov direnv --install
expect_status 14
expect_stderr_has "refusing to work as root"
# A project's file stays the user's, whether it is rewritten or new.
run gov local 1.99.1
expect_status 0
mkdir new
chown $with_account new
cd new
run gov local 1.99.1
expect_status 0
expect_nothing_of_root

# In a container the owner of the home has no account: whoever mounted it from outside. A job runs as root there.
command -v unshare >/dev/null || exit 0
unshare -m true 2>/dev/null || exit 0
in_container() {
  # shellcheck disable=SC2016  # expanded by that shell
  run unshare -m sh -c 'mount -t tmpfs none /run && : >/run/.containerenv && exec "$@"' sh "$@"
}
enter_home_of $without_account
cd "$HOME"
in_container gov install 1.99.1
expect_status 0
in_container "$HOME/.local/share/gov/shims/go" version
expect_status 0
expect_stdout_has go1.99.1
