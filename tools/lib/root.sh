# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Makes a root of Debian in the cache folder: Debian 13 for machines whose own GTK is too old and for what is tried
# in a clean place, or the suite that PLAZA_SUITE names ("testing" shows what comes).
#
# A root is named by a hash of what is in it, made beside its place and renamed when it is whole:
# a changed list makes a new one, and one broken off midway is never taken for a root.

ROOT_SUITE=${PLAZA_SUITE:-trixie}
# How it is called in a sentence.
ROOT_NAME="Debian ${PLAZA_SUITE:-13}"
# In 1K blocks: what a root and its making take.
ROOT_SPACE=2621440

# cache_folder: where roots are kept.
cache_folder() {
  local cache=${XDG_CACHE_HOME:-}
  if [ -z "$cache" ]; then
    local home=${HOME:-}
    [ -n "$home" ] || home=$(getent passwd "$(id -u)" | cut -d: -f6)
    cache=${home:-/nonexistent}/.cache
  fi
  # 2>&1: the sentence says what mkdir would.
  if ! mkdir -p "$cache/plaza" >/dev/null 2>&1 || [ ! -w "$cache/plaza" ]; then
    die "Plaza keeps a root of $ROOT_NAME in a cache folder, and cannot write to $cache/plaza:" \
        "set XDG_CACHE_HOME to a folder with 2.5 GB of free space and call this again."
  fi
  echo "$cache/plaza"
}

# root_folder GROUP...: the place of the root with these packages, there or not.
root_folder() {
  local cache hash
  cache=$(cache_folder)
  hash=$({ echo "recipe 1 $ROOT_SUITE"; packages "$@" | sort; } | sha256sum | cut -c1-12)
  echo "$cache/root-$hash"
}

# root_is_whole FOLDER
root_is_whole() {
  [ -e "$1/.whole" ]
}

# make_root FOLDER GROUP...: unless another call has just made it.
make_root() {
  local folder=$1
  shift
  exec 9>"$(dirname "$folder")/lock"
  if ! flock -n 9; then
    say "Another call is making a root of Debian: waiting for it."
    flock 9
  fi
  root_is_whole "$folder" || make_root_locked "$folder" "$@"
  exec 9>&-
}

make_root_locked() {
  local folder=$1 mirror part log
  shift
  require_root_tools
  require_space "$(dirname "$folder")"
  # A plain user's root is made there first.
  [ "$(id -u)" = 0 ] || require_space "${TMPDIR:-/tmp}"
  remove_old_roots "$(dirname "$folder")"
  mirror=$(checked_mirror "$ROOT_SUITE")

  say "Making a root of $ROOT_NAME in $folder (once; a minute or two)."
  part=$folder.part
  log=$(mktemp)
  mkdir "$part"
  if ! bootstrap "$mirror" "$part" "$@" >"$log" 2>&1; then
    grep -E '^(E|Err|W):?|rror' "$log" | tail -n 15 >&2 || true
    rm -f "$log"
    remove_root "$part"
    die "The root of $ROOT_NAME could not be made from $mirror; its last words are above." \
        "Check the network and the free space, or set PLAZA_MIRROR to another mirror, and call this again."
  fi
  rm -f "$log"
  touch "$part/.whole"
  mv -T "$part" "$folder"
}

# bootstrap MIRROR FOLDER GROUP...
bootstrap() {
  local mirror=$1 folder=$2 options status=0
  shift 2
  options=$(mktemp)
  apt_network_options >"$options"
  # mmdebstrap reads it as another user.
  chmod 644 "$options"
  # shellcheck disable=SC2016 # $1 is the hook's own.
  local -a recipe=(
    --variant=essential --include="$(packages "$@" | paste -sd,)" --aptopt="$options"
    --aptopt='Acquire::Languages "none"' --aptopt='APT::Install-Recommends "false"'
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*'
    --keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    --customize-hook='rm -f "$1/etc/machine-id"; chroot "$1" dbus-uuidgen --ensure=/etc/machine-id'
    --skip=cleanup/reproducible)
  local source="deb $mirror $ROOT_SUITE main"

  if [ "$(id -u)" = 0 ]; then
    # What it mounts goes with it, however it ends.
    unshare --mount --propagation private -- \
      mmdebstrap --mode=root --format=directory "${recipe[@]}" "$ROOT_SUITE" "$folder" "$source" </dev/null || status=$?
  else
    # The root shall belong to the caller: owner 0 in the archive is the caller outside. Device nodes
    # are left out, since only root could make them and /dev is the machine's own anyway.
    mmdebstrap --mode=unshare --format=tar "${recipe[@]}" "$ROOT_SUITE" - "$source" </dev/null |
      as_owner tar -x -p -C "$folder" --exclude='./dev/*' || status=$?
  fi
  rm -f "$options"
  return "$status"
}

# as_owner COMMAND...: with the rights of root over the caller's roots.
as_owner() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    unshare --user --map-root-user --map-auto -- "$@"
  fi
}

# require_root_tools: installs them, or says in one sentence why they cannot work.
require_root_tools() {
  local missing
  mapfile -t missing < <(missing_packages root)
  [ ${#missing[@]} = 0 ] || apt_install "${missing[@]}"
  [ "$(id -u)" != 0 ] || return 0
  unshare --user true 2>/dev/null ||
    die "This system lets no plain user make a namespace, which a root of $ROOT_NAME needs:" \
        "call this as root, or use Debian 13 or Ubuntu 25.04 or later."
  if ! has_subordinates /etc/subuid || ! has_subordinates /etc/subgid; then
    die "You have no entry in /etc/subuid and /etc/subgid, which a root of $ROOT_NAME needs: ask an administrator to run" \
        "\"usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)\", then call this again."
  fi
}

# has_subordinates FILE
has_subordinates() {
  grep -qsE "^($(id -un)|$(id -u)):" "$1"
}

# require_space FOLDER
require_space() {
  local free
  free=$(df -Pk "$1" | awk 'NR == 2 { print $4 }')
  [ "${free:-0}" -ge "$ROOT_SPACE" ] ||
    die "A root of $ROOT_NAME needs 2.5 GB and $1 has $((${free:-0} / 1024)) MB free:" \
        "free some space, or set XDG_CACHE_HOME and TMPDIR to folders that have it, and call this again."
}

# remove_old_roots CACHE: what a broken-off call left, and roots that no call has entered for 60 days.
remove_old_roots() {
  local old
  for old in "$1"/root-*.part; do
    [ ! -e "$old" ] || remove_root "$old"
  done
  while read -r old; do
    old=$(dirname "$old")
    say "Removing an old root of Debian: $old"
    mv -T "$old" "$old.part"
    remove_root "$old.part"
  done < <(find "$1" -mindepth 2 -maxdepth 2 -path '*/root-*/.whole' -mtime +60)
}

remove_root() {
  as_owner rm -rf --one-file-system -- "$1"
}
