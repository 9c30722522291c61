# shellcheck shell=sh
# SPDX-License-Identifier: MIT
#
# Puts gov's shims first on PATH. Start-up files of sh, bash, zsh and other POSIX shells may read this file any number
# of times: an existing entry is moved to the front, duplicates of it are removed, and everything else stays unchanged.
# The file uses builtins only, prints nothing, works under `set -eu`, and leaves no variable behind.

# A restricted shell may not set PATH.
case $- in
  *r*) return 0 ;;
esac

# ROOT is the folder above the one with this file. bash and zsh tell a script its own path; dash, busybox and others do
# not, so for them `gov setup` writes ROOT into its copy.
if [ -n "${BASH_VERSION-}" ]; then
  # shellcheck disable=SC3028  # bash has it
  __gov_root=${BASH_SOURCE-}
elif [ -n "${ZSH_VERSION-}" ]; then
  # Other shells cannot parse this line, so it is evaluated. Inside a user's function, zsh would warn about an
  # assignment without typeset (warn_create_global).
  eval 'typeset -g __gov_root=${(%):-%x} __gov_path='
else
  __gov_root=@GOV_ROOT@/shell/env.sh
fi
case $__gov_root in
  /*) ;;
  *) __gov_root=${PWD-}/${__gov_root#./} ;;
esac
__gov_root=${__gov_root%/shell/env.sh}

if [ -d "$__gov_root/shims" ]; then
  # Not done in PATH itself: zsh may keep its entries unique, and then drops empty ones.
  __gov_path=:${PATH:+$PATH:}
  while :; do
    case $__gov_path in
      *":$__gov_root/shims:"*) __gov_path=${__gov_path%%":$__gov_root/shims:"*}:${__gov_path#*":$__gov_root/shims:"} ;;
      *) break ;;
    esac
  done
  __gov_path=$__gov_root/shims${__gov_path%:}
  # gov itself is found last, in the folder from which gov setup was run.
  case $__gov_path: in
    *:@GOV_BIN@:*) ;;
    *) __gov_path=$__gov_path:@GOV_BIN@ ;;
  esac
  export PATH="$__gov_path"
  # The shims derive their store from their own path. gov is installed elsewhere and would use the default store.
  if [ -z "${GOV_ROOT-}" ] && [ "$__gov_root" != "${XDG_DATA_HOME:-${HOME-}/.local/share}/gov" ]; then
    export GOV_ROOT="$__gov_root"
  fi
fi
unset __gov_root __gov_path
