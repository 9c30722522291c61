#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# On a terminal an install draws a bar that never outgrows the width, and leaves one line behind.
. "$(dirname "$0")/harness.sh"

needs python3
make_release 1.99.1 --payload 6000000
for width in 20 100; do
  start_server --limit 6000000
  rm -rf "$GOV_ROOT" "$GOV_CACHE"
  run env TERM=xterm python3 "$SOURCE_DIR/tests/support/on_terminal.py" "$width" gov install 1.99.1
  expect_status 0
  cp "$stdout_file" screen
  python3 - "$width" screen <<'END' || fail_with "the bar is not as it should be"
import re, sys
width = int(sys.argv[1])
text = open(sys.argv[2], encoding="utf-8", newline="").read()
drawn = [line for line in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text).replace("\r", "").split("\n")]
bars = [line for line in drawn if line.startswith("go1.99.1") and "downloading" in line or "%" in line]
assert bars, "no bar was drawn"
assert all(len(line) < width for line in bars), max(bars, key=len)
assert width < 100 or any("/s" in line and "left" in line for line in bars), "no rate and time left"
assert "installed go1.99.1 in" in drawn[-3] + drawn[-2] + "".join(drawn), "no last word"
END
done
