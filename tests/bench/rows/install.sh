# shellcheck shell=bash
# SPDX-License-Identifier: MIT
find_archive
serve server
install_environment
result=$WORLD/results/install
timed --rounds "$(rounds 11 4)" --prepare "$BENCH_DIR/peers/clear_place" \
  --figure ratio:flushed/peer --figure ratio:unflushed/peer \
  --figure ratio:flushed/pipe --figure ratio:unflushed/pipe \
  --figure time:flushed --figure time:unflushed \
  :: flushed "$BUILD_DIR/bin/gov" --quiet install "$VERSION" \
  :: peer "$BENCH_DIR/peers/download_check_unpack" \
  :: unflushed /usr/bin/env GOV_DURABLE=0 "$BUILD_DIR/bin/gov" --quiet install "$VERSION" \
  :: pipe "$BENCH_DIR/peers/download_into_tar" >"$result"
name="install go$VERSION ($ARCHIVE_ORIGIN)"
print_figure "$result" ratio:flushed/peer "$name / curl, sha256sum, tar" 0.50
print_figure "$result" ratio:unflushed/peer "  the same without the final flush" 0.35
print_figure "$result" ratio:flushed/pipe "$name / curl | tar" -
print_figure "$result" ratio:unflushed/pipe "  the same without the final flush" -
print_figure "$result" time:flushed "  for the record: the install itself" - ms
