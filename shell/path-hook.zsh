# SPDX-License-Identifier: MIT
#
# gov's hook for an interactive zsh with `hook: path`: gov.zsh, plus the folder of the chosen Go before the shims on PATH.
# docs/shell.md says what that costs.

[[ -o interactive && ! -o restricted ]] || return 0

. "${${(%):-%x}:a:h}/gov.zsh"

'builtin' 'typeset' '-g' '__gov_aliases=no'
if [[ -o aliases ]]; then __gov_aliases=yes; fi
'builtin' 'setopt' 'no_aliases'

# The build inserts path-hook.sh here.
@GOV_PATH_HOOK_FUNCTIONS@

# A change of directory takes effect at once, for the rest of the command line. Messages wait for the prompt. The last line
# runs the hook now, because programs that start a shell in a project to read its environment never get to a prompt.
__gov_start_path() {
  builtin emulate -L zsh
  builtin typeset -ga chpwd_functions
  if (( ! ${chpwd_functions[(Ie)__gov_precmd]} )); then chpwd_functions+=(__gov_precmd); fi
  __gov_precmd
}
if [[ $__gov_root != *:* ]]; then __gov_start_path; fi
if [[ $__gov_aliases == yes ]]; then builtin setopt aliases; fi
builtin unset __gov_aliases
