#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What tools/deb looks at in the root that the packages are installed in: what the desktop finds, and that nothing
# is left of them but the user's own.
set -eu

id=org.weareallamerica.Plaza

# The type is known by its name and by its content; the mime triggers have run.
campaign=/root/commands/.local/share/plaza/we-are-all-america.plaza
gio info --attributes=standard::content-type "$campaign" | grep -q application/x-plaza-campaign
cp "$campaign" /root/nameless
gio info --attributes=standard::content-type /root/nameless | grep -q application/x-plaza-campaign

desktop-file-validate /usr/share/applications/$id.desktop
update-desktop-database /usr/share/applications
grep -q "application/x-plaza-campaign=$id.desktop" /usr/share/applications/mimeinfo.cache
for file in icons/hicolor/scalable/apps/$id.svg icons/hicolor/symbolic/apps/$id-symbolic.svg dbus-1/services/$id.service \
            gnome-shell/search-providers/$id.search-provider.ini metainfo/$id.metainfo.xml plaza/map.mbtiles \
            plaza/places.sqlite locale/es/LC_MESSAGES/plaza.mo; do
  [ -s "/usr/share/$file" ] || { echo "/usr/share/$file is missing"; exit 1; }
done

# Nothing names the folder that it was built in.
if grep -rlaE '/tmp/tmp\.|/build/deb' /usr/bin/plaza /usr/lib/*/plaza; then exit 1; fi

rm -f /usr/share/applications/mimeinfo.cache
dpkg --purge plaza plaza-data
[ -s "$campaign" ]
left=$(find / -xdev \( -path /root -o -path /packages -o -path /proc -o -path /var/lib/dpkg -o -path /var/log -o -path /tmp \) -prune -o -iname '*plaza*' -print)
[ -z "$left" ] || { echo "left behind: $left"; exit 1; }
echo passed
