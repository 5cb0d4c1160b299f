# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What stands in for GNOME's runtime where that is not installed: Debian 13's files of the same libraries, under the same name.
# It shows that the manifest builds, with no network, and that the program works in the sandbox with what the manifest adds.

# make_standin FOLDER: a flatpak repository in FOLDER/runtimes with org.gnome.Platform and org.gnome.Sdk.
make_standin() {
  local folder=$1 platform sdk
  platform=$(root_folder platform)
  sdk=$(root_folder platform sdk)
  root_is_whole "$platform" || make_root "$platform" platform
  root_is_whole "$sdk" || make_root "$sdk" platform sdk

  say "Making a stand-in for GNOME's runtime."
  rm -rf "$folder/runtimes"
  in_builder ostree --repo="$folder/runtimes" init --mode=archive
  export_standin "$folder" Platform "$platform"
  export_standin "$folder" Sdk "$sdk"
  in_builder flatpak build-update-repo "$folder/runtimes"
}

# export_standin FOLDER NAME ROOT
export_standin() {
  local folder=$1/standin
  rm -rf "$folder"
  mkdir -p "$folder/files"
  # Links to the same files: what is changed below is made anew.
  cp -al "$3/usr" "$folder/usr"
  cp -a "$3/etc" "$folder/usr/etc"
  shape_standin "$folder/usr" "$3"
  {
    echo "[Runtime]"
    echo "name=org.gnome.$2"
    echo "runtime=org.gnome.Platform/$(uname -m)/$RUNTIME"
    echo "sdk=org.gnome.Sdk/$(uname -m)/$RUNTIME"
  } >"$folder/metadata"
  in_builder flatpak build-export --runtime --disable-sandbox "$1/runtimes" "$folder" "$RUNTIME" >/dev/null
  rm -rf "$folder"
}

# shape_standin USR ROOT: what a flatpak's runtime has otherwise than a Debian system.
shape_standin() {
  local usr=$1 name
  rm -f "$usr"/etc/{shadow,shadow-,gshadow,gshadow-,debian_version,resolv.conf,hostname,hosts} "$usr/bin/sh"
  ln -s bash "$usr/bin/sh"
  [ -e "$usr/bin/ldconfig" ] || ln -s ../sbin/ldconfig "$usr/bin/ldconfig"
  { echo /app/lib; cat "$2/etc/ld.so.conf"; } >"$usr/etc/ld.so.conf"
  echo '<fontconfig><dir>/app/share/fonts</dir></fontconfig>' >"$usr/etc/fonts/conf.d/05-flatpak.conf"
  for name in en_US es_US; do
    (enter_root "$2" localedef --no-archive -i "$name" -f UTF-8 "$usr/lib/locale/$name.utf8") >/dev/null 2>&1 || true
    [ -e "$usr/lib/locale/$name.utf8/LC_IDENTIFICATION" ] || die "The locale $name could not be made for the stand-in."
  done
}
