# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# What happened to each test: a line "PASS name", "FAIL name" or "SKIP name: reason" in the file GOV_TEST_RESULTS, which
# is what is counted in the end.

tally_fail() { echo "FAIL $1" >>"$GOV_TEST_RESULTS"; }
tally_skip() {
  echo "SKIP $1: $2" >>"$GOV_TEST_RESULTS"
  printf 'SKIP %s: %s\n' "$1" "$2"
}

# tally_junit PREFIX FILE: what ctest noted. The last line that a skipped test printed is its reason.
tally_junit() {
  awk -v prefix="$1" '
    function plain(text) {
      gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&quot;/, "\"", text); gsub(/&apos;/, "\047", text)
      gsub(/&amp;/, "\\&", text)
      return text
    }
    /<testcase / {
      name = $0; sub(/.*<testcase name="/, "", name); sub(/" classname=.*/, "", name); name = prefix plain(name)
      word = /status="run"/ ? "PASS" : /status="notrun"/ ? "SKIP" : "FAIL"
      reason = ""; in_output = 0
    }
    # Not found, or left out because something failed before it: no reason of its own.
    /<skipped message="/ && !/SKIP_RETURN_CODE/ { word = "FAIL" }
    /<system-out>/ { in_output = 1; sub(/.*<system-out>/, "") }
    in_output && !/^[[:space:]]*(<\/system-out>)?$/ { reason = $0; sub(/<\/system-out>.*/, "", reason) }
    /<\/system-out>/ { in_output = 0 }
    /<\/testcase>/ { print word " " name (word == "SKIP" ? ": " plain(reason) : "") }
  ' "$2" >>"$GOV_TEST_RESULTS"
}

tally_count() { grep -c "^$1 " "$GOV_TEST_RESULTS"; }

# Prints what is not simply right, and the last line of a run. False if anything failed.
print_tally() {
  local failed
  failed=$(tally_count FAIL)
  grep '^SKIP ' "$GOV_TEST_RESULTS" | sed 's/^SKIP /skipped: /'
  grep '^FAIL ' "$GOV_TEST_RESULTS" | sed 's/^FAIL /failed: /'
  printf '\n%s passed, %s failed, %s skipped\n' "$(tally_count PASS)" "$failed" "$(tally_count SKIP)"
  [ "$failed" -eq 0 ]
}
