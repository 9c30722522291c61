# shellcheck shell=sh
# SPDX-License-Identifier: MIT
#
# Puts gov's shims first on PATH. Start-up files of sh, bash, zsh and other POSIX shells read this file, any number of
# times: an entry that stands further back moves to the front, a second one goes, and everything else stays as it is. It
# uses builtins only, prints nothing, works under `set -eu`, and leaves no variable behind.

# A restricted shell may not set PATH.
case $- in
  *r*) return 0 ;;
esac

# ROOT is the folder above the one with this file. bash and zsh say where a file lies that they read; dash, busybox and
# others do not, so for them `gov setup` writes ROOT into the copy that it makes.
if [ -n "${BASH_VERSION-}" ]; then
  # shellcheck disable=SC3028  # bash has it
  __gov_root=${BASH_SOURCE-}
elif [ -n "${ZSH_VERSION-}" ]; then
  # Other shells cannot parse what is evaluated here. Inside a function of the user's an assignment without typeset
  # would be warned of (warn_create_global).
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
  # Not in PATH itself: zsh may be keeping its entries unique, and drops empty ones then.
  __gov_path=:${PATH:+$PATH:}
  while :; do
    case $__gov_path in
      *":$__gov_root/shims:"*) __gov_path=${__gov_path%%":$__gov_root/shims:"*}:${__gov_path#*":$__gov_root/shims:"} ;;
      *) break ;;
    esac
  done
  __gov_path=$__gov_root/shims${__gov_path%:}
  # gov itself is found last, in the folder it was set up from.
  case $__gov_path: in
    *:@GOV_BIN@:*) ;;
    *) __gov_path=$__gov_path:@GOV_BIN@ ;;
  esac
  export PATH="$__gov_path"
  # The shims know their store by their own place. gov lies elsewhere, and would look in the usual one.
  if [ -z "${GOV_ROOT-}" ] && [ "$__gov_root" != "${XDG_DATA_HOME:-${HOME-}/.local/share}/gov" ]; then
    export GOV_ROOT="$__gov_root"
  fi
fi
unset __gov_root __gov_path
