# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# Fuzzing, bounded: every input that once broke something and the whole corpus again, then a few seconds of new ones
# each. GOV_FUZZ_SECONDS asks for more of them.

readonly seconds_per_target=${GOV_FUZZ_SECONDS:-5}

# run_fuzz_target PROGRAM: tests/fuzz/corpus/NAME and tests/fuzz/regressions/NAME belong to the program fuzz_NAME.
run_fuzz_target() {
  local program=$1 name log status=0 known=() corpora
  name=${program##*/fuzz_}
  log=$GOV_TEST_LOGS/fuzz.$name.log
  mapfile -t known < <(find "tests/fuzz/regressions/$name" "tests/fuzz/corpus/$name" -type f 2>/dev/null)
  if [ "${#known[@]}" -gt 0 ]; then
    run_limited 120 "$program" -rss_limit_mb=2048 -timeout=10 "${known[@]}" >"$log" 2>&1 || status=$?
    report_lint "fuzz/$name: ${#known[@]} known inputs" "$log" "$status"
    [ "$status" -eq 0 ] || return 0
  fi
  mkdir -p "build/fuzz/found/$name"
  corpora=("build/fuzz/found/$name")
  [ ! -d "tests/fuzz/corpus/$name" ] || corpora+=("tests/fuzz/corpus/$name")
  run_limited "$((seconds_per_target + 120))" "$program" -max_total_time="$seconds_per_target" -rss_limit_mb=2048 -timeout=10 -print_final_stats=1 \
    -artifact_prefix="build/fuzz/found/$name-" "${corpora[@]}" \
    >"$log" 2>&1 || status=$?
  report_lint "fuzz/$name: $seconds_per_target seconds of new inputs" "$log" "$status"
}

# run_fuzz_stage BUILD: as many targets side by side as there are cores.
run_fuzz_stage() {
  local program running=0
  for program in "$1"/tests/fuzz/fuzz_*; do
    [ -f "$program" ] || continue
    run_fuzz_target "$program" &
    running=$((running + 1))
    [ "$((running % GOV_TEST_JOBS))" -ne 0 ] || wait
  done
  wait
}
