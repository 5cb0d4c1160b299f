# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Installs packages on this machine.

# The command that makes the next one root's: empty for root, sudo where it may be used.
# Without a terminal sudo could not ask for a password, so it must not need one.
root_prefix() {
  if [ "$(id -u)" = 0 ]; then
    return 0
  fi
  if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    echo sudo
    return 0
  fi
  return 1
}

# apt_get ARG...: as root.
apt_get() {
  local prefix
  local -a as_root=()
  prefix=$(root_prefix) || return 1
  [ -z "$prefix" ] || as_root=("$prefix")
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@" </dev/null
}

apt_update() {
  apt_get update >/dev/null 2>&1
}

# apt_candidate PACKAGE: the version that would be installed; nothing where there is none.
apt_candidate() {
  apt-cache policy "$1" 2>/dev/null | awk '$1 == "Candidate:" && $2 != "(none)" { print $2 }'
}

# apt_install PACKAGE...: or says in one sentence why not.
apt_install() {
  local log
  root_prefix >/dev/null ||
    die "You have no permission to install packages here: ask an administrator to run" \
        "\"apt-get install --no-install-recommends $*\", then call this again."

  say "Installing $# packages: $*"
  log=$(mktemp)
  # A list that could not be fetched need not matter: the installation tells.
  apt_get update >"$log" 2>&1 || true
  if ! apt_get install -y --no-install-recommends "$@" >>"$log" 2>&1; then
    apt_complain "$log" "$@"
  fi
  rm -f "$log"
}

# apt_complain LOG PACKAGE...: the sentence for a failed installation.
apt_complain() {
  local log=$1 text
  shift
  text=$(tail -n 200 "$log")
  rm -f "$log"
  case $text in
    *'Temporary failure resolving'* | *'Could not resolve'* | *'Could not connect'* | \
    *'Unable to connect'* | *'Connection timed out'* | *'Network is unreachable'*)
      die "There is no network, or the package mirror cannot be reached: connect and call this again" \
          "(to install: $*)." ;;
    *'Unable to locate package'* | *'has no installation candidate'*)
      die "The package sources of this system lack a package that Plaza needs" \
          "($(grep -oE "(Unable to locate package|Package) '?[a-z0-9.+-]+" <<<"$text" | awk '{ print $NF }' |
                tr -d "'" | sort -u | tr '\n' ' ')): enable Debian's \"main\" section and call this again." ;;
    *'No space left'* | *"don't have enough free space"*)
      die "The disk is full: free some space and call this again (to install: $*)." ;;
    *)
      printf '%s\n' "$text" | tail -n 15 >&2
      die "apt-get could not install the packages; its last words are above (to install: $*)." ;;
  esac
}
