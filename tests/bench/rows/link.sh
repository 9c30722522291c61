# shellcheck shell=bash
# SPDX-License-Identifier: MIT
find_archive
serve link --limit 62500000
install_environment
result=$WORLD/results/link
timed --rounds "$(rounds 7 2)" --prepare "$BENCH_DIR/peers/clear_place" \
  --figure ratio:flushed/download --figure ratio:unflushed/download --figure ratio:peer/download \
  :: flushed "$BUILD_DIR/bin/gov" --quiet install "$VERSION" \
  :: download "$BENCH_DIR/peers/download" \
  :: unflushed /usr/bin/env GOV_DURABLE=0 "$BUILD_DIR/bin/gov" --quiet install "$VERSION" \
  :: peer "$BENCH_DIR/peers/download_check_unpack" >"$result"
print_figure "$result" ratio:flushed/download "install over 500 Mbit/s / bare download" 1.15
print_figure "$result" ratio:unflushed/download "  the same without the final flush" 1.15
print_figure "$result" ratio:peer/download "  for comparison: curl, sha256sum, tar" -
