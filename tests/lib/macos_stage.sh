# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# macOS, without a Mac: Zig's compiler and linker make what is installed for both processors. That proves that it
# compiles against the system's headers and that nothing is missing when it is linked; running it takes a Mac.

# A file for macOS that CMake does not know would be proven by nobody.
check_macos_sources() {
  local preset=$1 log=$GOV_TEST_LOGS/$1.sources.log file status=0
  for file in $(find src shims tests -name '*_macos.cpp' | sort); do
    grep -qF "\"file\": \"$PWD/$file\"" "build/$preset/compile_commands.json" || echo "not built: $file"
  done >"$log"
  [ ! -s "$log" ] || status=1
  report_lint "$preset: every file for macOS is built" "$log" "$status"
}

# run_macos_target PRESET HEADER TARGET...: what is installed tells enough; the preset builds the tests, too.
run_macos_target() {
  local preset=$1 header=$2
  shift 2
  build_preset "$preset" "$@" || return 0
  tally_pass "$preset: ${*:-everything} compiles and links"
  check_macos_sources "$preset"
  check_headers "$preset" "$header" build/"$preset"
}

run_macos_stage() {
  local log=$GOV_TEST_LOGS/macos.prefix.log
  title "macOS, without a Mac"
  if ! GOV_ZIG=$(src/cmake/toolchains/find_zig 2>"$log"); then
    tally_skip macos "no cross compiler: $(tail -n 1 "$log")"
    return
  fi
  export GOV_ZIG ZIG_GLOBAL_CACHE_DIR="${ZIG_GLOBAL_CACHE_DIR:-$PWD/build/zig/cache}"
  export ZIG_LOCAL_CACHE_DIR="$ZIG_GLOBAL_CACHE_DIR"
  # ccache does not know the compiler by its name.
  export CCACHE_COMPILERTYPE=clang
  if tests/macos/make_prefix build/macos-prefix >"$log" 2>&1; then
    # Apple silicon kills what is not signed.
    run_macos_target macos-arm64 "mach-o darwin arm64 64 .* macos=11 uuid=yes signed=yes" gov gov-full gov-shim
    run_macos_target macos-amd64 "mach-o darwin amd64 64 .* macos=11 uuid=yes signed=.*" gov gov-full gov-shim
  else
    tally_fail "macos: the foreign libraries' headers and symbols" "$log"
  fi
  unset CCACHE_COMPILERTYPE
}
