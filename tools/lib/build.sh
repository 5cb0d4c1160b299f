# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Builds Plaza in a folder of build/.

# build_folder NAME: each suite that PLAZA_SUITE names has its own.
build_folder() {
  echo "$PLAZA/build/$1${PLAZA_SUITE:+-$PLAZA_SUITE}"
}

# build NAME TARGETS LOG [MESON-OPTION...]: builds these targets (words) in its folder. LOG is the file for
# what the compiler says, shown when it fails, or - for the terminal.
build() {
  local name=$1 targets=$2 log=$3
  shift 3
  if [ "$log" = - ]; then
    build_locked "$name" "$targets" "$@" >&2
  elif ! build_locked "$name" "$targets" "$@" >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    die "Plaza could not be built; the compiler's last words are above, all of them in $log."
  fi
}

require_build_folder() {
  if ! mkdir -p "$PLAZA/build" 2>/dev/null || [ ! -w "$PLAZA/build" ]; then
    die "Plaza is built in $PLAZA/build, which cannot be written to: copy the checkout to a folder of your own" \
        "and call this again."
  fi
}

# build_locked NAME TARGETS [MESON-OPTION...]: one call at a time in one folder.
build_locked() {
  local folder targets=$2 setup
  folder=$(build_folder "$1")
  shift 2
  # A build folder serves one checkout in one place on one machine, with one set of options.
  setup="$PLAZA|$PLAZA_MACHINE|$*"
  (
    flock 8
    cd "$PLAZA" || exit 1
    if [ ! -e "$folder/build.ninja" ] || [ "$(cat "$folder/.setup" 2>/dev/null)" != "$setup" ]; then
      rm -rf "$folder"
      meson setup "$folder" "$PLAZA" "$@" || exit 1
      printf '%s\n' "$setup" >"$folder/.setup"
    fi
    # shellcheck disable=SC2086 # Targets are words.
    ninja -C "$folder" $targets
  ) 8>"$folder.lock" </dev/null
}

# build_plaza [TARGET...]: the program for everyday use with its translations, and these, quietly.
build_plaza() {
  [ -x "$(plaza_program)" ] || say "Building Plaza in $(build_folder run) (once; later only what has changed)."
  build run "plaza-program plaza-gmo $*" "$(build_folder run).log"
}

plaza_program() {
  echo "$(build_folder run)/src/app/plaza"
}
