# SPDX-License-Identifier: MIT
#
# gov in an interactive zsh with `hook: path`: gov.zsh, and the folder of the chosen Go in front of the shims. docs/shell.md
# says what that costs.

[[ -o interactive && ! -o restricted ]] || return 0

. "${${(%):-%x}:a:h}/gov.zsh"

'builtin' 'typeset' '-g' '__gov_aliases=no'
if [[ -o aliases ]]; then __gov_aliases=yes; fi
'builtin' 'setopt' 'no_aliases'

# path-hook.sh is filled in.
@GOV_PATH_HOOK_FUNCTIONS@

# A change of directory counts at once, for the rest of its line. Messages wait for the prompt. Programs that start a shell in
# a project to learn its environment never see one.
__gov_start_path() {
  builtin emulate -L zsh
  builtin typeset -ga chpwd_functions
  if (( ! ${chpwd_functions[(Ie)__gov_precmd]} )); then chpwd_functions+=(__gov_precmd); fi
  __gov_precmd
}
if [[ $__gov_root != *:* ]]; then __gov_start_path; fi
if [[ $__gov_aliases == yes ]]; then builtin setopt aliases; fi
builtin unset __gov_aliases
