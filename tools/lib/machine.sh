# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What kind of machine this is, and how to make it ready.

# What Plaza cannot do without, for machines whose packages have other names.
GTK_FLOOR=4.18
NEEDED_MODULES="gtk4 >= $GTK_FLOOR, libadwaita-1 >= 1.7, shumate-1.0 >= 1.4, glib-2.0 >= 2.84, sqlite3 >= 3.46, json-glib-1.0 >= 1.10, libical, libcmark, libqrencode, icu-i18n >= 74, libxml-2.0 >= 2.9"

# machine_kind: "host" to build on this machine itself, "root" where it needs a root of Debian
# (root.sh): where its own GTK is too old, or another suite is asked for;
# "other" where packages have other names.
machine_kind() {
  local id='' version='' candidate
  if [ -n "${PLAZA_IN_ROOT:-}" ]; then
    echo host
    return
  fi
  if [ -n "${PLAZA_SUITE:-}" ]; then
    echo root
    return
  fi
  if [ -r /etc/os-release ]; then
    id=$(. /etc/os-release && echo "${ID:-}")
    version=$(. /etc/os-release && echo "${VERSION_ID:-}")
  fi
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo other
    return
  fi
  case $id in
    # Debian's testing and unstable have no number.
    debian) at_least "${version:-999}" 13 && echo host || echo root ;;
    ubuntu) at_least "${version:-999}" 25.04 && echo host || echo root ;;
    *)
      candidate=$(gtk_candidate)
      case $candidate in
        '') echo other ;;
        *) at_least "$candidate" "$GTK_FLOOR" && echo host || echo root ;;
      esac ;;
  esac
}

# gtk_candidate: the version of GTK that this relative of Debian would install; nothing where it has none.
gtk_candidate() {
  local candidate
  candidate=$(apt_candidate libgtk-4-dev)
  if [ -z "$candidate" ] && apt_update; then
    candidate=$(apt_candidate libgtk-4-dev)
  fi
  echo "$candidate"
}

# at_least VERSION FLOOR
at_least() {
  dpkg --compare-versions "$1" ge "$2"
}

# ready GROUP... -- TOOL ARG...: installs what is missing. Returns where Plaza can be built; on a
# machine that is too old for that, runs the tool anew in a root of Debian and does not return.
ready() {
  local groups=() missing folder
  while [ "$1" != -- ]; do
    groups+=("$1")
    shift
  done
  shift

  require_build_folder
  case $(machine_kind) in
    host)
      mapfile -t missing < <(missing_packages "${groups[@]}")
      [ ${#missing[@]} = 0 ] || install_missing "${missing[@]}"
      PLAZA_MACHINE=${PLAZA_IN_ROOT:-host} ;;
    root)
      root_ready "${groups[@]}"
      enter_root "$folder" "$@" ;;
    other)
      require_modules "${groups[@]}"
      # Read by build.sh.
      # shellcheck disable=SC2034
      PLAZA_MACHINE=host ;;
  esac
}

# root_ready GROUP...: sets the caller's "folder". One root serves every tool but the benchmark, the map's and the release's.
root_ready() {
  local -a all=(build run look test)
  case " $* " in
    *' bench '*) all+=(bench) ;;
    *' data '*) all+=(data) ;;
    *' dist '*) all+=(dist) ;;
  esac
  folder=$(root_folder "${all[@]}")
  if ! root_is_whole "$folder"; then
    [ -n "${PLAZA_SUITE:-}" ] || say "This system's GTK is too old for Plaza, which is built in a root of $ROOT_NAME."
    make_root "$folder" "${all[@]}"
  elif ! command -v bwrap >/dev/null; then
    require_root_tools
  fi
}

# install_missing PACKAGE...: a root is never changed once made.
install_missing() {
  [ -z "${PLAZA_IN_ROOT:-}" ] ||
    die "The root $PLAZA_IN_ROOT lacks $*: remove that folder and call this again."
  apt_install "$@"
}

# require_modules GROUP...: another distribution. What it has may do; else the list.
require_modules() {
  local program
  for program in cc meson ninja xgettext msgfmt glib-compile-resources pkg-config; do
    command -v "$program" >/dev/null || other_system "$@"
  done
  pkg-config --exists "$NEEDED_MODULES" || other_system "$@"
}

other_system() {
  local name
  name=$(. /etc/os-release 2>/dev/null && echo "${PRETTY_NAME:-}") || true
  die "Plaza's tools install packages on Debian and Ubuntu only, and this is ${name:-an unknown system}:" \
      "install the counterparts of these Debian packages with its own package manager, then call this again:" \
      "$(packages "$@" | paste -sd' ')."
}
