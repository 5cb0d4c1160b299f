# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Finds the Debian mirror that this machine already uses.

# apt_sources: "URI SUITE" of each enabled binary entry with the section "main", in the order of
# apt's own files; those signed by a key file of somebody else than Debian left out.
apt_sources() {
  local list
  for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ -r "$list" ] || continue
    awk '$1 != "deb" { next }
         { options = ""
           if (match ($0, /\[[^]]*\]/))
             { options = substr ($0, RSTART, RLENGTH); $0 = substr ($0, 1, RSTART - 1) substr ($0, RSTART + RLENGTH) } }
         options ~ /signed-by=/ && options !~ /debian/ { next }
         { for (i = 4; i <= NF; i++) if ($i == "main") print $2, $3 }' "$list"
  done
  for list in /etc/apt/sources.list.d/*.sources; do
    [ -r "$list" ] || continue
    awk 'function flush (   uris, suites, i, j)
         { if ((" " f["types"] " ") ~ / deb / && (" " f["components"] " ") ~ / main / \
               && f["enabled"] !~ /^ *(no|false|off|0)/ \
               && f["signed-by"] ~ /^ *$|debian|BEGIN PGP/)
             { split (f["uris"], uris); split (f["suites"], suites)
               for (i = 1; i in uris; i++) for (j = 1; j in suites; j++) print uris[i], suites[j] }
           delete f }
         /^#/          { next }
         /^[ \t]*$/    { flush (); next }
         /^[ \t]/      { f[field] = f[field] " " $0; next }
         match ($0, /:/) { field = tolower (substr ($0, 1, RSTART - 1)); f[field] = substr ($0, RSTART + 1) }
         END           { flush () }' "$list"
  done
}

# debian_mirrors: the addresses that serve Debian itself, the likeliest first. Never a security
# archive (it has another layout) or a third party's.
debian_mirrors() {
  if [ -n "${PLAZA_MIRROR:-}" ]; then
    printf '%s\n' "${PLAZA_MIRROR%/}"
    return
  fi
  apt_sources | awk '
    $1 !~ /^https?:/ || $1 ~ /security/ { next }
    $2 !~ /^(oldoldstable|oldstable|stable|testing|unstable|sid|bullseye|bookworm|trixie|forky|duke)$/ { next }
    { sub (/\/+$/, "", $1) } !seen[$1]++ { print $1 }'
}

# apt_network_options: what apt needs to know of this machine's network, as lines of its configuration.
apt_network_options() {
  apt-config dump | grep -E '^Acquire::((https?|ftp)::|Check-Valid-Until|Check-Date|ForceIPv)' || true
}

# checked_mirror SUITE: the first mirror that has this suite, signed by a key that this machine
# knows; or says why there is none.
checked_mirror() {
  local suite=$1 mirror mirrors scratch unknown=
  local keyring=/usr/share/keyrings/debian-archive-keyring.gpg

  mirrors=$(debian_mirrors)
  [ -n "$mirrors" ] ||
    die "This machine's package sources name no Debian mirror: set PLAZA_MIRROR to the address of one" \
        "(it ends in /debian) and call this again."
  scratch=$(mktemp -d)
  while read -r mirror; do
    if /usr/lib/apt/apt-helper -o Acquire::Retries=1 -o Acquire::http::Timeout=30 \
         download-file "$mirror/dists/$suite/InRelease" "$scratch/InRelease" >/dev/null 2>&1 </dev/null; then
      if gpgv --quiet --keyring "$keyring" "$scratch/InRelease" >/dev/null 2>&1; then
        rm -rf "$scratch"
        echo "$mirror"
        return
      fi
      unknown=$mirror
    fi
  done <<<"$mirrors"
  rm -rf "$scratch"
  [ -z "$unknown" ] ||
    die "The Debian $suite of $unknown is not signed by a key that this machine knows:" \
        "update the package debian-archive-keyring, or set PLAZA_MIRROR to another mirror, and call this again."
  die "There is no network, or no Debian mirror can be reached (tried: $(tr '\n' ' ' <<<"$mirrors" | sed 's/ *$//')):" \
      "connect, or set PLAZA_MIRROR to a mirror that can be, and call this again."
}
