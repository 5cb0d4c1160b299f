# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Reads tools/packages.

# packages GROUP|+PACKAGE...: the packages of these groups, and those that are named, one a line.
packages() {
  local word
  for word; do
    [ "$word" = "${word#+}" ] || echo "${word#+}"
  done
  awk -v wanted=" $* " '
    /^\[.*\]$/      { group = substr ($0, 2, length ($0) - 2); next }
    /^(#|[ \t]*$)/  { next }
    index (wanted, " " group " ") { print $1 }
  ' "$PLAZA/tools/packages"
}

# missing_packages GROUP...: those of them that dpkg does not have installed, one a line.
missing_packages() {
  local wanted
  mapfile -t wanted < <(packages "$@")
  # dpkg-query fails when it does not know one of the names: that is an answer too.
  comm -13 \
    <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null |
        sed -n 's/^installed //p' | sort -u) \
    <(printf '%s\n' "${wanted[@]}" | sort -u)
}
