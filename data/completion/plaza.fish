# SPDX-License-Identifier: GPL-3.0-or-later
#
# Completion for fish. What can be typed is the program's own to say.

function __plaza_complete
    set -l words (commandline --tokenize --cut-at-cursor --current-process) (commandline --current-token --cut-at-cursor)
    for line in ($words[1] complete $words[2..-1] 2>/dev/null)
        if string match --quiet --regex '^\t' -- $line
            __fish_complete_path (commandline --current-token --cut-at-cursor)
        else
            echo $line
        end
    end
end

complete --command plaza --no-files --arguments '(__plaza_complete)'
