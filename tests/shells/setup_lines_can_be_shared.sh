#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# setup writes a line or two per file, without the path of a home, so that start-up files can be shared between homes; in
# a home without gov they are silent. Lines of older releases become these.
# shellcheck disable=SC2016  # the scripts are for the shells
. "$(dirname "$0")/harness.sh"

# Homes with odd names, and a store below each.
one="$TEST_DIR/it's \$(touch $TEST_DIR/evil) \"one\""
two="$TEST_DIR/two \`touch $TEST_DIR/evil\` \\ [x]*"
unset GOV_ROOT
for HOME in "$one" "$two"; do
  mkdir -p "$HOME"
  GOV_ROOT=$HOME/.local/share/gov
  make_store
  echo 1.99.1 >"$GOV_ROOT/default"
  unset GOV_ROOT
  run gov setup --yes bash zsh fish
  expect_status 0
done
files=".profile .bashrc .zshenv .zprofile .zshrc .config/fish/conf.d/gov.fish"
for file in $files; do
  expect_same_content "$one/$file" "$two/$file"
  ! file_has "$one/$file" "$TEST_DIR" || fail_with "$file names the home"
  [ "$(grep -vc '^#' "$one/$file")" -le 2 ] || fail_with "$file has more than two lines"
done

# The files of one serve the other, and a home without gov.
mkdir "$TEST_DIR/none"
for home in "$two" "$TEST_DIR/none"; do
  for file in $files; do
    mkdir -p "$(dirname "$home/$file")"
    cp "$one/$file" "$home/$file"
  done
done
in_home() { run env -i HOME="$1" TERM=dumb PATH=/usr/local/bin:/usr/bin:/bin "${@:2}"; }
expect_quiet() {
  ! grep -vE 'cannot set terminal process group|no job control' "$stderr_file" || fail_with "a new shell has nothing to say"
}
for shell in $ALL_SHELLS; do
  command -v "$shell" >/dev/null || continue
  for kind in -lc -ic -c; do
    [ "$shell$kind" != bash-c ] || continue
    in_home "$two" "$shell" "$kind" 'command -v go; echo end'
    expect_stdout "$two/.local/share/gov/shims/go" end
    expect_quiet
    in_home "$TEST_DIR/none" "$shell" "$kind" 'echo end'
    expect_stdout end
    expect_quiet
  done
done
in_home "$two" sh -lc 'command -v go'
expect_stdout "$two/.local/share/gov/shims/go"
expect_missing "$TEST_DIR/evil"

# A home that is also known by another name.
HOME=$TEST_DIR/real
mkdir "$HOME"
ln -s real "$TEST_DIR/link"
export GOV_ROOT=$TEST_DIR/real/gov
HOME=$TEST_DIR/link run gov init bash
expect_stdout_has '"$HOME/gov/shell/env.sh"'
# A store elsewhere is named as it is, and gov is told of it.
GOV_ROOT="$TEST_DIR/else where/gov" run gov setup --yes bash zsh fish
expect_status 0
file_has "$HOME/.profile" "'$TEST_DIR/else where/gov/shell/env.sh'" || fail_with "expected the path of the store"
for shell in $ALL_SHELLS; do
  command -v "$shell" >/dev/null || continue
  in_home "$HOME" "$shell" -lc 'command -v go; echo $GOV_ROOT'
  expect_stdout "$TEST_DIR/else where/gov/shims/go" "$TEST_DIR/else where/gov"
done
# A line of a script cannot hold this.
GOV_ROOT=$TEST_DIR/a$'\n'b run gov setup --yes bash
expect_status 2
expect_stderr_has "control character"

# The 13 lines of a release before become the new ones where they stand, in files that are read no longer as well.
HOME=$TEST_DIR/older
mkdir "$HOME"
for file in .profile .bash_profile .bashrc; do
  printf '%s\n' 'before' '# >>> gov >>>' "export PATH='/old/shims:'" '# <<< gov <<<' after >"$HOME/$file"
done
run gov setup --yes bash
for file in .profile .bash_profile .bashrc; do
  ! file_has "$HOME/$file" /old/shims || fail_with "the older lines are still in $file"
  [ "$(sed -n '1p;$p' "$HOME/$file" | tr '\n' ' ')" = "before after " ] || fail_with "the block moved in $file"
done
# Without a name, so do those of the shells that were set up before.
cp "$HOME/.bashrc" "$HOME/.zshrc"
sed -i.was 's|^if .*|old|' "$HOME/.zshrc"
SHELL=/bin/bash run gov setup --yes
! file_has "$HOME/.zshrc" old || fail_with "the older lines are still in .zshrc"
