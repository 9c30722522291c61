# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# What happened to each test: one printed line, and one line in the file GOV_TEST_RESULTS, which is what is counted in
# the end. A file, because stages run in subshells and side by side.

# tally_pass NAME [SECONDS]
tally_pass() {
  echo "PASS $1" >>"$GOV_TEST_RESULTS"
  printf 'PASS %s%s\n' "$1" "${2:+ ($2 s)}"
}

# tally_fail NAME [LOG]: with the log, so that nobody has to look for it.
tally_fail() {
  echo "FAIL $1" >>"$GOV_TEST_RESULTS"
  printf 'FAIL %s\n' "$1"
  [ -z "${2:-}" ] || sed 's/^/    /' "$2"
}

# tally_skip NAME REASON
tally_skip() {
  echo "SKIP $1" >>"$GOV_TEST_RESULTS"
  printf 'SKIP %s: %s\n' "$1" "$2"
}

tally_count() { grep -c "^$1 " "$GOV_TEST_RESULTS"; }

# Prints the last line of a run. False if anything failed.
print_tally() {
  local failed
  failed=$(tally_count FAIL)
  if [ "$failed" -gt 0 ]; then
    printf '\nfailed:\n'
    sed -n 's/^FAIL /  /p' "$GOV_TEST_RESULTS"
  fi
  printf '\n%s passed, %s failed, %s skipped\n' "$(tally_count PASS)" "$failed" "$(tally_count SKIP)"
  [ "$failed" -eq 0 ]
}
