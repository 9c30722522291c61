#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# install.sh names what is missing in the words of each package manager, gets it as root or through sudo, and says
# clearly what it cannot get. The package managers here are pretended ones, and nothing else is on PATH.
# shellcheck disable=SC2016  # what the pretended programs do is for them to expand
. "$(dirname "$0")/../cli/harness.sh"

tools=$TEST_DIR/tools
calls=$TEST_DIR/calls
mkdir "$tools"
for tool in sh awk sed grep tr cat env dirname rm; do ln -s "$(command -v "$tool")" "$tools/$tool"; done

# pretend NAME LINE...: a program that notes how it was called, and then does the lines.
pretend() {
  local name=$1
  shift
  {
    echo "#!$(command -v sh)"
    printf 'echo "%s $*" >>"%s"\n' "$name" "$calls"
    printf '%s\n' "$@"
  } >"$tools/$name"
  chmod +x "$tools/$name"
}

install_sh() {
  : >"$calls"
  run env PATH="$tools" "$SOURCE_DIR/install.sh" "$@"
}

expect_call() { file_has "$calls" "$1" || fail_with "expected a call of: $1; came: $(cat "$calls")"; }

forget() { rm -f "${@/#/$tools/}"; }

pretend id 'echo 0'

# Nobody to ask.
install_sh --deps-only
expect_status 1
expect_stderr_has "without a package manager"
expect_stdout_has "reads the release index"

# Each manager: nothing is installed, everything can be had.
pretend dpkg-query 'exit 1'
pretend apt-get
pretend apt-cache 'echo "Package: $2"'
install_sh --dry-run
expect_status 0
expect_stdout_has "apt-get install -y --no-install-recommends --no-remove g++ cmake ninja-build pkg-config libcurl4-openssl-dev"
expect_stdout_has "libisal-dev"
expect_stdout_lacks "doctest"
! grep -q apt-get "$calls" || fail_with "a dry run changes nothing"

install_sh --deps-only
expect_status 0
expect_call "apt-get update"
expect_call "apt-get install -y --no-install-recommends --no-remove g++ cmake"

# Not root: through sudo, or in words.
pretend id 'echo 1000'
install_sh --deps-only
expect_status 1
expect_stderr_has "you are not root and there is no sudo"
expect_stdout_has "sudo apt-get update"

pretend sudo 'exit 0'
install_sh --deps-only --yes
expect_status 0
expect_call "sudo -n env DEBIAN_FRONTEND=noninteractive apt-get install"

pretend sudo 'exit 1'
install_sh --deps-only --yes
expect_status 1
expect_stderr_has "the packages could not be installed"
pretend id 'echo 0'

# A package that does not exist: an optional one is left out, a needed one stops.
pretend apt-cache '[ "$2" != libisal-dev ] && echo "Package: $2"'
install_sh --deps-only
expect_status 0
expect_stdout_has "no package libisal-dev here: gov is built without it"
! grep -q 'apt-get install.*libisal' "$calls" || fail_with "libisal-dev was asked for"

pretend apt-cache '[ "$2" != libcli11-dev ] && echo "Package: $2"'
install_sh --deps-only
expect_status 1
expect_stderr_has "apt has no package libcli11-dev (cli11: reads the command line)"
expect_stderr_has "./install.sh --no-deps"

# Everything is there.
pretend dpkg-query 'echo "install ok installed"'
for tool in c++ cmake ninja pkg-config; do pretend "$tool"; done
install_sh --deps-only
expect_status 0
expect_stdout_has "all installed (apt)"
forget c++ cmake ninja pkg-config apt-get apt-cache dpkg-query

pretend rpm 'exit 1'
pretend dnf
install_sh --deps-only
expect_status 0
expect_call "dnf install -y gcc-c++ cmake ninja-build pkgconf-pkg-config libcurl-devel"
forget rpm dnf

pretend pacman '[ "$1" != -T ]'
install_sh --deps-only
expect_status 0
expect_call "pacman -S --noconfirm --needed gcc cmake ninja pkgconf curl"
forget pacman

pretend apk '[ "$1" != info ] || exit 1; echo found'
install_sh --deps-only
expect_status 0
expect_call "apk add g++ cmake samurai pkgconf curl-dev"
forget apk

pretend id 'echo 501'
pretend brew '[ "$1" != list ]'
install_sh --deps-only
expect_status 0
expect_call "brew install cmake ninja pkgconf curl libarchive openssl@3"
forget brew

# A cmake from before our time.
pretend cmake 'echo "cmake version 3.22.1"'
install_sh --no-deps --prefix "$TEST_DIR/prefix"
expect_status 1
expect_stderr_has "cmake 3.22.1 is too old: 3.25 or newer is needed"
