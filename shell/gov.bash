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

__gov_pin_files=(@GOV_PIN_FILES@)     # the names, the first that pins Go wins; filled in from src/golang/pin_files.txt
__gov_known=                          # the variables that the last prompt left; "" where they are stale
__gov_has_maps=no                     # has bash associative arrays that a function may set? From 4.2 on.
if ((BASH_VERSINFO[0] > 4 || (BASH_VERSINFO[0] == 4 && BASH_VERSINFO[1] >= 2))); then
  __gov_has_maps=yes
  \builtin declare -gA __gov_known_at  # its one key: PATH, directory and the pins' texts of the last prompt
fi
__gov_pins=0                          # so many variables __gov_pin_N name the files that pin something here
__gov_places=0                        # so many variables __gov_place_N name files that are not there and would count
__gov_ladder=0                        # so many __gov_place_N, from 0 on, are names from here: "../mise.toml"
__gov_texts=                          # the pins' texts, a colon before each
__gov_written_for=                    # the numbers of both for which __gov_hook is written
__gov_hook_texts=()                   # and its text for each of those that were needed
__gov_key=                            # what gov-hook was asked about: GOV_VERSION or pins, and the module
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

# ---- every prompt: builtins only, and as few as can be -----------------------------------------

# Writes __gov_hook, which asks: has no pin come or gone, and are pins and variables what they were? It is written out for
# so many files, because a loop takes half as long again, and bash copies a function each time it runs, at the price of
# five tests. What is evaluated names variables, and never holds their values.
# Descriptor 9 is seldom in use, and then need not be put aside. A read that ends before the end of the file counts as a
# change; so a long file costs a look around. All stands in one condition: under `set -e` a failure elsewhere ends the
# shell where the user does not see why.
__gov_write_hook() {
  builtin local __gov_number=0 __gov_changes='' __gov_reads='' __gov_text_words='' __gov_variables __gov_is_other
  while [[ $__gov_number -lt $__gov_places ]]; do
    __gov_changes="$__gov_changes -f \$__gov_place_$__gov_number ||"
    __gov_number=$((__gov_number + 1))
  done
  __gov_number=0
  while [[ $__gov_number -lt $__gov_pins ]]; do
    __gov_changes="$__gov_changes ! -f \$__gov_pin_$__gov_number || ! -r \$__gov_pin_$__gov_number ||"
    __gov_reads="$__gov_reads builtin read -r -d '' -n 4096 -u 9 __gov_text_$__gov_number 9<\"\$__gov_pin_$__gov_number\" ||"
    __gov_text_words="$__gov_text_words:\$__gov_text_$__gov_number"
    __gov_number=$((__gov_number + 1))
  done
  # shellcheck disable=SC2016  # here and in __gov_remember the same
  __gov_variables='${GOV_VERSION-}:${GOV_DIRENV-}:${GOV_CEILING-}:${PATH+set}${PWD+set}'
  if [[ $__gov_has_maps == yes ]]; then
    # Looking PATH up takes a third of comparing it, for which bash takes it apart letter by letter.
    __gov_changes="$__gov_changes $__gov_variables != \"\$__gov_known\""
    __gov_is_other="[[ -z \${__gov_known_at[\$PATH:\$PWD$__gov_text_words]-} ]]"
  else
    __gov_changes="$__gov_changes -n ''"
    __gov_is_other="builtin test \"$__gov_variables:\${PATH-}:\${PWD-}$__gov_text_words\" != \"\$__gov_known\""
  fi
  __gov_hook_texts[__gov_places * 10000 + __gov_pins]="
    __gov_hook() {
      case \$? in
        0) if [[ $__gov_changes ]] || $__gov_reads $__gov_is_other; then __gov_meet_change; fi ;;
        *) __gov_meet_failure \"\$?\" ;;
      esac
    }"
}

__gov_remember() {
  __gov_path=${PATH-}
  __gov_known=${GOV_VERSION-}:${GOV_DIRENV-}:${GOV_CEILING-}:${PATH+set}${PWD+set}
  if [[ $__gov_has_maps == yes ]]; then
    __gov_known_at=()
    __gov_known_at[${PATH-}:${PWD-}$__gov_texts]=yes
  else
    __gov_known=$__gov_known:${PATH-}:${PWD-}$__gov_texts
  fi
}

__gov_use_hook() {
  if [[ -z ${__gov_hook_texts[__gov_places * 10000 + __gov_pins]-} ]]; then __gov_write_hook; fi
  __gov_without_aliases "${__gov_hook_texts[__gov_places * 10000 + __gov_pins]}"
  __gov_written_for=$__gov_places,$__gov_pins
}

__gov_without_aliases() {
  if builtin shopt -q expand_aliases; then
    builtin shopt -u expand_aliases
    builtin eval "$1"
    builtin shopt -s expand_aliases
  else
    builtin eval "$1"
  fi
}

# ---- after a change, and after a command that failed: builtins only ----------------------------

__gov_meet_change() {
  __gov_update
  __gov_is_new=
}

# A go command may have failed for what its go.mod has come to say, which is looked at only then.
__gov_meet_failure() {
  __gov_meet_change
  [[ $- != *e* ]] || return 0
  return "$1"
}

# The first 4096 characters of the file $1.
__gov_read() {
  __gov_text=
  # It fails at the end of the file, having read it.
  if [[ -r $1 ]] && builtin read -r -d '' -n 4096 -u 9 __gov_text 9<"$1"; then builtin true; fi
}

# Which files decide in $PWD, and where others could come up. They are named from here (`../mise.toml`), because looking
# costs by the length of the way; where links led here, that may be another place, and the whole name is taken.
__gov_look_around() {
  builtin local __gov_dir __gov_up __gov_near __gov_name __gov_is_ladder __gov_has_pin
  __gov_dir=${PWD-} __gov_up='' __gov_is_ladder=yes
  __gov_dir=${__gov_dir%/}
  while builtin true; do
    __gov_near=$__gov_up
    if [[ ! $__gov_dir/ -ef ./$__gov_up ]]; then __gov_near=$__gov_dir/ __gov_is_ladder=; fi
    __gov_has_pin=no
    for __gov_name in "${__gov_pin_files[@]}"; do
      if [[ -f $__gov_near$__gov_name ]]; then __gov_has_pin=yes; fi
    done
    if [[ $__gov_has_pin == yes ]]; then
      __gov_is_ladder=
      for __gov_name in "${__gov_pin_files[@]}"; do
        if [[ ! -f $__gov_near$__gov_name ]]; then
          __gov_add_place "$__gov_near$__gov_name"
          continue
        fi
        __gov_add_pin "$__gov_near$__gov_name"
        __gov_new_key=$__gov_new_key$__gov_dir/$__gov_name$'\n'$__gov_text$'\n'
        # It begins with a version, so nothing else in this directory or above can matter.
        if [[ $__gov_name == .go-version && $__gov_text == [0-9a-z]* ]]; then return 0; fi
      done
    elif [[ $__gov_is_ladder == yes && $__gov_places -lt $__gov_ladder ]]; then
      # The first names are the same wherever one is.
      __gov_places=$((__gov_places + ${#__gov_pin_files[@]}))
    else
      for __gov_name in "${__gov_pin_files[@]}"; do
        __gov_add_place "$__gov_near$__gov_name"
      done
      if [[ $__gov_is_ladder == yes ]]; then __gov_ladder=$__gov_places; fi
    fi
    [[ $__gov_dir == */* ]] || return 0
    __gov_dir=${__gov_dir%/*} __gov_up=../$__gov_up
  done
}

__gov_add_place() {
  builtin printf -v "__gov_place_$__gov_places" %s "$1"
  # Another name stands there now.
  if [[ $__gov_places -lt $__gov_ladder ]]; then __gov_ladder=$__gov_places; fi
  __gov_places=$((__gov_places + 1))
}

__gov_add_pin() {
  __gov_read "$1"
  builtin printf -v "__gov_pin_$__gov_pins" %s "$1"
  __gov_texts=$__gov_texts:$__gov_text
  __gov_pins=$((__gov_pins + 1))
}

# The go.work or go.mod that the go command would use. gov-hook tells whether it asks for a newer Go than the pinned one.
__gov_add_module() {
  builtin local __gov_dir __gov_module
  __gov_dir=${PWD-} __gov_module=''
  __gov_dir=${__gov_dir%/}/
  while [[ $__gov_dir == */* ]]; do
    __gov_dir=${__gov_dir%/*}
    if [[ -z $__gov_module && -f $__gov_dir/go.mod ]]; then __gov_module=$__gov_dir/go.mod; fi
    if [[ -f $__gov_dir/go.work ]]; then
      __gov_module=$__gov_dir/go.work
      break
    fi
  done
  [[ -n $__gov_module ]] || return 0
  __gov_read "$__gov_module"
  __gov_new_key=$__gov_new_key$__gov_module$'\n'$__gov_text$'\n'
}

# All that gov-hook's answer depends on, in __gov_new_key; "" where there is nothing to ask.
__gov_find_key() {
  if [[ ${GOV_VERSION-} == *[![:space:]]* ]]; then
    __gov_new_key=GOV_VERSION=$GOV_VERSION$'\n'
  else
    __gov_look_around
    [[ -n $__gov_new_key ]] || return 0
    # Which of the files count depends on the place then.
    if [[ -n ${GOV_CEILING-} ]]; then __gov_new_key=$__gov_new_key$GOV_CEILING:${PWD-}$'\n'; fi
  fi
  __gov_add_module
}

# ---- what follows from it: at most one process -------------------------------------------------

# One line on standard error, once per change.
__gov_say() {
  [[ $__gov_said != "$1" ]] || return 0
  __gov_said=$1
  builtin printf 'gov: %s\n' "$1" >&2
}

# gov-hook answers in five lines: state, directory, GOTOOLCHAIN, version, words (src/resolve/hook_answer.hpp).
__gov_ask() {
  builtin local __gov_rest __gov_state __gov_where __gov_version __gov_words
  if [[ ! -x $__gov_root/shell/gov-hook ]]; then
    case $__gov_key in
      GOV_VERSION=* | */.go-version$'\n'*) __gov_say "a Go version is chosen here, but gov has no store yet; run: gov install" ;;
    esac
    return 0
  fi
  # Without exec bash forks twice.
  __gov_rest=$(builtin exec "$__gov_root/shell/gov-hook" 2>/dev/null) || builtin true
  __gov_rest=$__gov_rest$'\n\n\n\n\n'
  __gov_state=${__gov_rest%%$'\n'*} __gov_rest=${__gov_rest#*$'\n'}
  __gov_where=${__gov_rest%%$'\n'*} __gov_rest=${__gov_rest#*$'\n'}
  __gov_toolchain=${__gov_rest%%$'\n'*} __gov_rest=${__gov_rest#*$'\n'}
  __gov_version=${__gov_rest%%$'\n'*} __gov_rest=${__gov_rest#*$'\n'}
  __gov_words=${__gov_rest%%$'\n'*}
  # shellcheck disable=SC2034  # GOV_CURRENT is for prompts
  case $__gov_state in
    use) __gov_bin=$__gov_where GOV_CURRENT=$__gov_version ;;
    none | missing | error) __gov_toolchain= ;;
    *) __gov_toolchain='' __gov_words="cannot tell which Go is meant here; run: gov current" ;;
  esac
  if [[ -n $__gov_words ]]; then __gov_say "$__gov_words"; else __gov_said=; fi
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
  if __gov_swap_one_entry; then return 0; fi
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
  __gov_set_path "${__gov_result#:}"
}

__gov_set_path() {
  if [[ $1 != "${PATH-}" ]]; then builtin export "PATH=$1" 2>/dev/null || builtin true; fi
  __gov_inserted=$__gov_bin
}

# The same where one entry comes or goes, as mostly: looking at the whole costs a tenth of taking it apart. False where
# that does not tell.
__gov_swap_one_entry() {
  __gov_result=:${PATH-}:
  if [[ -n $__gov_inserted && $__gov_result == *:"$__gov_inserted":* ]]; then
    [[ -z $__gov_bin ]] || return 1
    __gov_result=${__gov_result/":$__gov_inserted:"/:}
    [[ $__gov_result != *:"$__gov_root"/versions/*/bin:* ]] || return 1
    __gov_result=${__gov_result#:}
    __gov_set_path "${__gov_result%:}"
  else
    [[ $__gov_result != *:"$__gov_root"/versions/*/bin:* ]] || return 1
    __gov_set_path "$__gov_bin${__gov_bin:+${PATH:+:}}${PATH-}"
  fi
}

__gov_update() {
  __gov_new_key='' __gov_places=0 __gov_pins=0 __gov_texts=''
  if [[ -n ${GOV_DIRENV-}${VSCODE_RESOLVING_ENVIRONMENT-}${INTELLIJ_ENVIRONMENT_READER-} ]]; then
    # direnv takes care of this directory, or an editor reads the environment, which must not be held to one version.
    # shellcheck disable=SC2034
    __gov_key=unknown GOV_CURRENT=''
  else
    __gov_find_key
    # [[ ]] would follow the user's nocasematch.
    if ! builtin test "$__gov_new_key" = "$__gov_key"; then
      __gov_key=$__gov_new_key
      __gov_bin='' __gov_toolchain=''
      # shellcheck disable=SC2034
      GOV_CURRENT=''
      if [[ -n $__gov_key ]]; then __gov_ask; else __gov_said=; fi
      __gov_apply_variables
      __gov_apply_path
    elif ! builtin test "${PATH-}" = "$__gov_path"; then
      __gov_apply_path
    fi
  fi
  [[ $__gov_written_for == "$__gov_places,$__gov_pins" ]] || __gov_use_hook
  __gov_remember
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
    __gov_known='' __gov_key=unknown
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
  # The first prompt looks again.
  __gov_known=
fi
if [[ $__gov_aliases == yes ]]; then builtin shopt -s expand_aliases; fi
builtin unset __gov_aliases
