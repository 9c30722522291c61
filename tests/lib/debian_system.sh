# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# Another release of Debian in a folder, made by debootstrap and kept between runs, for tests that build gov there. They
# are skipped where it cannot be made.

skip() {
  echo "$1"
  exit 77
}

# enter_debian SUITE: afterwards `inside COMMAND...` runs there, and gov's tree is in /src/gov.
enter_debian() {
  local suite=$1 systems=${GOV_TEST_SYSTEMS:-/var/cache/gov-test-systems}
  system=$systems/$suite
  [ "$(uname -s)" = Linux ] || skip "this is not Linux"
  [ "$(id -u)" -eq 0 ] || skip "only root can make a system below a folder"
  command -v debootstrap >/dev/null || skip "debootstrap is not installed"
  mkdir -p "$systems"
  # Two runs do not share one.
  exec 9>"$system.lock"
  flock 9
  [ -e "$system/etc/debian_version" ] || make_system "$suite"
  cp /etc/resolv.conf /etc/hosts "$system/etc/"
  # A mirror may be a snapshot of another day. Its lists are signed all the same.
  echo 'Acquire::Check-Valid-Until "false";' >"$system/etc/apt/apt.conf.d/90gov-tests"
  { inside apt-get -q update && inside apt-get -q -y dist-upgrade && inside apt-get -q -y install --no-install-recommends g++ clang ccache; } \
    >"$system.log" 2>&1 || skip "its packages cannot be had: $(tail -n 1 "$system.log")"
  # As it is, whether or not it is committed.
  rm -rf "$system/src/gov"
  mkdir -p "$system/src/gov"
  tar -C "$(dirname "${BASH_SOURCE[0]}")/../.." --exclude=./build --exclude=./.git -cf - . | tar -C "$system/src/gov" -xf -
}

# Made beside its place and renamed, so that a download which was cut off is not taken for a system.
make_system() {
  rm -rf "$system.unfinished"
  debootstrap --variant=minbase "$1" "$system.unfinished" >"$system.log" 2>&1 ||
    skip "debootstrap cannot make $1 here: $(tail -n 1 "$system.log")"
  mv "$system.unfinished" "$system"
}

# inside COMMAND...: with mounts that end with it, and an environment that holds nothing else.
inside() {
  # shellcheck disable=SC2016  # for the shell in the namespace
  unshare --mount sh -euc '
    mount --bind /proc "$0/proc"
    mount --bind /dev "$0/dev"
    mount -t tmpfs tmpfs "$0/tmp"
    exec chroot "$0" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
      DEBIAN_FRONTEND=noninteractive "$@"' "$system" "$@"
}
