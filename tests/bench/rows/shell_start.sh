# shellcheck shell=bash
# SPDX-License-Identifier: MIT
make_small_store
cd "$WORLD" || exit
mkdir -p "$WORLD/shell/plain" "$WORLD/shell/hooked"
env "${GOV_ENVIRONMENT[@]}" HOME="$WORLD/shell/hooked" "$BUILD_DIR/bin/gov" -q \
  setup --yes --shell bash --shell zsh --shell fish 2>>"$WORLD/errors"
# fish writes files of its own into a new home; the round that is not counted takes them.
for shell in bash zsh fish; do
  if ! command -v "$shell" >/dev/null; then
    print_skipped "a new $shell with setup over one without" "$shell is not installed"
    continue
  fi
  : >"$WORLD/shell/plain/.zshrc" # without one zsh asks questions
  result=$WORLD/results/shell_start.$shell
  timed --rounds "$(rounds 100 20)" --figure difference:hooked-plain \
    :: plain /usr/bin/env HOME="$WORLD/shell/plain" "$shell" -ic exit \
    :: hooked /usr/bin/env HOME="$WORLD/shell/hooked" "$shell" -ic exit >"$result"
  print_figure "$result" difference:hooked-plain "a new $shell with setup over one without" 5 ms
done
