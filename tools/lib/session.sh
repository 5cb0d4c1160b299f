# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# A private session: a display, a message bus and a home of its own, gone when the command ends.

# in_session COMMAND...: COMMAND may be a function. Returns its status.
in_session() {
  local status=0
  # In a subshell, so that what it sets and traps stays there.
  ( run_session "$@" ) || status=$?
  return "$status"
}

run_session() {
  local number address
  # Not local: the trap reads it after this function.
  scratch=$(mktemp -d)
  trap end_session EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM

  # Each of the two names its address once it can be reached.
  mkfifo "$scratch/number" "$scratch/address"
  Xvfb -displayfd 3 -screen 0 1600x1200x24 -nolisten tcp 3>"$scratch/number" >"$scratch/log" 2>&1 </dev/null &
  read -r -t 30 number <"$scratch/number" || session_complain Xvfb
  session_environment "$scratch" "$number"
  dbus-daemon --session --nofork --nopidfile --print-address=3 3>"$scratch/address" >"$scratch/log" 2>&1 </dev/null &
  read -r -t 30 address <"$scratch/address" || session_complain dbus-daemon
  export DBUS_SESSION_BUS_ADDRESS=$address

  "$@"
}

end_session() {
  local jobs
  mapfile -t jobs < <(jobs -p)
  [ ${#jobs[@]} = 0 ] || kill "${jobs[@]}" 2>/dev/null || true
  wait
  rm -rf "$scratch"
}

session_complain() {
  tail -n 5 "$scratch/log" >&2
  die "$1 does not start; its last words are above."
}

# session_environment FOLDER DISPLAY: the same on every machine, whatever the caller's own session is.
# Language and zone stay the caller's: a test has chosen them.
session_environment() {
  unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XAUTHORITY DESKTOP_SESSION XDG_CURRENT_DESKTOP \
        GTK_THEME GTK_DEBUG
  export DISPLAY=:$2
  export HOME=$1/home XDG_CACHE_HOME=$1/home/.cache XDG_CONFIG_HOME=$1/home/.config
  export XDG_DATA_HOME=$1/home/.local/share XDG_STATE_HOME=$1/home/.local/state XDG_RUNTIME_DIR=$1/runtime
  mkdir -p "$XDG_CACHE_HOME" "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_STATE_HOME"
  mkdir -m 700 "$XDG_RUNTIME_DIR"
  export GDK_BACKEND=x11 GSK_RENDERER=cairo GSETTINGS_BACKEND=memory GDK_DEBUG=no-portals ADW_DISABLE_PORTAL=1
  # A screen reader's bus only for those who ask for it; "test" tells what it would hear without one.
  export GTK_A11Y="${GTK_A11Y:-test}"
  # The cairo renderer needs no driver, and a driver leaks.
  export GDK_DISABLE=gl,vulkan
  export GIO_USE_VFS=local G_DEBUG=fatal-criticals
}

# plainly COMMAND...: without root's power to read and write what it may not, since some tests are about files that
# cannot be written.
plainly() {
  local -a plain=(setpriv "--bounding-set=-dac_override,-dac_read_search")
  if [ "$(id -u)" != 0 ] || [ ! -O "$PLAZA" ] || ! "${plain[@]}" true 2>/dev/null; then
    plain=()
  fi
  "${plain[@]}" "$@"
}
