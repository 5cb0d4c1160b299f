#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What HACKING.md promises of the tree, checked by reading it. house.py FOLDER, speaks TAP."""

import fnmatch
import re
import sys
from pathlib import Path

TOP = Path(sys.argv[1])
BELOW = {
    "core": set(),
    "json": {"core"},
    "places": {"core"},
    "store": {"core", "json", "places"},
    "model": {"core", "json", "places", "store"},
    "formats": {"core", "json", "places", "model"},
    "print": {"core", "model"},
    "map": {"core", "places", "model"},
    "spelling": set(),
    "site": {"core", "json", "places", "model", "formats", "print"},
    "ui": {"core", "places", "model", "formats", "print", "map", "site", "spelling"},
    "app": {"core", "json", "places", "store", "model", "formats", "print", "map", "site", "ui"},
}
SOURCES = sorted(TOP.glob("src/**/*.[ch]"))


def room_of(path):
    """Its folder in src/, whichever folder of the room it is in."""
    return path.relative_to(TOP / "src").parts[0]


STATIC = re.compile(r"^static [^=;{}()]*?\n([a-z][a-z_0-9]*) \(", re.M)
TESTS = sorted(TOP.glob("tests/**/*.[ch]"))


def code_of(path):
    """Without comments and without what stands in quotes."""
    return re.sub(r'/\*.*?\*/|"(?:\\.|[^"\\\n])*"', "", path.read_text(), flags=re.S)


PACKS = [path.parent for path in TOP.glob("data/campaigns/*/campaign.json")]


def rooms_include_only_rooms_below():
    rooms = {path.name: room_of(path) for path in SOURCES if path.suffix == ".h"}
    for path in SOURCES:
        room = room_of(path)
        for name in re.findall(r'#include "(plaza-[a-z0-9-]+\.h)"', path.read_text()):
            other = rooms.get(name, room)
            if other != room and other not in BELOW[room]:
                yield f"{path.relative_to(TOP)} includes {name} of {other}/"


def sqlite_is_in_store_and_places_alone():
    for path in SOURCES:
        if room_of(path) not in {"places", "store"} and "sqlite3.h" in path.read_text():
            yield f"{path.relative_to(TOP)} includes sqlite3.h"


def no_room_below_print_knows_gtk():
    for path in SOURCES:
        if room_of(path) in {"core", "json", "places", "store", "model", "formats", "site"} and re.search(r"#include <(gtk|adwaita)", path.read_text()):
            yield f"{path.relative_to(TOP)} includes GTK"


def every_source_has_a_licence():
    for path in SOURCES + TESTS + sorted(TOP.glob("tests/**/*.py")):
        if "SPDX-License-Identifier: GPL-3.0-or-later" not in path.read_text()[:300]:
            yield f"{path.relative_to(TOP)} has no SPDX line"


def every_file_of_a_pack_travels():
    listed = set(re.findall(r">(campaigns/[^<]+)<", (TOP / "data/campaigns.gresource.xml").read_text()))
    there = {str(path.relative_to(TOP / "data")) for pack in PACKS for path in pack.rglob("*") if path.suffix in {".json", ".md"}}
    for name in sorted(listed ^ there):
        yield f"data/{name} is {'listed and missing' if name in listed else 'not listed: run tools/list-pack'}"


def every_template_travels():
    listed = set(re.findall(r">(ui/[^<]+)<", (TOP / "data/plaza.gresource.xml").read_text()))
    there = {str(path.relative_to(TOP / "data")) for path in TOP.glob("data/ui/*.ui")}
    for name in sorted(listed ^ there):
        yield f"data/{name} is listed or there, not both"


def what_comes_after_the_start_is_there():
    there = [f"libplaza-{room_of(path)}.a:{'_'.join(path.relative_to(TOP / 'src').parts[1:])}.o" for path in SOURCES if path.suffix == ".c"]
    for pattern in re.findall(r"^ +(\*\S+?)(?:\(.*)?$", (TOP / "src/app/start-first.ld").read_text(), re.M):
        if not fnmatch.filter(there, pattern):
            yield f"src/app/start-first.ld names {pattern}, which no source is called by"


def and_and_or_end_a_line():
    for path in SOURCES + TESTS:
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if re.match(r" *(&&|\|\|) ", line):
                yield f"{path.relative_to(TOP)}:{number} begins with {line.strip()[:2]}"


def a_class_is_klass():
    for path in SOURCES + TESTS:
        if re.search(r"(?<![.>\w])class\b", code_of(path)):
            yield f"{path.relative_to(TOP)} has a variable called class"


def callbacks_end_in_cb():
    for path in SOURCES + TESTS:
        code = code_of(path)
        given = re.findall(r"G_CALLBACK \((\w+)\)", code)
        given += re.findall(r"\bg_(?:idle|timeout)_add(?:_seconds|_once)? \((?:[^,()]+, )?(\w+),", code)
        for name in sorted({name for name in STATIC.findall(code) if name.startswith("on_") or name in given}):
            if not name.endswith("_cb"):
                yield f"{path.relative_to(TOP)}: {name} is called back: name it …_cb"


def stems(words):
    return {word.rstrip("s") for word in words}


def statics_say_whose_they_are():
    """What a template names keeps the name that it has there."""
    for path in SOURCES:
        bound = re.findall(r"bind_template_callback(?:_full)? \(\w+, (\w+)", path.read_text())
        for name in STATIC.findall(path.read_text()):
            if name not in bound and name != "main" and not stems(name.split("_")) & stems(path.stem.split("-")):
                yield f"{path.relative_to(TOP)}: {name} has no word of its file's name"


def releases_are_told_alike():
    """The change log, the software centre and the build know of the same newest version."""
    changes = re.findall(r"^## (\S+),", (TOP / "CHANGELOG.md").read_text(), re.M)
    releases = re.findall(r'<release version="([^"]+)"', (TOP / "data/org.weareallamerica.Plaza.metainfo.xml.in").read_text())
    version = re.search(r"version: '([^']+)'", (TOP / "meson.build").read_text()).group(1)
    if changes != releases or changes[:1] != [version]:
        yield f"CHANGELOG.md has {changes}, the metainfo {releases}, and meson.build {version}"


def pictures_of_the_metainfo_are_there():
    text = (TOP / "data/org.weareallamerica.Plaza.metainfo.xml.in").read_text()
    named = re.findall(r'width="(\d+)" height="(\d+)"[^>]*>@SCREENSHOTS@/([^<]+)<', text)
    if not named:
        yield "the metainfo names no picture"
    for width, height, name in named:
        path = TOP / "data/screenshots" / name
        size = path.read_bytes()[16:24] if path.exists() else b""
        if size != int(width).to_bytes(4, "big") + int(height).to_bytes(4, "big"):
            yield f"data/screenshots/{name} is not there, or not of {width} × {height} pixels"


def groups_of_packages():
    groups, group = {}, None
    for line in (TOP / "tools/packages").read_text().splitlines():
        if line.startswith("["):
            group = groups.setdefault(line.strip("[]"), set())
        elif line.strip() and not line.startswith("#"):
            group.add(line.strip())
    return groups


def packages_are_listed_once_more_alike():
    """debian/control has to say what tools/packages says. Debian's builders have a compiler, and libraries are found by the linker."""
    groups = groups_of_packages()
    source, plaza = (TOP / "debian/control").read_text().split("\n\n")[:2]
    named = {name: bool(skipped) for name, skipped in re.findall(r"^ ([a-z][a-z0-9.+-]*)[^,\n<]*(<!nocheck>)?,", source, re.M)}
    build = groups["build"] - {"gcc", "libc6-dev"}
    tests = (groups["run"] | groups["look"] | groups["test"]) - build
    for name in sorted(build - {name for name, skipped in named.items() if not skipped}):
        yield f"debian/control does not build with {name}"
    for name in sorted(tests - named.keys()):
        yield f"debian/control does not test with {name}"
    for name in sorted(named.keys() - build - tests - {"debhelper-compat"}):
        yield f"debian/control builds with {name}, which tools/packages does not list"
    for name in sorted(groups["run"]):
        if f"\n {name}," not in plaza:
            yield f"the package plaza does not ask for {name}"


CHECKS = [packages_are_listed_once_more_alike, releases_are_told_alike, pictures_of_the_metainfo_are_there, and_and_or_end_a_line, a_class_is_klass, callbacks_end_in_cb, statics_say_whose_they_are,
          rooms_include_only_rooms_below, sqlite_is_in_store_and_places_alone, no_room_below_print_knows_gtk,
          every_source_has_a_licence, every_file_of_a_pack_travels, every_template_travels, what_comes_after_the_start_is_there]

print(f"1..{len(CHECKS)}")
assert SOURCES and PACKS
failed = 0
for number, check in enumerate(CHECKS, 1):
    problems = list(check())
    failed += bool(problems)
    print(f"{'not ok' if problems else 'ok'} {number} - {check.__name__.replace('_', ' ')}")
    for problem in problems:
        print(f"# {problem}")
sys.exit(bool(failed))
