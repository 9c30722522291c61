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

__gov_key=                            # all that decides: GOV_VERSION, or the pin files and their text
__gov_known=                          # the key and the PATH that the last prompt left; "" where they are stale
__gov_bin=                            # the directory that belongs in front; "" for none
__gov_toolchain=                      # the GOTOOLCHAIN that goes with it
__gov_inserted=${__gov_inserted-}     # the directory that this shell put into PATH last
__gov_here=none                       # the directory for which __gov_directories holds
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

# The directories from here up to the root, without their last slash. Taking the path apart costs as much as looking
# for the files, so it is done once for each place.
__gov_list_directories() {
  __gov_here=${PWD-} __gov_directories=()
  __gov_dir=${__gov_here%/}
  while [[ -n $__gov_dir ]]; do
    __gov_directories[${#__gov_directories[@]}]=$__gov_dir
    __gov_dir=${__gov_dir%/*}
  done
  __gov_directories[${#__gov_directories[@]}]=''
  # Which of the files count depends on the place then.
  if [[ -n ${GOV_CEILING-} ]]; then __gov_known=; fi
}

# The file $1, name and first 4096 characters, behind __gov_new_key.
__gov_add_file() {
  __gov_text=
  # It fails at the end of the file, having read it.
  if [[ -r $1 ]] && builtin read -r -d '' -n 4096 __gov_text <"$1"; then builtin true; fi
  __gov_new_key=$__gov_new_key$1$'\n'$__gov_text$'\n'
}

# Runs before every prompt, so it makes no local variables: each would cost a tenth of the rest.
__gov_find_key() {
  [[ ${PWD-} == "$__gov_here" ]] || __gov_list_directories
  for __gov_dir in "${__gov_directories[@]}"; do
    if [[ -f $__gov_dir/.go-version || -f $__gov_dir/.tool-versions ||
      -f $__gov_dir/mise.toml || -f $__gov_dir/.mise.toml ]]; then
      if [[ -f $__gov_dir/.go-version ]]; then
        __gov_add_file "$__gov_dir/.go-version"
        # It begins with a version, so nothing else in this directory or above can matter.
        [[ $__gov_text != [0-9a-z]* ]] || break
      fi
      [[ ! -f $__gov_dir/.tool-versions ]] || __gov_add_file "$__gov_dir/.tool-versions"
      [[ ! -f $__gov_dir/mise.toml ]] || __gov_add_file "$__gov_dir/mise.toml"
      [[ ! -f $__gov_dir/.mise.toml ]] || __gov_add_file "$__gov_dir/.mise.toml"
    fi
  done
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
  # Without exec bash forks twice.
  __gov_rest=$(builtin exec "$__gov_root/shell/gov-hook" 2>/dev/null) || builtin true
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
}

# ---- the hook ----------------------------------------------------------------------------------

# False where there is nothing to do: direnv takes care of this directory, or an editor reads the environment, which
# must not be held to one version.
__gov_obey_variables() {
  if [[ -n ${GOV_DIRENV-}${VSCODE_RESOLVING_ENVIRONMENT-}${INTELLIJ_ENVIRONMENT_READER-} ]]; then
    __gov_known=''
    # shellcheck disable=SC2034
    GOV_CURRENT=''
    return 1
  fi
  if [[ $GOV_VERSION == *[![:space:]]* ]]; then __gov_new_key=GOV_VERSION=$GOV_VERSION; fi
}

__gov_update() {
  __gov_new_key=
  if [[ -n ${GOV_VERSION-}${GOV_DIRENV-}${VSCODE_RESOLVING_ENVIRONMENT-}${INTELLIJ_ENVIRONMENT_READER-} ]]; then
    __gov_obey_variables || return 0
  fi
  [[ -n $__gov_new_key ]] || __gov_find_key
  # [[ ]] would make a pattern of PATH, letter by letter.
  if builtin test "=$__gov_new_key:${GOV_CEILING-}:${PATH-}" = "$__gov_known"; then return 0; fi
  # Where only PATH is another one, the last answer still holds.
  if [[ $__gov_known != "=$__gov_new_key:${GOV_CEILING-}:"* ]]; then
    __gov_key=$__gov_new_key
    __gov_bin='' __gov_toolchain=''
    # shellcheck disable=SC2034
    GOV_CURRENT=''
    if [[ -n $__gov_key ]]; then __gov_ask; else __gov_said=; fi
    __gov_apply_variables
  fi
  __gov_apply_path
  __gov_known="=$__gov_key:${GOV_CEILING-}:${PATH-}"
}

# Under `set -e` a failed status would end the shell here, where the user does not see why.
__gov_hook() {
  __gov_status=$?
  __gov_update
  __gov_is_new=
  [[ $__gov_status != 0 && $- != *e* ]] || return 0
  return "$__gov_status"
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
