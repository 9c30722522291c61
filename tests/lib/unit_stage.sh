# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# Running doctest programs and counting their cases one by one.

readonly seconds_per_program=300
# doctest's filter for cases that cannot pass in this stage: "*one*,*two*"
CASES_LEFT_OUT=

# Reads doctest's log and prints "PASS name" or "FAIL name" for each case. The log was written with --duration=true, so
# each case is a block "TEST CASE:  name ... 0.000012 s: name"; a block without its end is a case that took the program
# with it.
case_results() {
  awk '
    function finish(word) { if (name != "") print (failed ? "FAIL " : word " ") name; name = "" }
    /^TEST CASE:  / {
      if (name != substr($0, 13)) { finish("FAIL"); failed = 0 }
      name = substr($0, 13)
    }
    /: (FATAL )?ERROR: / || /^Should have failed/ { failed = 1 }
    /^[0-9.]+ s: / { finish("PASS"); failed = 0 }
    END { finish("FAIL") }
  ' "$1"
}

# Of doctest's log, what concerns the cases that failed.
failed_blocks() {
  awk '
    function finish() { if (failed) printf "%s", block; block = ""; failed = 0 }
    /^=====/ { finish(); next }
    /: (FATAL )?ERROR: / || /^Should have failed/ { failed = 1 }
    { block = block $0 "\n" }
    END { if (failed || block !~ /\[doctest\] Status/) printf "%s", block }
  ' "$1"
}

# "12" out of "[doctest] test cases: 54 | 54 passed | 0 failed | 12 skipped"
skipped_cases() { sed -n 's/^\[doctest\] test cases:.* \([0-9]*\) skipped.*/\1/p' "$1"; }

# run_unit_program STAGE PROGRAM
run_unit_program() {
  local stage=$1 program=$2 layer log status=0 word name failures=0
  layer=$(basename "$program")
  layer=${layer#unit_}
  log=$GOV_TEST_LOGS/$stage.$layer.log
  run_limited "$seconds_per_program" "${GOV_TEST_WRAPPER[@]}" "$program" --no-colors=true --duration=true \
    ${CASE_FILTER:+"--test-case=$CASE_FILTER"} ${CASES_LEFT_OUT:+"--test-case-exclude=$CASES_LEFT_OUT"} >"$log" 2>&1 || status=$?
  while read -r word name; do
    case $word in
      PASS) tally_pass "$stage/$layer: $name" ;;
      FAIL)
        tally_fail "$stage/$layer: $name"
        failures=$((failures + 1))
        ;;
    esac
  done < <(case_results "$log")
  # A filter leaves cases out; that is no skipped test.
  if [ -z "$CASE_FILTER" ] && [ "$(skipped_cases "$log")" -gt 0 ] 2>/dev/null; then
    for _ in $(seq "$(skipped_cases "$log")"); do tally_skip "$stage/$layer" "marked so in the source, or cannot pass here"; done
  fi
  [ "$status" -ne 0 ] || return 0
  if [ "$failures" -eq 0 ]; then
    tally_fail "$stage/$layer: the program ended with status $status" "$log"
  else
    failed_blocks "$log" | sed 's/^/    /'
  fi
}

# run_unit_stage STAGE BUILD [LAYER...]: all layers that have tests when none is named.
run_unit_stage() {
  local stage=$1 build=$2 program layer
  shift 2
  for program in "$build"/tests/unit/unit_*; do
    [ -f "$program" ] || continue
    layer=${program##*/unit_}
    case " ${*:-$layer} " in *" $layer "*) run_unit_program "$stage" "$program" ;; esac
  done
}
