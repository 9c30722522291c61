# shellcheck shell=bash disable=SC2034,SC2078,SC2154 # the reader sets __gov_root; the words of a condition are filled in
# SPDX-License-Identifier: MIT
#
# What the hooks of bash and zsh have in common, in syntax that means the same to bash 3.2 and to zsh. The build inserts it
# into gov.bash and gov.zsh. They set __gov_root, and supply __gov_read FILE COUNT, which puts the first characters of a
# file into __gov_text, __gov_set NAME VALUE, __gov_unset NAME, __gov_say WORDS, and __gov_program, which runs gov.

__gov_pin_files=(@GOV_PIN_FILES@) # the first of them wins; filled in from src/golang/pin_files.txt
__gov_pin_folders=(@GOV_PIN_FOLDERS@) # only gov-hook looks into these
__gov_front=$__gov_root/shims # the entries to put first on PATH
__gov_ordered=''              # __gov_front and PATH, as __gov_order_path left them
__gov_seen=''                 # state at the last prompt: PWD, GOV_VERSION, PATH and the texts of the pins
__gov_pins=() __gov_bare=() __gov_absent=() # what the next prompts check; see __gov_look
__gov_key=none __gov_said=''  # everything the answer depends on; the last message
__gov_memory=('')             # the questions put to gov-hook, each followed by its answer
__gov_wants_bin=no            # should the Go's own folder be on PATH? Only gov-hook knows it
GOV_CURRENT=                  # for the user's prompt: "1.24.9", or nothing where no version is chosen

__gov_update() {
  builtin local __gov_new_key __gov_texts __gov_words __gov_exact __gov_needs __gov_is_enough __gov_is_complete
  __gov_look
  if [[ $__gov_new_key != "$__gov_key" ]]; then
    __gov_key=$__gov_new_key __gov_words='' __gov_words_due='' __gov_bin='' GOV_CURRENT=''
    if [[ -n $__gov_key ]]; then __gov_decide; fi
    if [[ -n $__gov_words && $__gov_words != "$__gov_said" ]]; then __gov_say "$__gov_words"; fi
    __gov_said=$__gov_words
  fi
  __gov_apply
  __gov_seen=${PWD-}:${GOV_VERSION-}:${PATH-}$__gov_texts
}

# Finds what chooses a version here, and what go.mod or go.work requires. Everything that matters goes into __gov_new_key,
# which stays empty if nothing does, and the text of the choice into __gov_exact if it may be a plain version. The next
# prompts compare the files __gov_pins, look for pin files in the folders __gov_bare, and look for the files __gov_absent:
# the last two only in this directory, or for the path hook all the way up.
__gov_look() {
  builtin local __gov_dir __gov_watched __gov_module __gov_work
  __gov_new_key='' __gov_exact='' __gov_needs='' __gov_is_enough=yes __gov_is_complete=yes __gov_module='' __gov_work=''
  __gov_pins=() __gov_bare=() __gov_absent=() __gov_texts=''
  if [[ ${GOV_VERSION-} == *[![:space:]]* ]]; then __gov_new_key=$GOV_VERSION: __gov_exact=$GOV_VERSION; fi
  # Only gov-hook looks for the files of mise's environments.
  if [[ -n ${MISE_ENV-} && -z $__gov_exact ]]; then __gov_new_key=$MISE_ENV:${PWD-}: __gov_is_complete=no; fi
  __gov_dir=${PWD-}/ __gov_near='' __gov_watched=yes
  while [[ $__gov_dir == */* ]]; do
    __gov_dir=${__gov_dir%/*}
    if [[ -z $__gov_exact && :${GOV_CEILING-}: == *:"$__gov_dir":* && $__gov_dir != "$PWD" ]]; then __gov_exact=none; fi
    if [[ -z $__gov_exact && (@GOV_PIN_FILE_IS_NEAR@) ]]; then
      __gov_look_for_pins
    elif [[ -z $__gov_exact && $__gov_watched == yes ]]; then
      __gov_bare+=("$__gov_near")
    fi
    if [[ -z $__gov_module && -f ${__gov_near}go.mod ]]; then __gov_module=$__gov_dir/go.mod; fi
    if [[ -z $__gov_work && -f ${__gov_near}go.work ]]; then __gov_work=$__gov_dir/go.work; fi
    __gov_near=${__gov_dir%/*}/ __gov_watched=$__gov_wants_bin
  done
  __gov_module=${__gov_work:-$__gov_module}
  if [[ -n $__gov_module ]]; then
    __gov_read "$__gov_module" 1024
    __gov_read_needs
    __gov_new_key=$__gov_new_key$__gov_module:$__gov_needs:${GOWORK-}
  fi
}

# Adds the pin files of __gov_dir. Those after one that begins with a version cannot matter. Files in the home directory
# are a default, and those in the module cache belong to other projects.
__gov_look_for_pins() {
  if [[ $__gov_dir == *@v[0-9]* || $__gov_dir/ -ef ${HOME-} ]]; then builtin return 0; fi
  for __gov_name in "${__gov_pin_files[@]}"; do
    if [[ ! -f $__gov_near$__gov_name ]]; then
      if [[ $__gov_watched == yes ]]; then __gov_absent+=("$__gov_near$__gov_name"); fi
      builtin continue
    fi
    __gov_read "$__gov_near$__gov_name" 4096
    if [[ -z $__gov_texts && $__gov_name == .go-version && $__gov_text == [0-9a-z]* ]]; then __gov_exact=${__gov_text%[[:space:]]}; fi
    __gov_pins+=("$__gov_dir/$__gov_name") __gov_texts=$__gov_texts:$__gov_text
    __gov_new_key=$__gov_new_key$__gov_dir/$__gov_name:$__gov_text:
    if [[ -n $__gov_exact ]]; then builtin return 0; fi
  done
  for __gov_name in "${__gov_pin_folders[@]}"; do
    if [[ -d $__gov_near$__gov_name ]]; then __gov_new_key=$__gov_new_key$__gov_dir/$__gov_name:$PWD: __gov_is_complete=no; fi
  done
}

# Puts the versions in the lines `go` and `toolchain` of __gov_text into __gov_needs, and into __gov_is_enough whether
# __gov_exact clearly satisfies them: if its line is later, or if it is the same version or they name just its line. The go
# command writes these lines before the long ones.
__gov_read_needs() {
  builtin local __gov_line __gov_word
  __gov_line=${__gov_exact#1.} __gov_line=${__gov_line%%.*} __gov_text=$__gov_text$'\n'
  if [[ $__gov_line == *[!0-9]* || $__gov_line == ?????* ]]; then __gov_line=0; fi
  while [[ -n $__gov_text ]]; do
    __gov_word=${__gov_text%%$'\n'*} __gov_text=${__gov_text#*$'\n'}
    case $__gov_word in
      'go '* | 'toolchain go'*) __gov_word=${__gov_word#* } __gov_word=${__gov_word#go} ;;
      require* | use*) builtin break ;;
      *) builtin continue ;;
    esac
    __gov_needs=$__gov_needs:$__gov_word
    case $__gov_word in
      "$__gov_exact" | 1."$__gov_line" | 1."$__gov_line".0) builtin continue ;;
      *[!0-9.]* | [!1]* | 1[!.]* | ???????????*) __gov_is_enough=no && builtin continue ;;
    esac
    __gov_word=${__gov_word#1.} __gov_word=${__gov_word%%.*}
    if ((10#0$__gov_word >= 10#0$__gov_line)); then __gov_is_enough=no; fi
  done
  if [[ -z $__gov_needs ]]; then __gov_is_enough=no; fi
}

# Sets GOV_CURRENT and __gov_words. Starts gov-hook only if a message may be due or a text is not a plain version. An
# answer without a message stays valid as long as the same releases are installed, unless there are aliases or links, whose
# meaning may change.
__gov_decide() {
  builtin local __gov_installed __gov_question __gov_before __gov_answer
  if [[ $__gov_wants_bin$__gov_is_enough$__gov_is_complete == noyesyes && $__gov_exact == 1.*.* && $__gov_exact != *[!0-9.]* && -x $__gov_root/shims/go$__gov_exact ]]; then
    GOV_CURRENT=$__gov_exact && builtin return 0
  fi
  __gov_installed=("$__gov_root"/shims/g*)
  __gov_question="$__gov_key ${__gov_installed[*]##*/}" __gov_before=''
  for __gov_answer in "${__gov_memory[@]}"; do
    if [[ $__gov_is_complete == yes && $__gov_before == "$__gov_question" ]]; then __gov_take_answer && builtin return 0; fi
    __gov_before=$__gov_answer
  done
  # Without exec, bash forks twice. Aliases are expanded again inside $( ).
  __gov_answer=$(\builtin exec "$__gov_root/shell/gov-hook" 2>/dev/null) || __gov_answer=
  __gov_take_answer
  if [[ -z $__gov_words && $__gov_is_complete == yes && ! -d $__gov_root/aliases && ! -d $__gov_root/links ]]; then
    if ((${#__gov_memory[@]} > 40)); then __gov_memory=(''); fi
    __gov_memory=("${__gov_memory[@]}" "$__gov_question" "$__gov_answer")
  fi
}

# The five lines of src/resolve/hook_answer.hpp.
__gov_take_answer() {
  builtin local __gov_rest __gov_state
  __gov_rest=$__gov_answer$'\n\n\n\n\n'
  __gov_state=${__gov_rest%%$'\n'*} __gov_rest=${__gov_rest#*$'\n'}
  __gov_bin=${__gov_rest%%$'\n'*} __gov_rest=${__gov_rest#*$'\n'}
  __gov_toolchain=${__gov_rest%%$'\n'*} __gov_rest=${__gov_rest#*$'\n'}
  GOV_CURRENT=${__gov_rest%%$'\n'*} __gov_rest=${__gov_rest#*$'\n'}
  __gov_words=${__gov_rest%%$'\n'*}
  if [[ -z $__gov_state ]]; then __gov_words="cannot tell which Go is meant here; run: gov current"; fi
}

__gov_apply() {
  if [[ -n ${GOV_GOTOOLCHAIN-}${GOROOT-} ]]; then __gov_clean; fi
  if [[ $__gov_wants_bin == yes ]]; then __gov_choose_front; fi
  if [[ $__gov_front:${PATH-} != "$__gov_ordered" ]]; then __gov_order_path; fi
}

# A GOTOOLCHAIN that an outer gov has set is not the user's choice, and the GOROOT of another Go misleads the programs of
# the chosen one.
__gov_clean() {
  if [[ -n ${GOV_GOTOOLCHAIN-} ]]; then
    if [[ ${GOTOOLCHAIN-} == "$GOV_GOTOOLCHAIN" ]]; then __gov_unset GOTOOLCHAIN; fi
    __gov_unset GOV_GOTOOLCHAIN
  fi
  case ${GOV_KEEP_GOROOT-}:${GOV_CURRENT-}:${GOROOT-} in
    1:* | *::* | *: | *:"$__gov_root/versions/go${GOV_CURRENT-}".*) ;;
    *) __gov_unset GOROOT ;;
  esac
}

# Puts __gov_front first, once, and removes other entries of gov's. The user's entries stay unchanged, including empty and
# duplicate ones. HOME may have two paths, so entries that look like gov's are compared as directories and not as text.
__gov_order_path() {
  builtin local __gov_rest __gov_entry __gov_result
  __gov_rest=${PATH:+$PATH:} __gov_result=$__gov_front
  while [[ -n $__gov_rest ]]; do
    __gov_entry=${__gov_rest%%:*} __gov_rest=${__gov_rest#*:}
    case $__gov_entry in
      */shims | */shims/) if [[ $__gov_entry == "$__gov_root/shims" || $__gov_entry -ef $__gov_root/shims ]]; then builtin continue; fi ;;
      */versions/*/bin) if [[ ${__gov_entry%/*/bin} -ef $__gov_root/versions ]]; then builtin continue; fi ;;
    esac
    __gov_result=$__gov_result:$__gov_entry
  done
  if [[ $__gov_result != "${PATH-}" ]]; then __gov_set PATH "$__gov_result"; fi
  __gov_ordered=$__gov_front:${PATH-}
}

# Only a function can change this shell's environment, which `gov shell` needs. The program prints the assignment to make.
__gov_run() {
  builtin local __gov_word __gov_text
  __gov_word=
  for __gov_word in "$@"; do if [[ $__gov_word != -* ]]; then builtin break; fi; done
  # The command may install what is missing here, or change the choice.
  __gov_seen='' __gov_key=none __gov_memory=('')
  if [[ $__gov_word != shell ]]; then
    __gov_program "$@"
    builtin return
  fi
  __gov_text=$(GOV_SHELL_FUNCTION=1 __gov_program "$@") || builtin return
  case $__gov_text in
    GOV_VERSION=) __gov_unset GOV_VERSION && __gov_update ;;
    GOV_VERSION=*) __gov_set GOV_VERSION "${__gov_text#GOV_VERSION=}" && __gov_update ;;
    *) builtin printf '%s\n' "$__gov_text" ;;
  esac
}
