# SPDX-License-Identifier: MIT
#
# gov in an interactive zsh; ~/.zshrc reads this file. Before each prompt and after each change of the directory the
# `bin` of the Go that is pinned there is in front of PATH, and where none is, PATH is what the user made it. README.md
# beside this file has the rules. zsh/parameter is not used: loading it has hung shells.
#
# Whatever comes from a file or a directory's name is quoted or not split by zsh, and never evaluated.

[[ -o interactive && ! -o restricted ]] || return 0

# Aliases are expanded where a function is written down, so there must be none now.
'builtin' 'typeset' '-g' '__gov_aliases=no'
if [[ -o aliases ]]; then __gov_aliases=yes; fi
'builtin' 'setopt' 'no_aliases'

# ---- what is known between prompts: none of it is exported -------------------------------------

# The names, the first that pins Go wins; filled in from src/golang/pin_files.txt.
builtin typeset -ga __gov_pin_files
__gov_pin_files=(@GOV_PIN_FILES@)
builtin typeset -g __gov_known=          # the variables that the last prompt left; "" where they are stale
builtin typeset -g __gov_known_texts=    # and the pins' texts
builtin typeset -g __gov_pins=0          # so many variables __gov_pin_N name the files that pin something here
builtin typeset -g __gov_places=0        # so many variables __gov_place_N name files that are not there and would count
builtin typeset -g __gov_written_for=    # the numbers of both for which __gov_precmd is written
builtin typeset -gA __gov_precmd_texts   # and its text for each of those that were needed
builtin typeset -g __gov_key=            # what gov-hook was asked about: GOV_VERSION or pins, and the module
builtin typeset -g __gov_new_key=
builtin typeset -g __gov_path=           # PATH as the last prompt left it
builtin typeset -g __gov_bin=            # the directory that belongs in front; "" for none
builtin typeset -g __gov_toolchain=      # the GOTOOLCHAIN that goes with it
builtin typeset -g __gov_inserted="${__gov_inserted-}" # the directory that this shell put into PATH last
builtin typeset -g __gov_said=           # what the user was told last
builtin typeset -g __gov_is_new=yes      # before the first prompt: our entry goes to the front
builtin typeset -g __gov_root=
builtin typeset -g GOV_CURRENT=          # for prompts: "1.24.9" or ""

# Where gov keeps its versions, by the rules of src/store/layout.cpp; "" where gov would refuse.
__gov_find_root() {
  builtin emulate -L zsh
  builtin local __gov_below=
  __gov_root=${GOV_ROOT-}
  if [[ -z $__gov_root && ${XDG_DATA_HOME-} == /* ]]; then
    __gov_root=$XDG_DATA_HOME __gov_below=/gov
  elif [[ -z $__gov_root && ${HOME-} == /* ]]; then
    __gov_root=$HOME __gov_below=/.local/share/gov
  fi
  while [[ $__gov_root == */ ]]; do __gov_root=${__gov_root%/}; done
  __gov_root=$__gov_root$__gov_below
  case $__gov_root/ in
    (*:* | */../* | [^/]*) __gov_root= ;;
  esac
}

# ---- every prompt: builtins only, and as few as can be -----------------------------------------

# Writes __gov_precmd, which asks: has no pin come or gone, and are pins and variables what they were? It is written out
# for so many files, because a loop takes half as long again, and a function more a tenth. What is evaluated names
# variables, and never holds their values. It runs under the user's options, because to set them aside takes as long as
# three tests: everything is quoted for glob_subst, and one condition for err_exit. A read that ends before the end of
# the file counts as a change; so a long file costs a look around.
__gov_write_precmd() {
  builtin local __gov_number __gov_changes= __gov_locals= __gov_reads= __gov_texts= __gov_variables
  __gov_variables='${GOV_VERSION-}:${GOV_DIRENV-}:${GOV_CEILING-}:${PATH-}:${PWD-}'
  for (( __gov_number = 0; __gov_number < __gov_places; __gov_number++ )); do
    __gov_changes+="-f \"\$__gov_place_$__gov_number\" || "
  done
  for (( __gov_number = 0; __gov_number < __gov_pins; __gov_number++ )); do
    __gov_changes+="! -f \"\$__gov_pin_$__gov_number\" || ! -r \"\$__gov_pin_$__gov_number\" || "
    __gov_reads+="|| builtin read -r -k 4096 -u 0 __gov_text_$__gov_number <\"\$__gov_pin_$__gov_number\" "
    __gov_locals+=" __gov_text_$__gov_number"
    __gov_texts+=":\$__gov_text_$__gov_number"
  done
  if (( __gov_pins )); then
    # Local for warn_nested_var.
    __gov_locals="builtin local$__gov_locals;"
    __gov_reads+="|| [[ \"$__gov_texts\" != \"\$__gov_known_texts\" ]]"
  fi
  __gov_precmd_texts[$__gov_places,$__gov_pins]="
    __gov_precmd() {
      case \$? in
        (0) $__gov_locals if [[ $__gov_changes \"$__gov_variables\" != \"\$__gov_known\" ]] $__gov_reads; then __gov_meet_change; fi ;;
        (*) __gov_meet_failure \$? ;;
      esac
    }
    __gov_remember() { __gov_known=\"$__gov_variables\" __gov_known_texts=\"$__gov_texts\" }"
}

__gov_use_precmd() {
  builtin setopt local_options no_aliases
  (( ${+__gov_precmd_texts[$__gov_places,$__gov_pins]} )) || __gov_write_precmd
  builtin eval "$__gov_precmd_texts[$__gov_places,$__gov_pins]"
  __gov_written_for=$__gov_places,$__gov_pins
}

# ---- after a change, and after a command that failed: builtins only. These run under the options of the above ----------

# The first 4096 bytes of the file $1.
__gov_read() {
  __gov_text=
  if [[ -r $1 ]]; then builtin read -r -k 4096 -u 0 __gov_text <$1; fi
}

# Which files decide in $PWD, and where others could come up. They are named from here (`../mise.toml`), because looking
# costs by the length of the way; where links led here, that may be another place, and the whole name is taken.
__gov_look_around() {
  builtin local __gov_dir=${PWD%/} __gov_up= __gov_near __gov_name __gov_is_straight= __gov_has_pin
  if [[ $PWD == "${PWD:A}" ]]; then __gov_is_straight=yes; fi
  while builtin true; do
    if [[ -n $__gov_is_straight ]]; then __gov_near=$__gov_up; else __gov_near=$__gov_dir/; fi
    __gov_has_pin=no
    for __gov_name in $__gov_pin_files; do
      if [[ -f $__gov_near$__gov_name ]]; then __gov_has_pin=yes; fi
    done
    if [[ $__gov_has_pin == yes ]]; then
      for __gov_name in $__gov_pin_files; do
        if [[ ! -f $__gov_near$__gov_name ]]; then
          builtin typeset -g "__gov_place_$__gov_places=$__gov_near$__gov_name"
          (( __gov_places += 1 ))
          continue
        fi
        __gov_add_pin $__gov_near$__gov_name
        __gov_new_key+=$__gov_dir/$__gov_name$'\n'$__gov_text$'\n'
        # It begins with a version, so nothing else in this directory or above can matter.
        if [[ $__gov_name == .go-version && $__gov_text == [0-9a-z]* ]]; then return; fi
      done
    else
      for __gov_name in $__gov_pin_files; do
        builtin typeset -g "__gov_place_$__gov_places=$__gov_near$__gov_name"
        (( __gov_places += 1 ))
      done
    fi
    [[ $__gov_dir == */* ]] || return
    __gov_dir=${__gov_dir%/*} __gov_up=../$__gov_up
  done
}

__gov_add_pin() {
  __gov_read $1
  builtin typeset -g "__gov_pin_$__gov_pins=$1" "__gov_text_$__gov_pins=$__gov_text"
  (( __gov_pins += 1 ))
}

# The go.work or go.mod that the go command would use. gov-hook tells whether it asks for a newer Go than the pinned one.
__gov_add_module() {
  builtin local __gov_dir=${PWD%/}/ __gov_module=
  while [[ $__gov_dir == */* ]]; do
    __gov_dir=${__gov_dir%/*}
    if [[ -z $__gov_module && -f $__gov_dir/go.mod ]]; then __gov_module=$__gov_dir/go.mod; fi
    if [[ -f $__gov_dir/go.work ]]; then
      __gov_module=$__gov_dir/go.work
      break
    fi
  done
  [[ -n $__gov_module ]] || return
  __gov_read $__gov_module
  __gov_new_key+=$__gov_module$'\n'$__gov_text$'\n'
}

# All that gov-hook's answer depends on, in __gov_new_key; "" where there is nothing to ask.
__gov_find_key() {
  if [[ ${GOV_VERSION-} == *[^[:space:]]* ]]; then
    __gov_new_key=GOV_VERSION=$GOV_VERSION$'\n'
  else
    __gov_look_around
    [[ -n $__gov_new_key ]] || return
    # Which of the files count depends on the place then.
    if [[ -n ${GOV_CEILING-} ]]; then __gov_new_key+=$GOV_CEILING:$PWD$'\n'; fi
  fi
  __gov_add_module
}

# ---- what follows from it: at most one process -------------------------------------------------

# One line on standard error, once per change; $(cd somewhere) stays silent.
__gov_say() {
  [[ $__gov_said != "$1" && $ZSH_SUBSHELL == 0 ]] || return
  __gov_said=$1
  builtin print -r -u 2 -- "gov: $1"
}

# gov-hook answers in five lines: state, directory, GOTOOLCHAIN, version, words (src/resolve/hook_answer.hpp).
__gov_ask() {
  builtin local __gov_rest __gov_state __gov_where __gov_version __gov_words
  if [[ ! -x $__gov_root/shell/gov-hook ]]; then
    case $__gov_key in
      (GOV_VERSION=* | */.go-version$'\n'*) __gov_say "a Go version is chosen here, but gov has no store yet; run: gov install" ;;
    esac
    return
  fi
  __gov_rest="$(builtin exec "$__gov_root/shell/gov-hook" 2>/dev/null)"$'\n\n\n\n\n'
  __gov_state=${__gov_rest%%$'\n'*} __gov_rest=${__gov_rest#*$'\n'}
  __gov_where=${__gov_rest%%$'\n'*} __gov_rest=${__gov_rest#*$'\n'}
  __gov_toolchain=${__gov_rest%%$'\n'*} __gov_rest=${__gov_rest#*$'\n'}
  __gov_version=${__gov_rest%%$'\n'*} __gov_rest=${__gov_rest#*$'\n'}
  __gov_words=${__gov_rest%%$'\n'*}
  case $__gov_state in
    (use) __gov_bin=$__gov_where GOV_CURRENT=$__gov_version ;;
    (none | missing | error) __gov_toolchain= ;;
    (*) __gov_toolchain= __gov_words="cannot tell which Go is meant here; run: gov current" ;;
  esac
  if [[ -n $__gov_words ]]; then __gov_say "$__gov_words"; else __gov_said=; fi
}

# Setting a read-only variable would end the hook.
__gov_can_set() { [[ ${(tP)1-} != *readonly* ]]; }

__gov_apply_variables() {
  if [[ -n ${GOV_GOTOOLCHAIN-} ]] && __gov_can_set GOTOOLCHAIN && __gov_can_set GOV_GOTOOLCHAIN; then
    if [[ ${GOTOOLCHAIN-} == "$GOV_GOTOOLCHAIN" ]]; then builtin unset GOTOOLCHAIN; fi
    builtin unset GOV_GOTOOLCHAIN
  fi
  [[ -n $__gov_bin ]] || return
  if [[ -n $__gov_toolchain ]] && __gov_can_set GOTOOLCHAIN && __gov_can_set GOV_GOTOOLCHAIN; then
    builtin export GOTOOLCHAIN="$__gov_toolchain" GOV_GOTOOLCHAIN="$__gov_toolchain"
  fi
  if [[ -n ${GOROOT+set} && $GOROOT != "${__gov_bin%/bin}" && ${GOV_KEEP_GOROOT-} != 1 ]] && __gov_can_set GOROOT; then
    builtin unset GOROOT
  fi
}

# Our entries go, the wanted one comes where the first of them stood, else to the front. All others stay as they are,
# empty ones and doubles too. An entry outside of the store (a linked SDK) may be the user's as well: only one goes.
__gov_apply_path() {
  builtin local __gov_rest=${PATH-} __gov_entry __gov_result= __gov_place=$__gov_is_new __gov_other=$__gov_inserted
  if [[ -n $__gov_rest ]]; then __gov_rest+=:; fi
  while [[ -n $__gov_rest ]]; do
    __gov_entry=${__gov_rest%%:*} __gov_rest=${__gov_rest#*:}
    if [[ -n $__gov_other && $__gov_entry == "$__gov_other" ]]; then
      __gov_other=
    elif [[ $__gov_entry != "$__gov_root"/versions/*/bin || $__gov_entry == "$__gov_root"/versions/*/*/bin ]]; then
      __gov_result+=:$__gov_entry
      continue
    fi
    if [[ -z $__gov_place && -n $__gov_bin ]]; then
      __gov_result+=:$__gov_bin __gov_place=kept
    fi
  done
  if [[ -n $__gov_bin && $__gov_place != kept ]]; then __gov_result=:$__gov_bin$__gov_result; fi
  __gov_result=${__gov_result#:}
  if [[ $__gov_result != "${PATH-}" ]] && __gov_can_set PATH; then
    builtin export PATH="$__gov_result"
  fi
  __gov_inserted=$__gov_bin
}

__gov_update() {
  builtin emulate -L zsh -o no_multibyte  # names are bytes
  __gov_new_key= __gov_places=0 __gov_pins=0
  if [[ -n ${GOV_DIRENV-}${VSCODE_RESOLVING_ENVIRONMENT-}${INTELLIJ_ENVIRONMENT_READER-} ]]; then
    # direnv takes care of this directory, or an editor reads the environment, which must not be held to one version.
    __gov_key=unknown GOV_CURRENT=
  else
    __gov_find_key
    if [[ $__gov_new_key != "$__gov_key" ]]; then
      __gov_key=$__gov_new_key
      __gov_bin= __gov_toolchain= GOV_CURRENT=
      if [[ -n $__gov_key ]]; then __gov_ask; else __gov_said=; fi
      __gov_apply_variables
      __gov_apply_path
    elif [[ ${PATH-} != "$__gov_path" ]]; then
      __gov_apply_path
    fi
  fi
  __gov_path=${PATH-}
  [[ $__gov_written_for == "$__gov_places,$__gov_pins" ]] || __gov_use_precmd
  __gov_remember
}

__gov_meet_change() {
  builtin emulate -L zsh
  __gov_update
  __gov_is_new=
}

# A go command may have failed for what its go.mod has come to say, which is looked at only then.
__gov_meet_failure() {
  __gov_meet_change
  return "$1"
}

__gov_chpwd() {
  builtin local __gov_status=$?
  __gov_update
  return $__gov_status
}

# Only a function can change this shell's environment; all else is the program's work.
gov() {
  builtin emulate -L zsh
  builtin local __gov_text __gov_status
  if [[ $# -eq 2 && $1 == shell && $2 == --unset ]]; then
    builtin unset GOV_VERSION
  elif [[ $# -eq 2 && $1 == shell && $2 != -* ]]; then
    __gov_text=$(GOV_SHELL_FUNCTION=1 command gov shell "$2") || return
    builtin export GOV_VERSION="$__gov_text"
  else
    command gov "$@"
    __gov_status=$?
    # It may have installed what is pinned here, or made the first shims.
    __gov_known= __gov_key=unknown
    builtin rehash
    return $__gov_status
  fi
  __gov_update
}

# Behind what is there: direnv and prompts come first.
__gov_register() {
  builtin emulate -L zsh
  builtin typeset -ga precmd_functions chpwd_functions
  (( ${precmd_functions[(Ie)__gov_precmd]} )) || precmd_functions+=(__gov_precmd)
  (( ${chpwd_functions[(Ie)__gov_chpwd]} )) || chpwd_functions+=(__gov_chpwd)
}

__gov_find_root
if [[ -n $__gov_root ]]; then
  __gov_register
  # Programs that start a shell in a project to learn its environment never see a prompt.
  __gov_update
  # The first prompt looks again.
  __gov_known=
fi
if [[ $__gov_aliases == yes ]]; then builtin setopt aliases; fi
builtin unset __gov_aliases
