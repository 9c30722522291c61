# SPDX-License-Identifier: MIT
#
# gov's hook for an interactive fish, 3.6 or newer; start-up files read it from ROOT/shell. The shims decide which Go runs.
# The hook keeps them first on PATH, reports a missing version, and sets GOV_CURRENT. README.md has the rules; hook.sh, which
# does the same in bash and zsh, explains the steps in more detail.

# ROOT is derived from the path of this file, ROOT/shell/gov.fish.
set -g __gov_root (path normalize -- (status dirname | string match '/*'; or echo $PWD/(status dirname))/..)
status is-interactive; and not string match -q '*:*' -- $__gov_root; or return
set -g __gov_pin_files @GOV_PIN_FILES@ # the first of them wins; filled in from src/golang/pin_files.txt
set -g __gov_pin_folders @GOV_PIN_FOLDERS@ # only gov-hook looks into these
set -g __gov_front $__gov_root/shims   # the entries to put first on PATH
set -g __gov_ordered                   # __gov_front and PATH, as __gov_order_path left them
set -g __gov_homes $HOME (path resolve -- ~)
set -g __gov_place; set -g __gov_key none # state at the last prompt; everything the answer depends on
set -g __gov_wants_bin no              # should the Go's own folder be on PATH? Only gov-hook knows it
set -gu GOV_CURRENT                    # for the user's prompt: "1.24.9", or nothing where no version is chosen

function __gov_prompt --on-event fish_prompt
    if test "$PWD:$GOV_VERSION:$PATH" = "$__gov_place"; and not path filter -qf -- $__gov_absent
        test -z "$__gov_pin"; and return
        set -l text gone
        path filter -qf -- $__gov_pin; and builtin read -z -n 4096 text <$__gov_pin
        test "$text" = "$__gov_pin_text"; and return
    end
    __gov_update
end

function __gov_update
    __gov_look
    if test "$__gov_new_key" != "$__gov_key"
        set -g __gov_key $__gov_new_key
        set -g GOV_CURRENT; set -g __gov_bin; set -g __gov_words
        set -q __gov_key[1]; and __gov_decide
        test -n "$__gov_words" -a "$__gov_words" != "$__gov_said"; and builtin printf 'gov: %s\n' "$__gov_words" >&2
        set -g __gov_said $__gov_words
    end
    __gov_apply
    set -g __gov_place "$PWD:$GOV_VERSION:$PATH"
end

# Finds what chooses a version here, and what go.mod or go.work requires.
function __gov_look
    set -g __gov_new_key; set -g __gov_exact; set -g __gov_needs; set -g __gov_pin; set -g __gov_pin_text
    set -g __gov_absent $__gov_pin_files; set -g __gov_is_complete yes # does the key contain everything that matters?
    set -l __gov_part
    string match -raq '(?<__gov_part>[^/]+)' -- $PWD
    set -l dirs ''
    for part in $__gov_part
        set -p dirs $dirs[1]/$part
    end
    if string match -qr '\S' -- "$GOV_VERSION"
        set __gov_exact $GOV_VERSION
        set __gov_new_key "GOV_VERSION:$GOV_VERSION"
    else
        # Only gov-hook looks for the files of mise's environments.
        test -n "$MISE_ENV"; and set __gov_new_key "$MISE_ENV:$PWD"; and set __gov_is_complete no
        path filter -qfd -- $dirs/$__gov_pin_files $dirs/$__gov_pin_folders; and __gov_look_for_pins $dirs
    end
    set -l module $dirs/go.work $dirs/go.mod
    path filter -qf -- $module; or return
    set module (path filter -f -- $module)[1]
    builtin read -lz -n 1024 text <$module
    set __gov_needs (string split \n -- "$text" | string replace -rf '^(go |toolchain go)(\S+).*' '$2')
    set -q __gov_needs[1]; or set __gov_needs far
    set -a __gov_new_key "$module:$__gov_needs:$GOWORK"
end

# Collects the pins on the way up. Those after one that begins with a version cannot matter.
function __gov_look_for_pins
    for dir in $argv
        path filter -qfd -- $dir/$__gov_pin_files $dir/$__gov_pin_folders; or continue
        test "$dir" = "$PWD"; and set __gov_absent (path filter -vf -- $__gov_pin_files)
        test -n "$GOV_CEILING" -a "$dir" != "$PWD"; and contains -- "$dir" (string split : -- $GOV_CEILING); and break
        # Files in the home directory are a default, and those in the module cache belong to other projects.
        contains -- "$dir" $__gov_homes; or string match -qr '@v\d' -- $dir; and continue
        for file in $dir/$__gov_pin_files
            path filter -qf -- $file; or continue
            builtin read -lz -n 4096 text <$file
            set -a __gov_new_key "$file:$text"
            test -n "$__gov_pin"; and continue
            set __gov_pin $file
            set __gov_pin_text "$text"
            string match -q '*/.go-version' -- $file; or continue
            string match -qr '^(?s)(?<__gov_exact>[0-9a-z](.*\S)?)\s*$' -- "$text"; and break
        end
        test -n "$__gov_exact"; and break
        path filter -qd -- $dir/$__gov_pin_folders; and set -a __gov_new_key "$dir:$PWD"; and set __gov_is_complete no
    end
end

# Starts gov-hook only if a message may be due or a text is not a plain version. An answer without a message stays valid as
# long as the same releases are installed and there are no aliases or links.
function __gov_decide
    if string match -qr '^1\.\d+\.\d+$' -- "$__gov_exact"; and test $__gov_wants_bin$__gov_is_complete = noyes -a -x $__gov_root/shims/go$__gov_exact; and __gov_is_enough
        set GOV_CURRENT $__gov_exact
        return
    end
    set -l question (string join : -- $__gov_key (path basename -- $__gov_root/shims/g*) | string collect)
    set -l answer
    if test $__gov_is_complete = yes; and set -l index (contains -i -- "$question" $__gov_questions)
        set answer (string split \n -- $__gov_answers[$index])
    else
        set -l IFS \n # the user may have set another
        set answer (command $__gov_root/shell/gov-hook 2>/dev/null)
        if test $__gov_is_complete = yes -a -z "$answer[5]"; and not path is -d -- $__gov_root/aliases $__gov_root/links
            set -ga __gov_questions $question
            set -ga __gov_answers (string join \n -- $answer | string collect)
        end
    end
    # The five lines of src/resolve/hook_answer.hpp.
    set __gov_bin $answer[2]
    set -g __gov_toolchain $answer[3]
    set GOV_CURRENT $answer[4]
    set __gov_words $answer[5]
    test -n "$answer[1]"; or set __gov_words 'cannot tell which Go is meant here; run: gov current'
end

# Does __gov_exact clearly satisfy __gov_needs?
function __gov_is_enough
    string match -qr '^1\.(?<__gov_line>\d+)' -- $__gov_exact
    for need in $__gov_needs
        contains -- $need $__gov_exact 1.$__gov_line 1.$__gov_line.0; and continue
        string match -qr '^1\.(?<__gov_needed>\d{1,4})(\.\d+)?$' -- $need; and test $__gov_needed -lt $__gov_line; or return 1
    end
end

# Erases global variables only, so that universal ones stay.
function __gov_apply
    __gov_order_path
    if test -n "$GOV_GOTOOLCHAIN"
        test "$GOTOOLCHAIN" = "$GOV_GOTOOLCHAIN"; and set -eg GOTOOLCHAIN
        set -eg GOV_GOTOOLCHAIN
    end
    test -n "$GOV_CURRENT" -a -n "$GOROOT" -a "$GOV_KEEP_GOROOT" != 1; or return
    string match -q -- "$__gov_root/versions/go$GOV_CURRENT.*" $GOROOT; or set -eg GOROOT
end

# Puts __gov_front first, once, and removes other entries of gov's; the user's entries stay unchanged. HOME may have two
# paths, so entries that look like gov's are compared as directories and not as text.
function __gov_order_path
    test "$__gov_front:$PATH" = "$__gov_ordered"; and return
    set -l own (string escape --style=regex -- $__gov_root (path resolve -- $__gov_root) | string join '|')
    set -l path $__gov_front
    for entry in $PATH
        string match -qr '/(shims/*|versions/[^/]+/bin)$' -- $entry
        and string match -qr -- "^($own)/(shims/*|versions/[^/]+/bin)\$" $entry (path resolve -- $entry)
        or set -a path $entry
    end
    test "$path" = "$PATH"; or set -gx PATH $path
    set -g __gov_ordered "$__gov_front:$PATH"
end

# Only a function can change this shell's environment, which `gov shell` needs. The program prints the assignment to make.
function gov --description 'A Go version manager'
    # The command may install what is missing here, or change the choice.
    set -g __gov_key none; set -g __gov_questions; set -g __gov_answers
    if test "$(string match -v -- '-*' $argv)[1]" != shell
        set -g __gov_place; command gov $argv
        return
    end
    set -l text (GOV_SHELL_FUNCTION=1 command gov $argv); or return
    switch "$text"
        case GOV_VERSION=
            set -eg GOV_VERSION
            if set -q GOV_VERSION # without this `if` the status would be 1
                echo 'gov: GOV_VERSION is a universal variable; run: set -Ue GOV_VERSION' >&2
            end
        case 'GOV_VERSION=*'
            set -gx GOV_VERSION (string replace GOV_VERSION= '' -- $text)
        case '*'
            printf '%s\n' $text
    end
end

# direnv may change GOV_VERSION after the hook has run for this prompt.
function __gov_on_choice --on-variable GOV_VERSION
    test -n "$__gov_place"; and __gov_prompt
end
__gov_apply
