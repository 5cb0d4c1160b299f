# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Enters a root of Debian. All that is mounted for it is in a mount namespace of its own, which goes
# with the last process in it: nothing is left on the machine.

# enter_root FOLDER COMMAND...: in the current folder. System folders are the root's and cannot be
# written; every other folder, the devices and the display are the machine's own.
enter_root() {
  local root=$1 name
  shift
  local -a args=(--die-with-parent --bind /proc /proc --dev-bind /dev /dev --ro-bind /sys /sys)

  touch -c "$root/.whole" 2>/dev/null || true
  for name in bin etc lib lib32 lib64 sbin usr; do
    if [ -L "$root/$name" ]; then
      args+=(--symlink "$(readlink "$root/$name")" "/$name")
    elif [ -d "$root/$name" ]; then
      args+=(--ro-bind "$root/$name" "/$name")
    fi
  done
  args+=(--tmpfs /usr/local --tmpfs /usr/src --bind /var/tmp /var/tmp)
  args+=(--ro-bind "$root/var/lib/dpkg" /var/lib/dpkg --ro-bind "$root/var/cache/fontconfig" /var/cache/fontconfig)
  bind_identity "$root"
  bind_folders
  bind_display
  clean_environment

  # For tools/deb: what is built may fetch nothing.
  [ -z "${PLAZA_OFFLINE:-}" ] || args+=(--unshare-net)
  # With the rights that the caller has already, so that root may write where root may.
  [ "$(id -u)" != 0 ] || args+=(--cap-add ALL)
  # A folder of the system may be missing inside.
  # shellcheck disable=SC2016 # The inner shell expands it.
  exec bwrap "${args[@]}" -- /bin/sh -c 'cd "$0" 2>/dev/null || cd /; exec "$@"' "$PWD" "$@"
}

# bind_identity ROOT: the caller has a name inside, wherever the machine keeps its users.
bind_identity() {
  exec 6< <(cat "$1/etc/passwd"; getent passwd "$(id -u)")
  exec 7< <(cat "$1/etc/group"; getent group "$(id -g)")
  args+=(--perms 0644 --ro-bind-data 6 /etc/passwd --perms 0644 --ro-bind-data 7 /etc/group)
  [ -n "${TZ:-}" ] || args+=(--setenv TZ "$(machine_zone)")
}

# machine_zone: the machine's time zone by its name.
machine_zone() {
  local file
  file=$(readlink -f /etc/localtime) || true
  case $file in
    */zoneinfo/*) echo "${file##*/zoneinfo/}" ;;
    *) cat /etc/timezone 2>/dev/null || echo UTC ;;
  esac
}

# bind_folders: all top-level folders that are not the system's, then what the caller has in those.
bind_folders() {
  local folder
  for folder in /*/; do
    folder=${folder%/}
    case $folder in
      /bin | /boot | /dev | /etc | /lib | /lib32 | /lib64 | /libx32 | /lost+found | /proc | /run | /sbin | /sys | /usr | /var) ;;
      *)
        if [ -L "$folder" ]; then
          args+=(--symlink "$(readlink "$folder")" "$folder")
        else
          args+=(--bind-try "$folder" "$folder")
        fi ;;
    esac
  done
  for folder in "$PLAZA" "$PWD" "${HOME:-}" "${TMPDIR:-}"; do
    case $folder in
      /var/lib/dpkg | /var/lib/dpkg/* | /var/cache/fontconfig) ;;
      /run/* | /usr/local/* | /usr/src/* | /var/*/*)
        [ ! -d "$folder" ] || args+=(--bind "$folder" "$folder") ;;
    esac
  done
}

# bind_display: the session's sockets.
bind_display() {
  args+=(--tmpfs /run)
  if [ -n "${XDG_RUNTIME_DIR:-}" ] && [ -d "$XDG_RUNTIME_DIR" ]; then
    args+=(--bind "$XDG_RUNTIME_DIR" "$XDG_RUNTIME_DIR")
  fi
  if [ -n "${XAUTHORITY:-}" ] && [ -f "$XAUTHORITY" ]; then
    args+=(--ro-bind "$XAUTHORITY" "$XAUTHORITY")
  fi
  args+=(--ro-bind-try /run/dbus /run/dbus --ro-bind-try /run/cups /run/cups)
}

# clean_environment: what points at the machine's own programs and libraries stays outside.
clean_environment() {
  local name
  for name in LD_LIBRARY_PATH LD_PRELOAD GTK_PATH GTK_EXE_PREFIX GTK_DATA_PREFIX GTK_MODULES GIO_MODULE_DIR \
              GIO_EXTRA_MODULES GI_TYPELIB_PATH GDK_PIXBUF_MODULE_FILE GSETTINGS_SCHEMA_DIR FONTCONFIG_FILE \
              FONTCONFIG_PATH LOCPATH PYTHONHOME PYTHONPATH PKG_CONFIG_PATH PKG_CONFIG_LIBDIR \
              XDG_DATA_DIRS XDG_CONFIG_DIRS CC CFLAGS CPPFLAGS LDFLAGS; do
    args+=(--unsetenv "$name")
  done
  args+=(--setenv PATH /usr/sbin:/usr/bin:/sbin:/bin --setenv PLAZA_IN_ROOT "$root")
}
