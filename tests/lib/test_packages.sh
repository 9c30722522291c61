# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# What the tests need beyond what gov is built from (that list is in install.sh).

# The Debian package, what shows that it is there (a command, or a file), and what is skipped without it.
test_packages() {
  cat <<'END'
doctest-dev     /usr/include/doctest/doctest.h  every test that is built
shellcheck      shellcheck                      the check of the shell files
clang           clang++                         clang-tidy and fuzzing
libclang-rt-dev package                         fuzzing
libc++-dev      package                         the build with libc++
libc++abi-dev   package                         the build with libc++
clang-tidy      clang-tidy                      clang-tidy
clang-format    clang-format                    the check of the format
attr            setfattr                        the test of quarantine
strace          strace                          the counting of system calls
tmux            tmux                            the test of the hook in tmux
zsh             zsh                             the check of zsh files, and the tests in it
fish            fish                            the check of fish files, and the tests in it
direnv          direnv                          the tests of use go
python3         python3                         tests that play another program
nginx           /usr/sbin/nginx                      the tests of a server that labels archives
curl            curl                            benchmarks
gnupg           gpg                             the tests of signatures
nginx-light     nginx                           the test of mirrors
openssl         openssl                         the tests of the checksum log
g++-aarch64-linux-gnu aarch64-linux-gnu-g++     the build for arm64
qemu-user       qemu-aarch64                    the tests on arm64
END
}

is_test_package_there() {
  case $2 in
    package) dpkg-query -W -f='${Status}\n' "$1" 2>/dev/null | grep -q '^install ok installed$' ;;
    /*) [ -e "$2" ] ;;
    *) command -v "$2" >/dev/null ;;
  esac
}

missing_test_packages() {
  local package sign
  while read -r package sign _; do
    is_test_package_there "$package" "$sign" || echo "$package"
  done < <(test_packages)
}

# Prints the words that stand before apt-get; fails where nobody may install anything.
apt_prefix() {
  command -v apt-get >/dev/null || return 1
  [ "$(id -u)" -ne 0 ] || return 0
  command -v sudo >/dev/null && echo "sudo"
}

# Installs what is missing where apt can; elsewhere it says so, and the stages that need it are skipped.
install_test_packages() {
  local missing prefix
  missing=$(missing_test_packages | tr '\n' ' ')
  [ -n "$missing" ] || return 0
  if ! prefix=$(apt_prefix); then
    echo "missing for the tests, and not installed by this script here: $missing"
    return 0
  fi
  echo "installing for the tests: $missing"
  # shellcheck disable=SC2086  # a list of words
  $prefix env DEBIAN_FRONTEND=noninteractive apt-get -qq update &&
    $prefix env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends --no-remove $missing ||
    echo "could not install them; what needs them is skipped"
}
