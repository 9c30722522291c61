# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# The table, a line per measure.

readonly table_format='%-58s %10s %4s %17s %9s  %s\n'

print_heading() {
  echo "versions are unpacked on $PLACE_KIND; $(nproc) processors; medians of rounds in turn"
  # shellcheck disable=SC2059  # the format is ours
  printf "$table_format" measure value n least-most target ''
}

# print_figure FILE FIGURE MEASURE TARGET [UNIT]: the line of FIGURE in FILE, as paired_timer printed it. UNIT is
# ratio, us, ms or MB; TARGET is the most that is wanted, or "-".
print_figure() {
  awk -v figure="$2" -v measure="$3" -v target="$4" -v unit="${5:-ratio}" -v format="$table_format" '
    function shown(value) {
      if (unit == "ratio") return sprintf("%.2f", value)
      if (unit == "ms") return sprintf("%.2f", value / 1000)
      if (unit == "MB") return sprintf("%.0f", value * 1024 / 1000000)
      return sprintf("%.0f", value)
    }
    $1 == figure {
      suffix = unit == "ratio" ? "" : " " unit
      verdict = target == "-" ? "" : (shown($2) + 0 <= target + 0 ? "ok" : "over")
      wanted = target == "-" ? "-" : target suffix
      printf format, measure, shown($2) suffix, $5, shown($3) "-" shown($4), wanted, verdict
    }' "$1"
}

# print_value MEASURE VALUE TARGET: a whole number that has no spread.
print_value() {
  local verdict=
  if [ "$3" != - ]; then
    verdict=over
    [ "$2" -gt "$3" ] || verdict=ok
  fi
  # shellcheck disable=SC2059
  printf "$table_format" "$1" "$2" 1 - "$3" "$verdict"
}

# print_skipped MEASURE REASON
print_skipped() { printf '%-58s skipped: %s\n' "$1" "$2"; }
