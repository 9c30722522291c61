# shellcheck shell=bash disable=SC2034,SC2154 # the variables are those of hook.sh
# SPDX-License-Identifier: MIT
#
# What `hook: path` adds in bash and zsh. It replaces two functions of hook.sh: the folder of the chosen Go stands in front of
# the shims, and because PATH would go on naming another Go, every pin on the way up is looked at before each prompt.

__gov_wants_bin=yes
__gov_linked=${__gov_linked-} # the folder of a linked SDK that this shell has put into PATH

# All pins on the way up and their texts, into __gov_now, as far as they can matter.
__gov_peek() {
  builtin local __gov_dir
  __gov_now='' __gov_dir=${PWD-}/
  while [[ $__gov_dir == */* ]]; do
    __gov_dir=${__gov_dir%/*}
    for __gov_name in "${__gov_pin_files[@]}"; do
      if [[ -f $__gov_dir/$__gov_name ]]; then
        __gov_read "$__gov_dir/$__gov_name" 4096
        __gov_now=$__gov_now:$__gov_dir/$__gov_name:$__gov_text
        if [[ $__gov_name == .go-version && $__gov_text == [0-9a-z]* ]]; then builtin return 0; fi
      fi
    done
  done
}

# An editor that reads the environment must not be held to the version of one directory.
__gov_apply() {
  __gov_clean
  __gov_remove_linked
  __gov_front=$__gov_root/shims
  if [[ -n $__gov_bin && -z ${VSCODE_RESOLVING_ENVIRONMENT-}${INTELLIJ_ENVIRONMENT_READER-} ]]; then
    __gov_front=$__gov_bin:$__gov_front
    if [[ $__gov_bin != "$__gov_root"/versions/* ]]; then __gov_linked=$__gov_bin; fi
    if [[ -n $__gov_toolchain && -z ${GOTOOLCHAIN-} ]]; then
      __gov_set GOTOOLCHAIN "$__gov_toolchain"
      __gov_set GOV_GOTOOLCHAIN "$__gov_toolchain"
    fi
  fi
  __gov_order_path
}

# Once: the user may have the folder in PATH as well.
__gov_remove_linked() {
  builtin local __gov_text
  __gov_text=:${PATH-}:
  if [[ -n $__gov_linked && $__gov_text == *:"$__gov_linked":* ]]; then
    __gov_text=${__gov_text/":$__gov_linked:"/:}
    __gov_text=${__gov_text#:}
    __gov_set PATH "${__gov_text%:}"
  fi
  __gov_linked=
}
