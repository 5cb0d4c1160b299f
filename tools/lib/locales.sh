# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Locales for this checkout alone. glibc looks either in LOCPATH or in the system's own archive, so
# the folder holds every locale that a tool uses, and nothing of the system is changed.

# use_locales NAME...: makes these UTF-8 locales (es_US.UTF-8) where they are missing, and uses them.
use_locales() {
  local folder name
  folder=$(build_folder locale)
  mkdir -p "$folder"
  for name in "$@"; do
    [ -e "$folder/$name/LC_IDENTIFICATION" ] || make_locale "$folder" "$name"
  done
  export LOCPATH=$folder
}

# use_neutral_locale: English and one zone, whatever the caller's are.
use_neutral_locale() {
  use_locales en_US.UTF-8 es_US.UTF-8
  unset LC_ALL LANGUAGE "${!LC_@}"
  export LANG=en_US.UTF-8 TZ=America/New_York
}

# make_locale FOLDER NAME: beside its place first, since a second tool may be at the same.
make_locale() {
  local scratch
  scratch=$(mktemp -d "$1/.new-XXXXXX")
  # localedef warns about harmless things in Debian's own files, and then says so by its status.
  localedef --no-archive -i "${2%%.*}" -f UTF-8 "$scratch/$2" >/dev/null 2>&1 || true
  if [ -e "$scratch/$2/LC_IDENTIFICATION" ]; then
    mv -T "$scratch/$2" "$1/$2" 2>/dev/null || true
  fi
  rm -rf "$scratch"
  [ -e "$1/$2/LC_IDENTIFICATION" ] ||
    die "The locale $2 could not be made: check that the package \"locales\" is whole, and call this again."
}

# use_own_locale: the caller's language inside a root of Debian, which has no locales of its own.
use_own_locale() {
  local name
  [ -n "${PLAZA_IN_ROOT:-}" ] || return 0
  name=${LC_ALL:-${LANG:-}}
  name=${name%%@*}
  case $name in
    *.UTF-8 | *.utf8)
      if [ -e "/usr/share/i18n/locales/${name%%.*}" ]; then
        use_locales en_US.UTF-8 "${name%%.*}.UTF-8"
      fi ;;
  esac
}
