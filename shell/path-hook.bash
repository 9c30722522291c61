# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# gov's hook for an interactive bash with `hook: path`: gov.bash, plus the folder of the chosen Go before the shims on PATH.
# docs/shell.md says what that costs.

[ -n "${BASH_VERSION-}" ] || return 0
case $- in *r*) return 0 ;; *i*) ;; *) return 0 ;; esac

# shellcheck source=shell/gov.bash
. "${BASH_SOURCE[0]%/*}/gov.bash"

__gov_aliases=no
if \builtin shopt -q expand_aliases; then __gov_aliases=yes; fi
\builtin shopt -u expand_aliases

# shellcheck disable=SC2288 # path-hook.sh is filled in
@GOV_PATH_HOOK_FUNCTIONS@

# Run now, because programs that start a shell in a project to read its environment never get to a prompt. Messages wait for
# the first prompt.
if [[ $__gov_root == /* && $__gov_root != *:* ]]; then
  __gov_update 2>/dev/null
  __gov_key=none __gov_said='' __gov_seen=''
fi
if [[ $__gov_aliases == yes ]]; then builtin shopt -s expand_aliases; fi
builtin unset __gov_aliases
