#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Whoever may write above a shared directory chooses the Go of all below it: gov says whose pin that is, and how to stop it.
. "$(dirname "$0")/harness.sh"

[ "$(id -u)" = 0 ] || skip "only root can be two users"
grep -q '^[^:]*:[^:]*:1:' /etc/passwd || skip "uid 1 has no account here"
have_installed 1.99.1
gov -q default 1.99.1
export PATH="$GOV_ROOT/shims:$PATH"

mkdir shared shared/mine shared/theirs
echo 1.99.1 >shared/.go-version
chown -R 1 shared
chown 0 shared/mine
cd shared/mine
for command in current why list; do
  run gov "$command"
  expect_status 0
  [[ $stdout$stderr == *"shared/.go-version\" belongs to user 1, who so chooses the Go of this directory"* ]] ||
    fail_with "gov $command says nothing"
done
# The command that is named helps.
export GOV_CEILING=$TEST_DIR/work/shared
run gov why
expect_stdout_lacks "belongs to user"
expect_stdout_lacks "decided by"
unset GOV_CEILING

# Nothing is said where that user is the host, is who called sudo, or is oneself.
cd ../theirs
run gov current
expect_stderr_lacks "belongs to user"
cd ../mine
SUDO_UID=1 run gov current
expect_stderr_lacks "belongs to user"
chown 0 ../.go-version
run gov current
expect_stderr_lacks "belongs to user"
