# shellcheck shell=bash
# SPDX-License-Identifier: MIT
find_archive
serve memory
install_environment
result=$WORLD/results/memory
timed --rounds "$(rounds 3 1)" --prepare "$BENCH_DIR/peers/clear_place" --figure peak:gov \
  :: gov "$BUILD_DIR/bin/gov" --quiet install "$VERSION" >"$result"
print_figure "$result" peak:gov "peak memory of an install" 96 MB
