# SPDX-License-Identifier: MIT
#
# Completion of gov, and of go +VERSION, for fish. What fits is decided by gov itself (`gov complete`), so this file knows
# no command and no flag.

# __gov_candidates WORD...: the candidates for the last word.
function __gov_candidates
    set -l current $argv[-1]
    for line in (command gov complete $argv 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path "$current"
            case :commands
                __fish_complete_command
            case '*'
                printf '%s\n' $line
        end
    end
end

function __gov_complete
    set -l words (commandline -opc) (commandline -ct)
    __gov_candidates $words[2..-1]
end

# The first word of go, when it begins with a plus.
function __gov_completes_go
    test (count (commandline -opc)) -eq 1; and string match -q -- '+*' (commandline -ct)
end

# fish makes completions from man pages, with every option of every command. Where it has made one of ours, it would load
# that at the first TAB and offer both: so it is loaded now, and forgotten.
for __gov_folder in $fish_complete_path
    if test -e $__gov_folder/gov.fish; and test $__gov_folder/gov.fish != (status filename)
        complete -C 'gov ' >/dev/null 2>&1
        complete -c gov -e
        break
    end
end
set -e __gov_folder

complete -c gov -f -k -a '(__gov_complete)'
complete -c go -n __gov_completes_go -f -k -a '(__gov_candidates exec (commandline -ct))'
