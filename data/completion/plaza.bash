# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Completion for bash. What can be typed is the program's own to say.

_plaza ()
{
  local i line typed current
  local -a words=()

  # Bash takes "--kind=rally" for three words.
  for (( i = 1; i <= COMP_CWORD; i++ )); do
    if (( ${#words[@]} > 0 )) && [[ ${COMP_WORDS[i]} == = || ${COMP_WORDS[i - 1]} == = ]]; then
      words[-1]+=${COMP_WORDS[i]}
    else
      words+=("${COMP_WORDS[i]}")
    fi
  done

  # It replaces only what stands behind the last sign of equality.
  current=${COMP_WORDS[COMP_CWORD]}
  [[ $current != = ]] || current=
  typed=${words[-1]%"$current"}

  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      $'\t'*) compopt -o default 2>/dev/null ;;
      *) line=${line%%$'\t'*}; COMPREPLY+=("${line#"$typed"}") ;;
    esac
  done < <("${COMP_WORDS[0]}" complete "${words[@]}" 2>/dev/null)
}

complete -F _plaza plaza
