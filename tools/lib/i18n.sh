# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Finds the strings to translate, as meson's plaza-pot target does.

# shellcheck disable=SC2054 # The commas are xgettext's.
# The marks of meson's "glib" preset; Plaza's own are read from po/meson.build.
POT_OPTIONS=(
  --from-code=UTF-8 --add-comments
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2
  --keyword=g_dcgettext:2 --keyword=g_dngettext:2,3 --keyword=g_dpgettext2:2c,3
  --flag=N_:1:pass-c-format --flag=C_:2:pass-c-format --flag=NC_:2:pass-c-format
  --flag=g_dngettext:2:pass-c-format --flag=g_strdup_printf:1:c-format
  --flag=g_string_printf:2:c-format --flag=g_string_append_printf:2:c-format
  --flag=g_error_new:3:c-format --flag=g_set_error:4:c-format
  --flag=g_markup_printf_escaped:1:c-format --flag=g_log:3:c-format
  --flag=g_print:1:c-format --flag=g_printerr:1:c-format --flag=g_printf:1:c-format
  --flag=g_fprintf:2:c-format --flag=g_sprintf:2:c-format --flag=g_snprintf:3:c-format
)

# make_pot LIST POT: from the files named in LIST. A warning is an error: it is a string that
# translators would not get, or not understand.
make_pot() {
  local own complaints
  mapfile -t own < <(grep -oE "'--[^']*'" "$PLAZA/po/meson.build" | tr -d "'")
  complaints=$(cd "$PLAZA" &&
    xgettext --package-name=plaza --files-from="$1" -k_ --output="$2" "${POT_OPTIONS[@]}" "${own[@]}" 2>&1) ||
    die "$complaints"
  # That there is no address for reports is no fault of a string.
  complaints=$(grep -E '^[^ ]+:[0-9]+: ' <<<"$complaints" || true)
  [ -z "$complaints" ] || die "$complaints"
  # No string at all makes no file.
  [ -e "$2" ] || : >"$2"
}

# listed_files: POTFILES.in without its comments.
listed_files() {
  grep -vE '^[[:space:]]*(#|$)' "$PLAZA/po/POTFILES.in"
}

# unlisted_files: what may have strings and is not in POTFILES.in.
unlisted_files() {
  (cd "$PLAZA" && find src data -type f \( -name '*.c' -o -name '*.h' -o -name '*.ui' -o -name '*.desktop*' \
     -o -name '*.metainfo*' -o -name '*.gschema.xml' \)) | sort |
    comm -23 - <(listed_files | sort)
}

# languages
languages() {
  grep -vE '^[[:space:]]*(#|$)' "$PLAZA/po/LINGUAS" | tr -s '[:space:]' '\n'
}
