# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# A private session: a display, a message bus and a home of its own, gone when the command ends.

# in_session COMMAND...: returns the command's status.
in_session() {
  local status=0
  # In a subshell, so that what it sets and traps stays there.
  ( run_session "$@" ) || status=$?
  return "$status"
}

run_session() {
  local scratch server='' number status=0
  scratch=$(mktemp -d)
  # shellcheck disable=SC2064 # The folder is known now.
  trap "rm -rf '$scratch'" EXIT

  mkfifo "$scratch/display"
  Xvfb -displayfd 3 -screen 0 1600x1200x24 -nolisten tcp 3>"$scratch/display" >"$scratch/xvfb.log" 2>&1 </dev/null &
  server=$!
  # shellcheck disable=SC2064
  trap "kill $server 2>/dev/null; rm -rf '$scratch'" EXIT
  read -r -t 30 number <"$scratch/display" || {
    tail -n 5 "$scratch/xvfb.log" >&2
    die "Xvfb does not start; its last words are above."
  }

  session_environment "$scratch" "$number"
  dbus-run-session -- "$@" || status=$?
  return "$status"
}

# session_environment FOLDER DISPLAY: the same on every machine, whatever the caller's own session is.
session_environment() {
  unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XAUTHORITY DESKTOP_SESSION XDG_CURRENT_DESKTOP \
        GTK_THEME GTK_DEBUG LC_ALL LANGUAGE
  export DISPLAY=:$2 TZ=America/New_York LANG=en_US.UTF-8
  export HOME=$1/home XDG_CACHE_HOME=$1/home/.cache XDG_CONFIG_HOME=$1/home/.config
  export XDG_DATA_HOME=$1/home/.local/share XDG_STATE_HOME=$1/home/.local/state XDG_RUNTIME_DIR=$1/runtime
  mkdir -p "$XDG_CACHE_HOME" "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_STATE_HOME"
  mkdir -m 700 "$XDG_RUNTIME_DIR"
  export GDK_BACKEND=x11 GSK_RENDERER=cairo GSETTINGS_BACKEND=memory GDK_DEBUG=no-portals ADW_DISABLE_PORTAL=1
  export GIO_USE_VFS=local G_DEBUG=fatal-criticals
}
