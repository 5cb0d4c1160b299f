#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# completion.sh PROGRAM FOLDER: the scripts in FOLDER, each in its shell. Speaks TAP.

folder=$2
PATH=$(dirname "$1"):$PATH

# shellcheck source=/dev/null
. "$folder/plaza.bash"

# complete_in_bash WORD...: what bash would put there, in one line.
complete_in_bash() {
  COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
  _plaza
  echo "${COMPREPLY[*]}"
}

complete_in_fish() {
  fish --no-config -c "source '$folder/plaza.fish'; complete -C '$1'" 2>&1 | cut -f 1 | paste -sd ' '
}

n=0
# check NAME WANTED FOUND
check() {
  n=$((n + 1))
  if [ "$2" = "$3" ]; then
    echo "ok $n $1"
  else
    echo "not ok $n $1: $3 instead of $2"
  fi
}

# skip NAME SHELL
skip() {
  n=$((n + 1))
  echo "ok $n $1 # SKIP there is no $2 here"
}

HOME=$(mktemp -d)
export HOME
trap 'rm -rf "$HOME"' EXIT

check 'bash: a command' events "$(complete_in_bash plaza ev)"
check 'bash: an option' --attendance "$(complete_in_bash plaza events --attenda)"
check 'bash: a value' press-conference "$(complete_in_bash plaza events --kind press)"
check 'bash: a value behind =' press-conference "$(complete_in_bash plaza events --kind = press)"
check 'bash: all values behind =' 'state day distance' "$(complete_in_bash plaza events --order =)"
check 'bash: a file' '' "$(complete_in_bash plaza export ev)"
if command -v fish >/dev/null; then
  check 'fish: a command' events "$(complete_in_fish 'plaza ev')"
  check 'fish: a value' press-conference "$(complete_in_fish 'plaza events --kind press')"
  check 'fish: a value behind =' --kind=press-conference "$(complete_in_fish 'plaza events --kind=press')"
else
  skip 'fish' fish
fi
if command -v zsh >/dev/null; then
  check 'zsh: it can be read' '' "$(zsh -n "$folder/_plaza" 2>&1)"
else
  skip 'zsh' zsh
fi
echo "1..$n"
