# shellcheck shell=bash
# SPDX-License-Identifier: MIT
make_small_store
cd "$PROJECT" || exit
result=$WORLD/results/start
timed --rounds "$(rounds 500 100)" \
  --figure difference:current-trivial --figure difference:which-trivial --figure difference:list-trivial \
  --figure difference:why-trivial --figure difference:complete-trivial \
  :: trivial "$DIRECT" \
  :: current "$BUILD_DIR/bin/gov" current \
  :: which "$BUILD_DIR/bin/gov" which go \
  :: list "$BUILD_DIR/bin/gov" list \
  :: why "$BUILD_DIR/bin/gov" why \
  :: complete "$BUILD_DIR/bin/gov" complete install 1. >"$result"
print_figure "$result" difference:current-trivial "gov current over a program that does nothing" 2 ms
print_figure "$result" difference:which-trivial "gov which go, likewise" 2 ms
print_figure "$result" difference:list-trivial "gov list, likewise" 2 ms
print_figure "$result" difference:why-trivial "gov why, likewise" 5 ms
print_figure "$result" difference:complete-trivial "the answer to TAB behind 'gov install 1.', likewise" 10 ms
