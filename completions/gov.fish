# SPDX-License-Identifier: MIT
#
# Completion of gov for fish. What fits is decided by gov itself (`gov complete`), so this file knows no command and no
# flag.

function __gov_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l current $words[-1]
    for line in (command gov complete $words[2..-1] 2>/dev/null)
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

complete -c gov -f -k -a '(__gov_complete)'
