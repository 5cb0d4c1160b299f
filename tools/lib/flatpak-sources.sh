# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The archives that the flatpak's manifest names. Where the network has nothing but a Debian mirror they are fetched from
# there, where they are the same bytes under another name.

# The source and binary packages of Debian whose files they are, as SUITE PACKAGE.
SOURCE_PACKAGES='trixie protobuf-c
forky libshumate
trixie libical3
trixie cmark
trixie qrencode
trixie libcsv'
BINARY_PACKAGES='trixie fonts-vollkorn
trixie fonts-adobe-sourcesans3
trixie fonts-noto-core'

# wanted_sources: "SHA256 ADDRESS" of each file that the manifest names.
wanted_sources() {
  awk '$1 == "url:" { url = $2 } $1 == "sha256:" { print $2, url }' "$MANIFEST"
}

# source_path FOLDER SHA256 ADDRESS: where flatpak-builder looks for it.
source_path() {
  echo "$1/downloads/$2/$(basename "$3")"
}

# find_sources FOLDER: each of them is in FOLDER afterwards.
find_sources() {
  local hash url missing=()
  while read -r hash url; do
    [ -e "$(source_path "$1" "$hash" "$url")" ] || missing+=("$url")
  done < <(wanted_sources)
  [ ${#missing[@]} = 0 ] || fetch_sources "$1"

  while read -r hash url; do
    [ -e "$(source_path "$1" "$hash" "$url")" ] ||
      die "There is no $(basename "$url") with the checksum of the manifest: put it in $(dirname "$(source_path "$1" "$hash" "$url")") and call this again."
  done < <(wanted_sources)
}

# fetch_sources FOLDER: what the mirror has of them.
fetch_sources() {
  local scratch suite package
  scratch=$(mktemp -d)
  say "Fetching the sources of the flatpak's modules."
  while read -r suite package; do
    # A mirror may lack the description of a source, and still have the archive.
    (cd "$scratch" && private_apt "$scratch" "$suite" source --download-only --only-source "$package") >/dev/null 2>&1 || true
  done <<<"$SOURCE_PACKAGES"
  while read -r suite package; do
    (cd "$scratch" && private_apt "$scratch" "$suite" download "$package") >/dev/null 2>&1 || true
  done <<<"$BINARY_PACKAGES"
  take_sources "$scratch" "$1"
  rm -rf "$scratch"
}

# take_sources FROM FOLDER: those of its files that the manifest names, by their checksums.
take_sources() {
  local file hash found url
  for file in "$1"/*; do
    [ -f "$file" ] || continue
    found=$(sha256sum "$file" | cut -d' ' -f1)
    while read -r hash url; do
      [ "$hash" != "$found" ] || install -D "$file" "$(source_path "$2" "$hash" "$url")"
    done < <(wanted_sources)
  done
}

# private_apt FOLDER SUITE ARG...: apt-get with lists of its own in FOLDER, which changes nothing of the system.
private_apt() {
  local folder=$1/apt-$2 suite=$2 mirror
  shift 2
  if [ ! -d "$folder" ]; then
    mirror=$(checked_mirror "$suite")
    mkdir -p "$folder"/{lists/partial,cache/archives/partial}
    touch "$folder/status"
    printf 'deb %s %s main\ndeb-src %s %s main\n' "$mirror" "$suite" "$mirror" "$suite" >"$folder/sources.list"
    private_apt_get "$folder" update
  fi
  private_apt_get "$folder" "$@"
}

private_apt_get() {
  local folder=$1
  shift
  apt-get -o Dir::State="$folder" -o Dir::State::status="$folder/status" -o Dir::State::lists="$folder/lists" \
    -o Dir::Cache="$folder/cache" -o Dir::Etc::sourcelist="$folder/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o APT::Sandbox::User=root -q "$@" </dev/null
}
