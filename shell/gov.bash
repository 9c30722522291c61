# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# gov in an interactive bash, 3.2 or newer; ~/.bashrc reads this file. Before each prompt the `bin` of the Go that is
# pinned here is in front of PATH, and where none is, PATH is what the user made it. Nothing runs, nothing is printed
# and nothing is remembered beyond that; README.md beside this file has the rules.
#
# Whatever comes from a file or a directory's name is quoted everywhere and never evaluated.

# Readable to any POSIX shell up to here; a restricted bash may not set PATH.
[ -n "${BASH_VERSION-}" ] || return 0
case $- in
  *r*) return 0 ;;
  *i*) ;;
  *) return 0 ;;
esac

# Aliases are expanded where a function is written down, so there must be none now.
__gov_aliases=no
if \builtin shopt -q expand_aliases; then __gov_aliases=yes; fi
\builtin shopt -u expand_aliases

# ---- what is known between prompts: none of it is exported -------------------------------------

__gov_known=                          # "yes" once __gov_key and what follows from it are right
__gov_key=                            # all that decides: GOV_VERSION, or the pin files and their text
__gov_path=                           # PATH as the last prompt left it
__gov_bin=                            # the directory that belongs in front; "" for none
__gov_toolchain=                      # the GOTOOLCHAIN that goes with it
__gov_inserted=${__gov_inserted-}     # the directory that this shell put into PATH last
__gov_said=                           # what the user was told last
__gov_is_new=yes                      # before the first prompt: our entry goes to the front
# shellcheck disable=SC2034  # it is for the user
GOV_CURRENT=                          # for prompts: "1.24.9" or ""

# Where gov keeps its versions, by the rules of src/store/layout.cpp; "" where gov would refuse.
__gov_find_root() {
  builtin local __gov_below
  __gov_root=${GOV_ROOT-} __gov_below=''
  if [[ -z $__gov_root && ${XDG_DATA_HOME-} == /* ]]; then
    __gov_root=$XDG_DATA_HOME __gov_below=/gov
  elif [[ -z $__gov_root && ${HOME-} == /* ]]; then
    __gov_root=$HOME __gov_below=/.local/share/gov
  fi
  while [[ $__gov_root == */ ]]; do __gov_root=${__gov_root%/}; done
  __gov_root=$__gov_root$__gov_below
  case $__gov_root/ in
    *:* | */../* | [!/]*) __gov_root= ;;
  esac
}

# ---- what decides here: builtins only ----------------------------------------------------------

# The pin files of the directory $1, name and first 4096 characters, behind __gov_new_key.
__gov_add_files_of() {
  builtin local __gov_name __gov_file __gov_text
  for __gov_name in .go-version .tool-versions mise.toml .mise.toml; do
    __gov_file=$1/$__gov_name __gov_text=
    [[ -f $__gov_file ]] || continue
    if [[ -r $__gov_file ]]; then
      # It fails at the end of the file, having read it.
      builtin read -r -d '' -n 4096 __gov_text 2>/dev/null <"$__gov_file" || builtin true
    fi
    __gov_new_key=$__gov_new_key$__gov_file$'\n'$__gov_text$'\n'
  done
}

__gov_find_key() {
  builtin local __gov_dir
  __gov_new_key=
  if [[ ${GOV_VERSION-} == *[![:space:]]* ]]; then
    __gov_new_key=GOV_VERSION=$GOV_VERSION
    return 0
  fi
  __gov_dir=${PWD-}
  __gov_dir=${__gov_dir%/}
  for ((;;)); do
    if [[ -f $__gov_dir/.go-version || -f $__gov_dir/.tool-versions ||
      -f $__gov_dir/mise.toml || -f $__gov_dir/.mise.toml ]]; then
      __gov_add_files_of "$__gov_dir"
    fi
    [[ -n $__gov_dir ]] || break
    __gov_dir=${__gov_dir%/*}
  done
  if [[ -n $__gov_new_key && -n ${GOV_CEILING-} ]]; then
    __gov_new_key=$__gov_new_key$PWD$'\n'$GOV_CEILING
  fi
}

# ---- what follows from it: at most one process -------------------------------------------------

# One line on standard error, once per change.
__gov_say() {
  [[ $__gov_said != "$__gov_key$1" ]] || return 0
  __gov_said=$__gov_key$1
  builtin printf 'gov: %s\n' "$1" >&2
}

# gov-hook answers in four lines: state, directory, GOTOOLCHAIN, words (src/resolve/hook_answer.hpp).
__gov_ask() {
  builtin local __gov_rest __gov_state __gov_where __gov_words
  if [[ ! -x $__gov_root/shell/gov-hook ]]; then
    case $__gov_key in
      GOV_VERSION=* | */.go-version$'\n'*) __gov_say "a Go version is chosen here, but gov has no store yet; run: gov install" ;;
    esac
    return 0
  fi
  __gov_rest=$("$__gov_root/shell/gov-hook" 2>/dev/null) || builtin true
  __gov_rest=$__gov_rest$'\n\n\n\n'
  __gov_state=${__gov_rest%%$'\n'*} __gov_rest=${__gov_rest#*$'\n'}
  __gov_where=${__gov_rest%%$'\n'*} __gov_rest=${__gov_rest#*$'\n'}
  __gov_toolchain=${__gov_rest%%$'\n'*} __gov_rest=${__gov_rest#*$'\n'}
  __gov_words=${__gov_rest%%$'\n'*}
  # shellcheck disable=SC2034  # GOV_CURRENT is for prompts
  case $__gov_state in
    use) __gov_bin=$__gov_where GOV_CURRENT=$__gov_words __gov_said='' ;;
    none) ;;
    missing | error) __gov_say "$__gov_words" ;;
    *) __gov_say "cannot tell which Go is meant here; run: gov current" ;;
  esac
}

# Variables that the user made read-only stay as they are.
__gov_apply_variables() {
  if [[ -n ${GOV_GOTOOLCHAIN-} ]]; then
    if [[ ${GOTOOLCHAIN-} == "$GOV_GOTOOLCHAIN" ]]; then builtin unset GOTOOLCHAIN 2>/dev/null || builtin true; fi
    builtin unset GOV_GOTOOLCHAIN 2>/dev/null || builtin true
  fi
  [[ -n $__gov_bin ]] || return 0
  if [[ -n $__gov_toolchain ]]; then
    builtin export "GOTOOLCHAIN=$__gov_toolchain" "GOV_GOTOOLCHAIN=$__gov_toolchain" 2>/dev/null || builtin true
  fi
  if [[ -n ${GOROOT+set} && $GOROOT != "${__gov_bin%/bin}" && ${GOV_KEEP_GOROOT-} != 1 ]]; then
    builtin unset GOROOT 2>/dev/null || builtin true
  fi
}

# Our entries go, the wanted one comes where the first of them stood, else to the front. All others stay as they are,
# empty ones and doubles too. An entry outside of the store (a linked SDK) may be the user's as well: only one goes.
__gov_apply_path() {
  builtin local __gov_rest __gov_entry __gov_result __gov_place __gov_other
  __gov_rest=${PATH-} __gov_result='' __gov_place=$__gov_is_new __gov_other=$__gov_inserted
  if [[ -n $__gov_rest ]]; then __gov_rest=$__gov_rest:; fi
  while [[ -n $__gov_rest ]]; do
    __gov_entry=${__gov_rest%%:*} __gov_rest=${__gov_rest#*:}
    if [[ -n $__gov_other && $__gov_entry == "$__gov_other" ]]; then
      __gov_other=
    elif [[ $__gov_entry != "$__gov_root"/versions/*/bin || $__gov_entry == "$__gov_root"/versions/*/*/bin ]]; then
      __gov_result=$__gov_result:$__gov_entry
      continue
    fi
    if [[ -z $__gov_place && -n $__gov_bin ]]; then
      __gov_result=$__gov_result:$__gov_bin __gov_place=kept
    fi
  done
  if [[ -n $__gov_bin && $__gov_place != kept ]]; then __gov_result=:$__gov_bin$__gov_result; fi
  __gov_result=${__gov_result#:}
  if [[ $__gov_result != "${PATH-}" ]]; then builtin export "PATH=$__gov_result" 2>/dev/null || builtin true; fi
  __gov_inserted=$__gov_bin
  __gov_path=${PATH-}
}

# ---- the hook ----------------------------------------------------------------------------------

__gov_update() {
  # Editors that read the environment of a shell must not be held to one version.
  if [[ -n ${VSCODE_RESOLVING_ENVIRONMENT-} || -n ${INTELLIJ_ENVIRONMENT_READER-} ]]; then return 0; fi
  if [[ -n ${GOV_DIRENV-} ]]; then
    __gov_known=''
    GOV_CURRENT=
    return 0
  fi
  __gov_find_key
  if [[ -n $__gov_known && $__gov_new_key == "$__gov_key" ]]; then
    [[ ${PATH-} != "$__gov_path" ]] || return 0
  else
    __gov_key=$__gov_new_key __gov_known=yes
    __gov_bin='' __gov_toolchain=''
    # shellcheck disable=SC2034
    GOV_CURRENT=''
    if [[ -n $__gov_key ]]; then __gov_ask; else __gov_said=; fi
    __gov_apply_variables
  fi
  __gov_apply_path
}

# Under `set -e` a failed status would end the shell here, where the user does not see why.
__gov_hook() {
  builtin local "__gov_status=$?"
  __gov_update
  __gov_is_new=
  case $- in
    *e*) return 0 ;;
    *) return "$__gov_status" ;;
  esac
}

# Only a function can change this shell's environment; all else is the program's work.
gov() {
  builtin local __gov_text __gov_status=0
  if [[ $# -eq 2 && $1 == shell && $2 == --unset ]]; then
    builtin unset GOV_VERSION || return
  elif [[ $# -eq 2 && $1 == shell && $2 != -* ]]; then
    __gov_text=$(GOV_SHELL_FUNCTION=1 builtin command gov shell "$2") || return
    builtin export "GOV_VERSION=$__gov_text" || return
  else
    builtin command gov "$@" || __gov_status=$?
    # It may have installed what is pinned here, or made the first shims.
    __gov_known=
    builtin hash -r 2>/dev/null || builtin true
    return "$__gov_status"
  fi
  __gov_update
}

# Behind what is there: direnv and prompts come first. A new line, because what is there may end in `;` or a comment.
# Only from bash 5.1 on is every element of an array run.
__gov_register() {
  case "${PROMPT_COMMAND[*]-}" in
    *__gov_hook*) return 0 ;;
  esac
  if [[ -n ${PROMPT_COMMAND[1]+set} ]] &&
    ((BASH_VERSINFO[0] > 5 || (BASH_VERSINFO[0] == 5 && BASH_VERSINFO[1] >= 1))); then
    PROMPT_COMMAND[${#PROMPT_COMMAND[@]}]=__gov_hook
  else
    builtin eval 'PROMPT_COMMAND=${PROMPT_COMMAND:+$PROMPT_COMMAND$'\''\n'\''}__gov_hook' 2>/dev/null || builtin true
  fi
}

__gov_find_root
if [[ -n $__gov_root ]]; then
  __gov_register
  # Programs that start a shell in a project to learn its environment never see a prompt.
  __gov_update
fi
if [[ $__gov_aliases == yes ]]; then builtin shopt -s expand_aliases; fi
builtin unset __gov_aliases
