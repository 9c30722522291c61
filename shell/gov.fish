# SPDX-License-Identifier: MIT
#
# gov in an interactive fish, 3.1 or newer; config.fish reads this file. Before each prompt and after each change of the
# directory the `bin` of the Go that is pinned there is in front of PATH, and where none is, PATH is what the user made
# it. README.md beside this file has the rules.
#
# Whatever comes from a file or a directory's name stays one word, and is never evaluated.

# What is known between prompts; none of it is exported.
set -g __gov_pin_files @GOV_PIN_FILES@  # the names, the first that pins Go wins; from src/golang/pin_files.txt
set -g __gov_known            # the variables and texts that the last prompt left; empty where they are stale
set -g __gov_question         # a builtin and its words: has one of the files come that are not there and would count
set -g __gov_pins             # the files that pin something here
set -g __gov_key              # what gov-hook was asked about: GOV_VERSION or pins, and the module
set -g __gov_path             # PATH as the last prompt left it
set -g __gov_bin              # the directory that belongs in front; empty for none
set -g __gov_toolchain        # the GOTOOLCHAIN that goes with it
set -q __gov_inserted; or set -g __gov_inserted  # the directory that this shell put into PATH last
set -g __gov_said             # what the user was told last
set -g __gov_is_new yes       # before the first prompt: our entry goes to the front
set -gu GOV_CURRENT           # for prompts: "1.24.9" or ""

# Where gov keeps its versions, by the rules of src/store/layout.cpp; empty where gov would refuse.
function __gov_find_root
    set -g __gov_root
    if test -n "$GOV_ROOT"
        set -g __gov_root (string replace -r '/+\z' '' -- $GOV_ROOT)
    else if string match -q '/*' -- "$XDG_DATA_HOME"
        set -g __gov_root (string replace -r '/+\z' '' -- "$XDG_DATA_HOME")/gov
    else if string match -q '/*' -- "$HOME"
        set -g __gov_root (string replace -r '/+\z' '' -- $HOME)/.local/share/gov
    end
    if not string match -q '/*' -- "$__gov_root"; or string match -qr ':|/\.\.(/|\z)' -- "$__gov_root"
        set -g __gov_root
    end
    set -l own (string escape --style=regex -- "$__gov_root")'/versions/[^/:]+/bin'
    set -g __gov_own_entry "\\A$own\\z"
    # The entries of :PATH: that are none of ours.
    set -g __gov_other_entries "(?<=:)(?<__gov_kept>(?!$own:)[^:]*)(?=:)"
end

# ---- every prompt: builtins only, and as few as can be: each takes as long as looking for ten files -----------------

# Asks: has no pin come or gone, and are pins and variables what they were?
function __gov_is_settled
    builtin $__gov_question; and return 1
    set -l texts
    for file in $__gov_pins
        builtin test -f $file -a -r $file; or return 1
        builtin read -gz -n 4096 __gov_text <$file
        set -a texts $file "$__gov_text"
    end
    # As in __gov_remember.
    test "$texts:$GOV_VERSION:$GOV_DIRENV:$GOV_CEILING:$PATH:$PWD" = "$__gov_known"
end

function __gov_remember
    set -g __gov_path "$PATH"
    set -g __gov_known "$__gov_texts:$GOV_VERSION:$GOV_DIRENV:$GOV_CEILING:$PATH:$PWD"
end

# How one builtin is asked whether any of many files is there. `path` came with fish 3.5.
if builtin --names | string match -q path
    set -g __gov_is_any path filter -qf --
    set -g __gov_or
else
    set -g __gov_is_any test -f
    set -g __gov_or -o -f
end

# Does string match set variables, which saves command substitutions? From fish 3.3 on.
set -g __gov_captures
string match -qr '(?<__gov_captures>.)' -- yes

# ---- after a change, and after a command that failed: builtins only ----------------------------

# The first 4096 characters of a file.
function __gov_read
    set -g __gov_text
    if builtin test -r $argv[1]
        builtin read -gz -n 4096 __gov_text <$argv[1]
    end
end

# The directories from here up to the root, without their last slash, in __gov_directories, and in __gov_nears how they
# are called from here (`../`), because looking costs by the length of the way. Where a link led here, that is another
# place, and the whole name is taken.
function __gov_list_directories
    set -l __gov_part
    if test -n "$__gov_captures"
        string match -raq '(?<__gov_part>[^/]+)' -- $PWD
    else
        set __gov_part (string split --no-empty / -- $PWD)
    end
    set -l dirs ''
    set -l nears ''
    for part in $__gov_part
        set -p dirs $dirs[1]/$part
        set -a nears ../$nears[-1]
    end
    set -g __gov_directories $dirs
    set -g __gov_nears $nears
    if set -q __gov_or[1]
        set -l real (builtin pwd -P 2>/dev/null | string collect)
        test "$real" = "$PWD"; or set -g __gov_nears $dirs/
    else if builtin path filter -q --type=link -- $dirs
        set -g __gov_nears $dirs/
    end
end

# Which files decide in $PWD, and where others could come up.
function __gov_look_around
    # Lists of this function grow faster than global ones.
    set -l places
    set -l decides
    set -l dirs $__gov_directories
    # Mostly there is nothing at all, and one question tells.
    if not set -q __gov_or[1]; and not builtin path filter -qf -- $__gov_nears$__gov_pin_files
        set -a __gov_question $__gov_nears$__gov_pin_files
        return
    end
    for near in $__gov_nears
        set -l candidates
        for name in $__gov_pin_files
            set -a candidates $__gov_or $near$name
        end
        # The question begins with a test that fails, so each candidate may begin with `-o`.
        if not builtin $__gov_is_any '' $candidates
            set -a places $candidates
            set -e dirs[1]
            continue
        end
        for name in $__gov_pin_files
            if not builtin test -f $near$name
                set -a places $__gov_or $near$name
                continue
            end
            __gov_read $near$name
            set -a __gov_pins $near$name
            set -a __gov_texts $near$name "$__gov_text"
            set -a __gov_new_key $dirs[1]/$name "$__gov_text"
            # It begins with a version, so nothing else in this directory or above can matter.
            test $name = .go-version
            and string match -qr '\A[0-9a-z]' -- "$__gov_text"
            and set decides yes
            and break
        end
        test -z "$decides"; or break
        set -e dirs[1]
    end
    set -a __gov_question $places
end

# The go.work or go.mod that the go command would use. gov-hook tells whether it asks for a newer Go than the pinned one.
function __gov_add_module
    set -l module
    if not set -q __gov_or[1]; and not builtin path filter -qf -- $__gov_directories/go.{work,mod}
        return
    end
    for dir in $__gov_directories
        builtin $__gov_is_any $dir/go.work $__gov_or $dir/go.mod; or continue
        if builtin test -f $dir/go.work
            set module $dir/go.work
            break
        end
        test -n "$module"; or set module $dir/go.mod
    end
    test -n "$module"; or return
    __gov_read $module
    set -a __gov_new_key $module "$__gov_text"
end

# All that gov-hook's answer depends on, as a list in __gov_new_key; empty where there is nothing to ask.
function __gov_find_key
    __gov_list_directories
    if test -n "$GOV_VERSION"; and string match -qr '\S' -- "$GOV_VERSION"
        set -g __gov_new_key GOV_VERSION=$GOV_VERSION
    else
        __gov_look_around
        set -q __gov_new_key[1]; or return
        # Which of the files count depends on the place then.
        test -z "$GOV_CEILING"; or set -a __gov_new_key $PWD $GOV_CEILING
    end
    __gov_add_module
end

# ---- what follows from it: at most one process -------------------------------------------------

# One line on standard error, once per change; (cd somewhere) stays silent.
function __gov_say
    test "$__gov_said" != "$argv"; or return
    status is-command-substitution; and return
    set -g __gov_said "$argv"
    builtin printf 'gov: %s\n' "$argv" >&2
end

# gov-hook answers in five lines: state, directory, GOTOOLCHAIN, version, words (src/resolve/hook_answer.hpp).
function __gov_ask
    if not test -x "$__gov_root/shell/gov-hook"
        if string match -q -- 'GOV_VERSION=*' $__gov_key; or string match -q -- '*/.go-version' $__gov_key
            __gov_say 'a Go version is chosen here, but gov has no store yet; run: gov install'
        end
        return
    end
    # The user's may be an odd one.
    set -l IFS \n
    set -l answer (command "$__gov_root/shell/gov-hook" 2>/dev/null)
    set -l words $answer[5]
    switch "$answer[1]"
        case use
            set -g __gov_bin $answer[2]
            set -g __gov_toolchain $answer[3]
            set -g GOV_CURRENT $answer[4]
        case none missing error
        case '*'
            set words 'cannot tell which Go is meant here; run: gov current'
    end
    if test -n "$words"
        __gov_say $words
    else
        set -g __gov_said
    end
end

function __gov_apply_variables
    if test -n "$GOV_GOTOOLCHAIN"
        test "$GOTOOLCHAIN" != "$GOV_GOTOOLCHAIN"; or set -e GOTOOLCHAIN
        set -e GOV_GOTOOLCHAIN
    end
    test -n "$__gov_bin"; or return
    if test -n "$__gov_toolchain"
        set -gx GOTOOLCHAIN $__gov_toolchain
        set -gx GOV_GOTOOLCHAIN $__gov_toolchain
    end
    if set -q GOROOT; and test "$GOROOT/bin" != "$__gov_bin" -a "$GOV_KEEP_GOROOT" != 1
        set -e GOROOT
    end
end

# Our entries go, the wanted one comes where the first of them stood, else to the front. All others stay as they are.
# An entry outside of the store (a linked SDK) may be the user's as well: only one goes.
function __gov_apply_path
    # A path variable, as PATH is: in quotes these are joined by colons.
    set -l --path result
    set -l place $__gov_is_new
    set -l other $__gov_inserted
    set -l entries $PATH
    if not string match -qr -- $__gov_own_entry $PATH; and not contains -- "$other" $PATH
        set result $PATH
        set entries
    else if test -z "$__gov_bin" -a -n "$__gov_captures"; and string match -qr -- $__gov_own_entry "$other"
        set -l __gov_kept
        string match -raq -- $__gov_other_entries ":$PATH:"
        and set -q __gov_kept[1]
        and set result $__gov_kept
        and set entries
    end
    for entry in $entries
        if test -n "$other" -a "$entry" = "$other"
            set other
        else if not string match -qr -- $__gov_own_entry $entry
            set -a result $entry
            continue
        end
        if test -z "$place" -a -n "$__gov_bin"
            set -a result $__gov_bin
            set place kept
        end
    end
    if test -n "$__gov_bin" -a "$place" != kept
        set -p result $__gov_bin
    end
    test "$result" = "$PATH"; or set -gx PATH $result
    set -g __gov_inserted $__gov_bin
end

function __gov_update
    set -g __gov_question $__gov_is_any ''
    set -g __gov_pins
    set -g __gov_texts
    set -g __gov_new_key
    if test -n "$GOV_DIRENV$VSCODE_RESOLVING_ENVIRONMENT$INTELLIJ_ENVIRONMENT_READER"
        # direnv takes care of this directory, or an editor reads the environment, which must not be held to one version.
        set -g __gov_key unknown
        set -g GOV_CURRENT
    else
        __gov_find_key
        if test "$__gov_new_key" != "$__gov_key"
            set -g __gov_key $__gov_new_key
            set -g __gov_bin
            set -g __gov_toolchain
            set -g GOV_CURRENT
            if set -q __gov_key[1]
                __gov_ask
            else
                set -g __gov_said
            end
            __gov_apply_variables
            __gov_apply_path
        else if test "$PATH" != "$__gov_path"
            __gov_apply_path
        end
    end
    __gov_remember
end

# Only a function can change this shell's environment; all else is the program's work.
function gov --description 'A Go version manager'
    if test (count $argv) -eq 2 -a "$argv[1]" = shell -a "$argv[2]" = --unset
        set -e GOV_VERSION
    else if test (count $argv) -eq 2 -a "$argv[1]" = shell; and not string match -q -- '-*' $argv[2]
        set -l text (GOV_SHELL_FUNCTION=1 command gov shell $argv[2]); or return
        set -gx GOV_VERSION $text
    else
        command gov $argv
        set -l gov_status $status
        # It may have installed what is pinned here.
        set -g __gov_known
        set -g __gov_key unknown
        return $gov_status
    end
    __gov_update
end

if status is-interactive
    __gov_find_root
    if test -n "$__gov_root"
        function __gov_on_prompt --on-event fish_prompt
            # A go command may have failed for what its go.mod has come to say, which is looked at only then.
            if test $status -ne 0; or not __gov_is_settled
                __gov_update
                set -g __gov_is_new
            end
        end
        function __gov_on_change --on-variable PWD
            __gov_update
        end
        # Programs that start a shell in a project to learn its environment never see a prompt.
        __gov_update
        # The first prompt looks again.
        set -g __gov_known
    end
end
