#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Dangling links, links in circles, folders, pipes, files of others and read-only folders are found before the first write:
# all files or none. A start-up file that hangs costs its time limit and no more.
. "$(dirname "$0")/harness.sh"

snapshot() { find "$HOME" -exec ls -ld {} + | sed 's/^\([^ ]*\) .* \(\/\)/\1 \2/' | sort; }
# refused_with STATUS TEXT [SHELL]: and nothing has changed.
refused_with() {
  local before
  before=$(snapshot)
  run gov setup --yes "${3-zsh}"
  expect_status "$1"
  expect_stderr_has "$2"
  [ "$before" = "$(snapshot)" ] || fail_with "something was changed: $(snapshot)"
}

# A link to a file in a folder that is not there (.zshenv and .zprofile come first).
ln -s "$TEST_DIR/nowhere/zshrc" "$HOME/.zshrc"
refused_with 1 "it is a link to \"$TEST_DIR/nowhere/zshrc\", and there is no folder"
# To a file that is not there, in a folder that is: written through, and taken away again.
mkdir "$TEST_DIR/nowhere"
run gov setup --yes zsh
expect_status 0
[ -L "$HOME/.zshrc" ] || fail_with "the link was replaced"
file_has "$TEST_DIR/nowhere/zshrc" '>>> gov >>>' || fail_with "expected the lines behind the link"
run gov setup --undo
expect_missing "$TEST_DIR/nowhere/zshrc"
[ -L "$HOME/.zshrc" ] || fail_with "the link is the user's"
rm "$HOME/.zshrc"
ln -s .zshrc "$HOME/.zshrc"
refused_with 1 ".zshrc"
rm "$HOME/.zshrc"
mkdir "$HOME/.zshrc"
refused_with 1 "it is not a regular file"
rmdir "$HOME/.zshrc"
mkfifo "$HOME/.zshrc"
refused_with 1 "it is not a regular file"
rm "$HOME/.zshrc"
# fish makes this folder when it is started.
mkdir -p "$HOME/.config" "$HOME/.local/share/fish"
: >"$HOME/.config/fish"
refused_with 14 "is not a folder" fish
rm "$HOME/.config/fish"

if [ "$(id -u)" -eq 0 ]; then
  # Another's file, which a rename would make root's.
  echo '# theirs' >"$HOME/.zshrc"
  chown 12345 "$HOME/.zshrc"
  refused_with 14 "belongs to another user (uid 12345)"
else
  echo '# mine' >"$HOME/.zshrc"
  mkdir "$HOME/z"
  chmod 555 "$HOME/z"
  ZDOTDIR=$HOME/z refused_with 14 "no file can be written in"
fi
rm -f "$HOME/.zshrc"

# The user's own line ends, bytes and missing last newline stay.
printf 'a\r\nno end' >"$HOME/.bashrc"
run gov setup --yes bash
printf 'a\r\nno end\n# >>> gov >>> (the line above had no end)\n' | cmp -s - <(head -n 3 "$HOME/.bashrc") ||
  fail_with "the user's part changed"
run gov setup --undo
printf 'a\r\nno end' | cmp -s - "$HOME/.bashrc" || fail_with "undo restores every byte"

# Asked for its folders, and then for its go, a shell that hangs is ended each time.
needs zsh
echo 'sleep 98765' >"$HOME/.zshenv"
SECONDS=0
run gov setup --yes zsh
expect_status 20
expect_stderr_has "did not answer within ten seconds; the last line that it read is ~/.zshenv:1 (sleep 98765)"
[ "$SECONDS" -lt 60 ] || fail_with "it took $SECONDS seconds"
! pgrep -f 'sleep 98765$' >/dev/null || fail_with "a process is left"
