#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# flatpak-try.sh FOLDER ID: what tools/flatpak tries of the flatpak that is installed, in a display, a bus and portals of its own.
# Says each thing that it tried and what came of it; fails where one failed.
# shellcheck disable=SC2317 # The functions below are called by try.
set -uo pipefail

target=$1
ID=$2
here=$(dirname "$(readlink -f "$0")")

if [ "${3:-}" != in-session ]; then
  mkdir -p "$HOME/.config/xdg-desktop-portal"
  printf '[preferred]\ndefault=gtk\n' >"$HOME/.config/xdg-desktop-portal/portals.conf"
  # What is printed to a file is put where the portal is started.
  cd "$HOME" || exit 1
  find . -name output.pdf -delete
  exec xvfb-run -a -s '-screen 0 1400x900x24' dbus-run-session -- "$here/flatpak-try.sh" "$target" "$ID" in-session
fi

failed=0
# try WHAT COMMAND...: one line of the table.
try() {
  local what=$1 begin=$EPOCHREALTIME
  shift
  if "$@" >"$target/tried" 2>&1 </dev/null; then
    printf '%-60s %s\n' "$what" "yes, $(awk "BEGIN { printf \"%.1f\", $EPOCHREALTIME - $begin }") s"
  else
    printf '%-60s %s\n' "$what" "NO"
    sed 's/^/    /' "$target/tried" | tail -n 20
    failed=1
  fi
}

plaza() {
  flatpak run --command=plaza "$ID" "$@"
}

# given FILE COMMAND ARG...: with the file through the document portal.
given() {
  local file=$1
  shift
  flatpak run --file-forwarding "${options[@]}" --command=plaza "$ID" "$@" --campaign @@ "$file" @@
}
options=()

has_events() { [ "$(plaza events --json | grep -c '"uid"')" -ge 30 ]; }
is_near() { plaza events --near 48188 --within 25mi | grep >/dev/null Canton; }
exports() {
  plaza export - --format csv | grep >/dev/null Canton && plaza export - --format ics | grep >/dev/null BEGIN:VEVENT
}
# By the process that has no rights but to read.
reads_strangers() {
  plaza export - --format ics >"$target/events.ics" || return 1
  # shellcheck disable=SC2016 # The shell in the sandbox expands it.
  flatpak run --command=sh "$ID" -c 'echo "$0" >/tmp/facts; /app/lib/plaza/plaza-reader 3</tmp/facts' \
    '{"name": "events.ics", "places": "/app/share/plaza/places.sqlite", "today": "2017-02-01"}' <"$target/events.ics" |
    grep >/dev/null '"city": *"Canton"'
}
refuses_to_lose() { ! plaza export /tmp/lost.csv && ! plaza print leave-behind --event charlotte-tillis-staff-visit --output /tmp/lost.pdf; }
speaks_spanish() { flatpak run --env=LANG=es_US.UTF-8 --command=plaza "$ID" events --help | grep >/dev/null 'Muestra los eventos'; }
has_libraries() {
  # shellcheck disable=SC2016 # The shell in the sandbox expands it.
  ! flatpak run --command=sh "$ID" -c 'for file in /app/bin/plaza /app/lib/*.so* /app/lib/plaza/*; do ldd "$file"; done' | grep 'not found'
}
# Of each library and typeface that the flatpak brings.
has_licences() {
  # shellcheck disable=SC2016 # The shell in the sandbox expands it.
  flatpak run --command=sh "$ID" -c 'cd "/app/share/licenses/$0" && ls -d protobuf-c libshumate libical cmark qrencode libcsv fonts-* plaza' "$ID"
}
has_no_network() { [ "$(flatpak run --command=cat "$ID" /proc/net/dev | grep -c :)" = 1 ]; }
prints() {
  flatpak run --env=SOURCE_DATE_EPOCH=1487721600 --command=plaza "$ID" print leave-behind --event charlotte-tillis-staff-visit \
    --language es --output - >"$target/visita.pdf" && pdftotext "$target/visita.pdf" - | grep >/dev/null 'Charlotte'
}

# The user's folder has that file alone, and in it the name.
is_named() {
  [ "$(ls -A "$outside")" = outside.plaza ] || { ls -lA "$outside"; return 1; }
  cp "$outside/outside.plaza" "$target/look.plaza"
  sqlite3 "$target/look.plaza" 'SELECT name FROM campaign' | tee /dev/stderr | grep -x >/dev/null "$1"
  rm -f "$target"/look.plaza*
}
edits_outside() { given "$outside/outside.plaza" campaign name=Outside && is_named Outside; }
outlives_kill() {
  local options=(--env=PLAZA_POINT=commit-done=kill)
  given "$outside/outside.plaza" campaign name=Killed && return 1
  is_named Outside || return 1
  options=()
  given "$outside/outside.plaza" campaign | grep >/dev/null 'name: Killed' && is_named Killed
}
window() { python3 "$here/flatpak_window.py" "$ID" "$1" "$outside"; }

outside=$(mktemp -d)
trap 'rm -rf "$outside"' EXIT
mkdir -p "$target/pictures"
export PLAZA_PICTURES=$target/pictures
rm -rf "$HOME/.var/app/$ID"

try 'events: the list, from a campaign made at once' has_events
try 'events near a ZIP code: the gazetteer' is_near
try 'print: the leave-behind in Spanish, to standard output' prints
try 'export: table and calendar, to standard output' exports
try 'a calendar of somebody else is read, without any right' reads_strangers
try 'a file that would go with the sandbox is refused' refuses_to_lose
try 'check' plaza check
try 'Spanish on the command line' speaks_spanish
try 'every library that the program wants is there' has_libraries
try 'the licences of what it brings are there' has_licences
try 'there is no network' has_no_network
cp "$HOME/.var/app/$ID/data/plaza/we-are-all-america.plaza" "$outside/outside.plaza"
try 'a campaign of another folder: edited' edits_outside
try 'a campaign of another folder: after kill -9' outlives_kill
try 'the window, with its map' window window
try 'the window in Spanish' window spanish
try 'the window: a campaign of another folder, killed' window outside
try 'the window: that campaign chosen in the portal' window chosen
try 'the window: a PDF saved through the portal' window saved
try 'the window: printed to a file through the portal' window printed
sha256sum "$target/visita.pdf"
exit $failed
