# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# arm64 for real: gov by Debian's cross compiler, and the unit tests and scripts under qemu-user, where every program
# of the build is one for arm64, the pretended Go and the release server included.

# What touches the processor or the system: unpacking, programs and their headers, the store, exec and the shims. The
# other layers and scripts would say there what they say here, and everything takes its time under qemu-user.
readonly arm64_layers=(base golang store resolve unpack verify install)
readonly arm64_programs=(gov gov-full gov-shim gov-elsewhere release_server make_release fake_go header_of make_universal)

is_for_arm64() {
  case ${1##*/} in
    # The child of qemu-user's vfork() has a memory of its own, so posix_spawn() does not learn that its exec failed.
    exec_fails_as_a_shell_does.sh) return 1 ;;
    install_* | uninstall_* | repair_* | store_* | shim_* | exec_* | pin_* | machine_* | version_*) return 0 ;;
    fetch_goes_on_where_it_broke.sh | fetch_refuses_bad_bytes.sh | resolution_table.sh | quarantine_is_lifted.sh) return 0 ;;
  esac
  return 1
}

# Prints why this machine cannot, or nothing.
arm64_obstacle() {
  local tool
  [ "$(uname -m)" != aarch64 ] || echo "the other stages run on arm64 here"
  for tool in aarch64-linux-gnu-g++ qemu-aarch64; do
    command -v "$tool" >/dev/null || echo "$tool is not installed"
  done
  command -v apt-get >/dev/null || echo "the libraries are Debian's, and there is no apt-get"
}

run_arm64_stage() {
  local obstacle log=$GOV_TEST_LOGS/arm64.sysroot.log sysroot=$PWD/build/linux-arm64-sysroot scripts=() script
  title "Linux on arm64"
  obstacle=$(arm64_obstacle | head -n 1)
  if [ -z "$obstacle" ] && ! src/cmake/toolchains/debian_sysroot arm64 "$sysroot" >"$log" 2>&1; then
    obstacle="no libraries for arm64: $(tail -n 1 "$log")"
  fi
  if [ -n "$obstacle" ]; then
    tally_skip arm64 "$obstacle"
    return
  fi
  build_preset linux-arm64 "${arm64_programs[@]}" "${arm64_layers[@]/#/unit_}" || return 0
  check_headers arm64 "elf - arm64 64 .*" build/linux-arm64
  GOV_TEST_WRAPPER=("$PWD/tests/lib/under_qemu" "$sysroot")
  if "${GOV_TEST_WRAPPER[@]}" build/linux-arm64/bin/gov version >"$log" 2>&1; then
    # As above.
    CASES_LEFT_OUT='process: what cannot be run is an error*' \
      run_unit_stage arm64 build/linux-arm64 "${arm64_layers[@]}"
    for script in tests/cli/*.sh; do
      ! is_for_arm64 "$script" || scripts+=("$script")
    done
    run_scripts arm64-cli build/linux-arm64 "${scripts[@]}"
    run_scripts arm64 build/linux-arm64 tests/arm64/*.sh
  else
    tally_skip arm64 "built, but programs for arm64 do not run here: $(tail -n 1 "$log")"
  fi
  GOV_TEST_WRAPPER=(env)
}
