# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# From the same server, over plain HTTP because mise knows no other authorities than its own. It verifies against the
# .sha256 file beside the archive.

# find_mise: prints the path of the binary: GOV_BENCH_MISE, else from npm, kept in build/bench.
find_mise() {
  local cache=$SOURCE_DIR/build/bench/mise package=@jdxcode/mise-linux-x64
  [ "$(uname -m)" = x86_64 ] || package=@jdxcode/mise-linux-arm64
  if [ -n "${GOV_BENCH_MISE:-}" ]; then echo "$GOV_BENCH_MISE"; return; fi
  if [ ! -x "$cache/package/bin/mise" ]; then
    command -v npm >/dev/null || return 1
    mkdir -p "$cache"
    (cd "$cache" && tar xzf "$(npm pack --silent "$package")") 2>>"$WORLD/errors" || return 1
  fi
  echo "$cache/package/bin/mise"
}

if ! mise=$(find_mise) || [ ! -x "$mise" ]; then
  print_skipped "install / mise" "no mise: GOV_BENCH_MISE is not set, and npm has none for us"
  exit 0
fi
find_archive
serve mise-gov
install_environment
gov_environment=("${GOV_ENVIRONMENT[@]}")
serve mise-peer --without-tls
GOV_ENVIRONMENT=("${gov_environment[@]}" MISE="$mise" MISE_GO_DOWNLOAD_MIRROR="$SERVER_URL/golang" VERSION="$VERSION")
PLACE=$PLACE "$BENCH_DIR/peers/clear_place"
# Even for an exact version, and whatever the mirror, it asks github.com for the list.
if ! timed --rounds 1 :: mise "$BENCH_DIR/peers/mise"; then
  print_skipped "install / mise" "mise cannot install here: $(grep -m 1 -i 'error\|fatal' "$WORLD/errors" | cut -c1-90)"
  exit 0
fi
result=$WORLD/results/mise
timed --rounds "$(rounds 5 2)" --prepare "$BENCH_DIR/peers/clear_place" \
  --figure ratio:flushed/mise --figure ratio:unflushed/mise \
  :: flushed "$BUILD_DIR/bin/gov" --quiet install "$VERSION" \
  :: mise "$BENCH_DIR/peers/mise" \
  :: unflushed /usr/bin/env GOV_DURABLE=0 "$BUILD_DIR/bin/gov" --quiet install "$VERSION" >"$result"
print_figure "$result" ratio:flushed/mise "install / mise $(env -i HOME="$WORLD/home" "$mise" --version | cut -d' ' -f1)" 0.50
print_figure "$result" ratio:unflushed/mise "  the same without the final flush" 0.50
