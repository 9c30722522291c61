#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# gov doctor --fix=ask changes the user's files as it has shown, a second run changes nothing more, and --undo restores
# every byte, also through a symbolic link and with the mode.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1
run gov default 1.99.1
export SHELL=/bin/bash
mkdir -p "$HOME/.config/go" "$HOME/dotfiles"
printf 'GOPROXY=direct\nGOROOT=/nowhere\n' >"$HOME/.config/go/env"
printf '# mine\r\nexport GO111MODULE=off\r\nalias x=y' >"$HOME/dotfiles/bashrc"
ln -s dotfiles/bashrc "$HOME/.bashrc"
printf 'machine x login y password z\n' >"$HOME/.netrc"
chmod 644 "$HOME/.netrc"
cp -a "$HOME" before

run gov doctor --fix --only ENV02,ENV04,ENV11
expect_status 20
cmp -s before/.config/go/env "$HOME/.config/go/env" || fail_with "--fix alone changed a file of the user's"
run gov doctor --fix=ask --only ENV02,ENV04,ENV11
expect_status 1
expect_stderr_has 'gov doctor --fix=ask --yes'
run gov doctor --fix=ask --dry-run --only ENV02,ENV04,ENV11
expect_status 20
expect_stderr_has '- GOROOT=/nowhere'
cmp -s before/.config/go/env "$HOME/.config/go/env" || fail_with "--dry-run changed a file"
run gov doctor --undo
expect_status 0
expect_stderr_has 'nothing to undo'

# This shell keeps the variable that its start-up file has set.
export GO111MODULE=off
run gov doctor --fix=ask --yes --only ENV02,ENV04,ENV11
expect_status 20
expect_stdout_has 'fix: unset GO111MODULE'
[ "$(cat "$HOME/.config/go/env")" = GOPROXY=direct ] || fail_with "go/env is not as expected"
grep -q GO111MODULE "$HOME/.bashrc" && fail_with "the line is still there"
[ -L "$HOME/.bashrc" ] || fail_with "the link was replaced"
[ "$(stat -c %a "$HOME/.netrc" 2>/dev/null || stat -f %Lp "$HOME/.netrc")" = 600 ] || fail_with "the mode is not 600"
cp -a "$HOME" after
unset GO111MODULE
run gov doctor --fix=ask --yes --only ENV02,ENV04,ENV11
expect_status 0
diff -r --no-dereference after "$HOME" >differences || fail_with "the second run changed something"

run gov doctor --undo=list
expect_stdout_has ENV02
expect_stdout_has ENV11
run gov doctor --undo
expect_status 0
for file in .config/go/env .bashrc .netrc; do expect_same_content "before/$file" "$HOME/$file"; done
[ "$(stat -c %a "$HOME/.netrc" 2>/dev/null || stat -f %Lp "$HOME/.netrc")" = 644 ] || fail_with "the mode is not 644"
[ -z "$(find "$HOME" -name "*.before-gov")" ] || fail_with "a copy lies beside a file"
expect_missing "$GOV_ROOT/state/backups"
run gov doctor --fix=never
expect_status 2
run gov doctor --only PATH04
expect_status 2
expect_stderr_has 'gov doctor --deep --only PATH04'
