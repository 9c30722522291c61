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
timed --rounds "$(rounds 9 3)" --prepare "$BENCH_DIR/peers/clear_place" --figure ratio:checks/install --figure time:checks \
  :: install "$BUILD_DIR/bin/gov" --quiet install "$VERSION" \
  :: checks "$BUILD_DIR/tests/bench/tree_checks" "$tree" >"$result"
print_figure "$result" ratio:checks/install "program headers and attributes / install" 0.03
print_figure "$result" time:checks "  for the record: the checks themselves" - ms
