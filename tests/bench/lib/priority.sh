# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# Other work on the machine meets all commands alike, but it hides what running side by side gains. So this session
# comes first while it measures, where the system lets it (root; Linux with scheduling by session).

autogroup=/proc/self/autogroup
nice_before=

come_first() {
  [ -w "$autogroup" ] || return 0
  nice_before=$(sed -n 's/.* nice //p' "$autogroup" 2>/dev/null)
  { echo -18 >"$autogroup"; } 2>/dev/null || nice_before=
}

step_back() {
  [ -z "$nice_before" ] || echo "$nice_before" >"$autogroup"
}
