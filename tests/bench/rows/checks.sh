# shellcheck shell=bash
# SPDX-License-Identifier: MIT
find_archive
serve checks
install_environment
# A tree of its own, since the place is emptied before each round.
env -i HOME="$WORLD/home" PATH=/usr/bin:/bin "${GOV_ENVIRONMENT[@]}" GOV_ROOT="$WORLD/checked" GOV_CACHE="$WORLD/checked-cache" \
  "$BUILD_DIR/bin/gov" --quiet install "$VERSION"
tree=$WORLD/checked/versions/go$VERSION.$(host_platform)
result=$WORLD/results/checks
timed --rounds "$(rounds 9 3)" --prepare "$BENCH_DIR/peers/clear_place" --figure time:install \
  :: install "$BUILD_DIR/bin/gov" --quiet install "$VERSION" >"$result"
install_time=$(awk '$1 == "time:install" { print $2 }' "$result")
# They are too short to be seen in the time of a whole install, so they take their own.
for _ in $(seq "$(rounds 9 3)"); do "$BUILD_DIR/tests/bench/tree_checks" "$tree"; done >"$result.took"
sort -n "$result.took" | awk -v install="$install_time" '
  { took[NR] = $1 }
  END {
    median = took[int((NR + 1) / 2)]
    print "ratio:checks/install", median / install, took[1] / install, took[NR] / install, NR
    print "time:checks", median, took[1], took[NR], NR
  }' >>"$result"
print_figure "$result" ratio:checks/install "program headers and attributes / install" 0.03
print_figure "$result" time:checks "  for the record: the checks themselves" - ms
