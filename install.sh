#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Builds gov from this folder and installs it for you. Please read it first:
#
#   1. lists the missing build packages and installs them (as root, or with sudo after asking)
#   2. builds the release preset below build/release
#   3. installs below ~/.local (or --prefix DIR)
#   4. prints the command that sets up your shell; it edits none of your files
#   5. with a VERSION, installs that Go: ./install.sh 1.24
#
# Running it again is quick and harmless. README.md says how to remove gov, under "Where things live".

set -eu

oldest_cmake=3.25

usage() {
  cat <<'END'
usage: ./install.sh [--prefix DIR] [--yes] [--no-deps | --deps-only] [--dry-run] [--demo] [VERSION...]

Builds gov, installs it below ~/.local, and then installs each given Go VERSION.

  --prefix DIR   install below DIR instead of ~/.local
  --yes          do not ask before sudo
  --no-deps      do not look for build packages, because they are already installed
  --deps-only    install the build packages and stop
  --dry-run      print what would be done about packages, and stop
  --demo         show gov at work in a throw-away folder, without a network; leaves nothing installed
  --help         print this
END
}

# ---- what gov is built from ------------------------------------------------------------------

# One line per dependency: its name, whether it is required, and its package for each package manager.
#   "-"  nothing to install: the system has it, or it comes with another line
#   need: yes, or no (gov is built without it)
build_packages() {
  cat <<'END'
# thing         need  apt                   dnf                      pacman         apk              brew
compiler        yes   g++                   gcc-c++                  gcc            g++              -
cmake           yes   cmake                 cmake                    cmake          cmake            cmake
ninja           yes   ninja-build           ninja-build              ninja          samurai          ninja
pkg-config      yes   pkg-config            pkgconf-pkg-config       pkgconf        pkgconf          pkgconf
libcurl         yes   libcurl4-openssl-dev  libcurl-devel            curl           curl-dev         curl
libarchive      yes   libarchive-dev        libarchive-devel         libarchive     libarchive-dev   libarchive
openssl         yes   libssl-dev            openssl-devel            openssl        openssl-dev      openssl@3
zlib            yes   zlib1g-dev            zlib-devel               zlib           zlib-dev         zlib
cli11           yes   libcli11-dev          cli11-devel              cli11          cli11            cli11
yaml-cpp        yes   libyaml-cpp-dev       yaml-cpp-devel           yaml-cpp       yaml-cpp-dev     yaml-cpp
nlohmann-json   yes   nlohmann-json3-dev    json-devel               nlohmann-json  nlohmann-json    nlohmann-json
tomlplusplus    yes   libtomlplusplus-dev   tomlplusplus-devel       tomlplusplus   tomlplusplus-dev tomlplusplus
certificates    yes   ca-certificates       ca-certificates          ca-certificates ca-certificates  -
isa-l           no    libisal-dev           isa-l-devel              isa-l          isa-l-dev        isa-l
rnp             no    librnp-dev            librnp-devel             -              -                rnp
static-libc     no    -                     glibc-static             -              -                -
static-libcxx   no    -                     libstdc++-static         -              -                -
END
}

purpose_of() {
  case $1 in
    compiler) echo "the C++20 compiler: GCC 12 or Clang 14 at least" ;;
    cmake) echo "configures the build: $oldest_cmake at least" ;;
    ninja) echo "runs the build" ;;
    pkg-config) echo "finds libraries" ;;
    libcurl) echo "downloads" ;;
    libarchive) echo "reads archives" ;;
    openssl) echo "checks digests" ;;
    zlib) echo "inflates archives" ;;
    cli11) echo "reads the command line" ;;
    yaml-cpp) echo "reads the settings" ;;
    nlohmann-json) echo "reads the release index" ;;
    tomlplusplus) echo "reads the version files of mise, proto and vfox" ;;
    certificates) echo "the authorities that HTTPS trusts" ;;
    isa-l) echo "inflates archives faster" ;;
    rnp) echo "checks the OpenPGP signatures of the Go project" ;;
    static-libc | static-libcxx) echo "makes the shims start faster" ;;
  esac
}

# ---- words -------------------------------------------------------------------------------------

say() { printf '%s\n' "$*"; }
step() { printf '\n==> %s\n' "$*"; }
fail() {
  printf 'install.sh: %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '  %s\n' "$line" >&2; done
  exit 1
}

has_command() { command -v "$1" >/dev/null 2>&1; }

# ---- packages ----------------------------------------------------------------------------------

find_package_manager() {
  # Homebrew last, because on Linux it is an addition to the system's own package manager.
  for candidate in apt-get dnf pacman apk brew; do
    if has_command "$candidate"; then
      case $candidate in apt-get) echo apt ;; *) echo "$candidate" ;; esac
      return
    fi
  done
  echo none
}

package_column() {
  case $1 in apt) echo 3 ;; dnf) echo 4 ;; pacman) echo 5 ;; apk) echo 6 ;; brew) echo 7 ;; esac
}

# package_name THING MANAGER
package_name() {
  build_packages | awk -v thing="$1" -v column="$(package_column "$2")" '$1 == thing { print $column }'
}

# need_of THING: yes or no
need_of() {
  build_packages | awk -v thing="$1" '$1 == thing { print $2 }'
}

# things_needed WORD...: the dependencies whose column "need" has one of the words
things_needed() {
  build_packages | awk -v words=" $* " '!/^#/ && index(words, " " $2 " ") { print $1 }'
}

# Tools count wherever they come from, for instance pip's cmake or a hand-built clang.
is_tool_present() {
  case $1 in
    compiler) has_command c++ || has_command g++ || has_command clang++ ;;
    cmake) has_command cmake ;;
    ninja) has_command ninja ;;
    pkg-config) has_command pkg-config ;;
    *) return 1 ;;
  esac
}

is_package_installed() {
  case $1 in
    apt) dpkg-query -W -f='${Status}\n' "$2" 2>/dev/null | grep -q '^install ok installed$' ;;
    dnf) rpm -q --whatprovides "$2" >/dev/null 2>&1 ;;
    pacman) pacman -T "$2" >/dev/null 2>&1 ;;
    apk) apk info -e "$2" >/dev/null 2>&1 ;;
    brew) brew list --versions "$2" >/dev/null 2>&1 ;;
  esac
}

# Whether the distribution has the package; call after its lists were refreshed.
is_package_available() {
  case $1 in
    apt) apt-cache show "$2" 2>/dev/null | grep -q '^Package:' ;;
    dnf) dnf -q list "$2" >/dev/null 2>&1 ;;
    pacman) pacman -Si "$2" >/dev/null 2>&1 ;;
    apk) [ -n "$(apk search -e "$2" 2>/dev/null)" ] ;;
    brew) brew info --formula "$2" >/dev/null 2>&1 ;;
  esac
}

# missing_things MANAGER NEED...
missing_things() {
  manager=$1
  shift
  for thing in $(things_needed "$@"); do
    is_tool_present "$thing" && continue
    package=$(package_name "$thing" "$manager")
    [ "$package" = - ] && continue
    is_package_installed "$manager" "$package" || echo "$thing"
  done
}

# package_names MANAGER THING...
package_names() {
  manager=$1
  shift
  for thing in "$@"; do package_name "$thing" "$manager"; done | tr '\n' ' ' | sed 's/ $//'
}

refresh_command() {
  case $1 in
    apt) echo "apt-get update" ;;
    dnf) echo "dnf -q makecache" ;;
    pacman) echo "pacman -Sy" ;;
    apk) echo "apk update" ;;
    brew) echo "brew update" ;;
  esac
}

# --no-remove: never remove one of the user's packages for a build package.
install_command() {
  case $1 in
    apt) echo "apt-get install -y --no-install-recommends --no-remove" ;;
    dnf) echo "dnf install -y" ;;
    pacman) echo "pacman -S --noconfirm --needed" ;;
    apk) echo "apk add" ;;
    brew) echo "brew install" ;;
  esac
}

say_missing() {
  manager=$1
  shift
  say "these build packages are missing:"
  for thing in "$@"; do
    printf '  %-22s %s\n' "$(package_name "$thing" "$manager")" "$(purpose_of "$thing")"
  done
}

# Prints the prefix of a command that changes the system: "sudo " or nothing.
privilege_prefix() {
  if [ "$1" = brew ] || [ "$(id -u)" = 0 ]; then
    return
  fi
  echo "sudo "
}

ask_for_permission() {
  [ "$assume_yes" = no ] && [ -t 0 ] && [ -t 1 ] || return 0
  printf 'Continue? [Y/n] '
  read -r answer || answer=n
  case $answer in
    '' | [Yy]*) ;;
    *) fail "stopped; nothing was changed" "to build with packages from elsewhere: ./install.sh --no-deps" ;;
  esac
}

# run_privileged PREFIX COMMAND...
run_privileged() {
  prefix=$1
  shift
  if [ -z "$prefix" ]; then
    DEBIAN_FRONTEND=noninteractive "$@"
  elif [ -t 0 ]; then
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

# Sets `wanted` to the missing dependencies that are available; fails if a required one is not.
keep_available() {
  manager=$1
  shift
  wanted=
  for thing in "$@"; do
    package=$(package_name "$thing" "$manager")
    if is_package_available "$manager" "$package"; then
      wanted="$wanted $thing"
    elif [ "$(need_of "$thing")" = no ]; then
      say "no package $package here: gov is built without it ($(purpose_of "$thing"))"
    else
      fail "$manager has no package $package ($thing: $(purpose_of "$thing"))" \
        "a newer release of this system may have it (on Alpine: the community repository)" \
        "or install $thing yourself, then: ./install.sh --no-deps"
    fi
  done
}

install_missing() {
  manager=$1
  shift
  prefix=$(privilege_prefix "$manager")
  say_missing "$manager" "$@"
  say "commands to run:"
  say "  $prefix$(refresh_command "$manager")"
  say "  $prefix$(install_command "$manager") $(package_names "$manager" "$@")"
  [ "$dry_run" = no ] || return 0
  if [ -n "$prefix" ]; then
    has_command sudo || fail "cannot install packages: you are not root and there is no sudo" \
      "ask an administrator to run the lines above, then: ./install.sh" \
      "or, with the packages from elsewhere: ./install.sh --no-deps"
    ask_for_permission
  fi
  # shellcheck disable=SC2046 # commands and package names contain no spaces of their own
  run_privileged "$prefix" $(refresh_command "$manager") ||
    say "could not refresh the package lists; continuing with the current ones"
  keep_available "$manager" "$@"
  [ -n "$wanted" ] || return 0
  # shellcheck disable=SC2046,SC2086
  run_privileged "$prefix" $(install_command "$manager") $(package_names "$manager" $wanted) ||
    fail "the packages could not be installed" "see the messages above; then run ./install.sh again" \
      "or, with the packages from elsewhere: ./install.sh --no-deps"
}

require_build_packages() {
  step "Build packages"
  manager=$(find_package_manager)
  if [ "$manager" = none ]; then
    say "found none of apt, dnf, pacman, apk and brew; gov is built from:"
    for thing in $(things_needed yes no); do printf '  %-15s %s\n' "$thing" "$(purpose_of "$thing")"; done
    fail "cannot look for build packages without a package manager" \
      "once they are installed: ./install.sh --no-deps"
  fi
  missing=$(missing_things "$manager" yes no)
  if [ -z "$missing" ]; then
    say "all installed ($manager)"
  else
    # shellcheck disable=SC2086
    install_missing "$manager" $missing
  fi
}

# Homebrew keeps some libraries away from the default search path because macOS has its own.
add_homebrew_prefixes() {
  has_command brew || return 0
  for formula in curl libarchive openssl@3 zlib; do
    found=$(brew --prefix "$formula" 2>/dev/null) || continue
    CMAKE_PREFIX_PATH="$found${CMAKE_PREFIX_PATH:+:$CMAKE_PREFIX_PATH}"
  done
  export CMAKE_PREFIX_PATH
}

# ---- build and install -------------------------------------------------------------------------

# is_version_at_least 3.25.1 3.25
is_version_at_least() {
  printf '%s %s\n' "$1" "$2" | awk '{
    split($1, have, "."); split($2, want, ".")
    if (have[1] + 0 != want[1] + 0) exit !(have[1] + 0 > want[1] + 0)
    exit !(have[2] + 0 >= want[2] + 0)
  }'
}

require_cmake() {
  has_command cmake || fail "cmake is missing" "download it from https://cmake.org/download; $oldest_cmake or newer is needed"
  found=$(cmake --version | awk 'NR == 1 { print $3 }')
  is_version_at_least "$found" "$oldest_cmake" ||
    fail "cmake $found is too old: $oldest_cmake or newer is needed" \
      "try: pipx install cmake" "or:  https://apt.kitware.com (Ubuntu), https://cmake.org/download"
}

# A shim built against musl starts in a third of the time. That needs Zig's compiler, which is a large download, so
# it is built only if Zig is installed; otherwise this prints nothing and the ordinary shim is used.
musl_shim() {
  if [ -n "${GOV_ZIG:-}" ] || has_command zig; then
    shims/build_musl 2>/dev/null | tail -n 1 || :
  fi
}

# build DEMO: ON or OFF
build() {
  step "Build (build/release)"
  require_cmake
  add_homebrew_prefixes
  cmake --preset release -DGOV_TESTS=OFF -DGOV_DEMO="$1" -DGOV_SHIM_PREBUILT="$(musl_shim)" --log-level=WARNING ||
    fail "the build could not be configured" "see the messages above; a library it names may be missing or too old"
  cmake --build --preset release ||
    fail "gov could not be built" "see the messages above; GCC 12 or Clang 14 at least is needed"
}

default_prefix() {
  [ -n "${HOME:-}" ] || fail "HOME is not set, so there is no default place to install to" "give one: ./install.sh --prefix DIR"
  echo "$HOME/.local"
}

install_built() {
  step "Install below $1"
  cmake --install build/release --prefix "$1" >build/release/install.log ||
    fail "could not install below $1" "to choose another place: ./install.sh --prefix DIR"
  "$1/bin/gov" version
  # Replaces the shims of an earlier gov.
  if [ -d "$(shim_directory "$1")" ]; then
    "$1/bin/gov" init bash >/dev/null || say "the shims could not be replaced; see gov's message above"
  fi
}

# ---- what is left to do ------------------------------------------------------------------------

is_on_path() {
  case ":${PATH:-}:" in *":$1:"*) return 0 ;; *) return 1 ;; esac
}

# Asks the installed program where its store is.
shim_directory() {
  echo "$("$1/bin/gov" version --json | sed -n 's/^ *"root": "\(.*\)",*$/\1/p')/shims"
}

tell_how_to_hook_the_shell() {
  step "Your shell"
  shims=$(shim_directory "$1")
  if is_on_path "$1/bin" && is_on_path "$shims"; then
    say "$1/bin and $shims are on PATH: nothing to do"
    return
  fi
  say "to make your shell use gov, run this once:"
  say "  $1/bin/gov setup"
  say "it shows what it would change and asks, keeps backups, and says what to type next; --undo reverts it"
}

install_go_versions() {
  program=$1
  shift
  [ $# -gt 0 ] || return 0
  step "gov install $*"
  "$program" install "$@"
}

# ---- main --------------------------------------------------------------------------------------

prefix=
assume_yes=no
deps=install
dry_run=no
demo=no

while [ $# -gt 0 ]; do
  case $1 in
    --prefix)
      [ $# -ge 2 ] || fail "--prefix needs a directory"
      prefix=$2
      shift
      ;;
    --prefix=*) prefix=${1#--prefix=} ;;
    --yes | -y) assume_yes=yes ;;
    --no-deps) deps=skip ;;
    --deps-only) deps=only ;;
    --dry-run) dry_run=yes ;;
    --demo) demo=yes ;;
    --help | -h)
      usage
      exit 0
      ;;
    -*)
      usage >&2
      exit 2
      ;;
    *) break ;;
  esac
  shift
done
for version in "$@"; do
  case $version in -*) fail "options must come before versions: $version" ;; esac
done

# Relative to the user's working directory, not to this folder.
case $prefix in
  '' | /*) ;;
  *) prefix=$PWD/$prefix ;;
esac
cd "$(dirname "$0")"

[ "$deps" = skip ] || require_build_packages
if [ "$deps" = only ] || [ "$dry_run" = yes ]; then
  exit 0
fi
if [ "$demo" = yes ]; then
  build ON
  exec tests/demo/run build/release
fi
[ -n "$prefix" ] || prefix=$(default_prefix)
build OFF
install_built "$prefix"
tell_how_to_hook_the_shell "$prefix"
install_go_versions "$prefix/bin/gov" "$@"
