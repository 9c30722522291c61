# shellcheck shell=bash disable=SC2034,SC2154 # the variables are those of hook.sh
# SPDX-License-Identifier: MIT
#
# What `hook: path` adds in bash and zsh: the folder of the chosen Go is before the shims on PATH. PATH would keep naming
# another Go after a pin changed, so hook.sh checks every pin on the way up before each prompt.

__gov_wants_bin=yes
__gov_linked=${__gov_linked-} # the folder of a linked SDK that this shell has put on PATH

# An editor that reads the environment must not be bound to one directory's version.
__gov_choose_front() {
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
}

# Removes only one entry: the user may have the folder on PATH as well.
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
