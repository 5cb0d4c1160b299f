# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What every tool starts with: where the checkout is, how to speak, and the rest of the library.

set -euo pipefail
# A complaint ends the tool from within $(…) too.
shopt -s inherit_errexit

# The checkout, as an absolute path. A caller's CDPATH must not make "cd" print.
unset CDPATH
PLAZA=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)

# say SENTENCE: to the terminal, never into a result.
say() {
  printf '%s\n' "$*" >&2
}

# die SENTENCE: what is wrong and what to do about it.
die() {
  say "$*"
  exit 1
}

# usage TEXT: called wrongly.
usage() {
  say "$*"
  exit 2
}

for part in packages apt mirror root enter machine locales build session; do
  # shellcheck source=/dev/null
  . "$PLAZA/tools/lib/$part.sh"
done
unset part
