# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# What keeps this machine from a preset of the tests. What can be fetched for it is fetched.

# obstacle_of PRESET: prints the reason for which its tests are skipped, or nothing.
obstacle_of() {
  case $1 in
    macos-*) macos_obstacle ;;
    linux-arm64) arm64_obstacle ;;
    libcxx) compgen -G "/usr/lib/llvm-*/include/c++/v1" >/dev/null || echo "libc++ is not installed" ;;
    fuzz) command -v clang++ >/dev/null || echo "clang++ is not installed" ;;
    tidy) { command -v clang-tidy && command -v clang++; } >/dev/null || echo "clang-tidy or clang++ is not installed" ;;
  esac
}

# macOS, without a Mac: Zig's compiler and linker make what is installed. That proves that it compiles against the
# system's headers and that nothing is missing when it is linked; running it takes a Mac.
macos_obstacle() {
  local log=build/test-logs/macos.log
  if ! GOV_ZIG=$(cmake/toolchains/find_zig 2>"$log"); then
    echo "no cross compiler: $(tail -n 1 "$log")"
    return
  fi
  GOV_ZIG=$GOV_ZIG ZIG_GLOBAL_CACHE_DIR=$PWD/build/zig/cache ZIG_LOCAL_CACHE_DIR=$PWD/build/zig/cache \
    cmake/toolchains/macos_prefix build/macos-prefix >"$log" 2>&1 || echo "no libraries for macOS: $(tail -n 1 "$log")"
}

# arm64 for real: gov by Debian's cross compiler, and its tests under qemu-user.
arm64_obstacle() {
  local tool log=build/test-logs/arm64.log sysroot=$PWD/build/linux-arm64-sysroot
  [ "$(uname -m)" != aarch64 ] || { echo "the other tests run on arm64 here"; return; }
  for tool in aarch64-linux-gnu-g++ qemu-aarch64 apt-get; do
    command -v "$tool" >/dev/null || { echo "$tool is not installed"; return; }
  done
  cmake/toolchains/debian_sysroot arm64 "$sysroot" >"$log" 2>&1 || {
    echo "no libraries for arm64: $(tail -n 1 "$log")"
    return
  }
  tests/lib/under_qemu "$sysroot" "$sysroot/lib/ld-linux-aarch64.so.1" --version >"$log" 2>&1 ||
    echo "programs for arm64 do not run here: $(tail -n 1 "$log")"
}
