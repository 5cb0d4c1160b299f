#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What HACKING.md promises of the tree, checked by reading it. house.py FOLDER, speaks TAP."""

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
    "formats": {"core", "json", "model"},
    "print": {"core", "model"},
    "map": {"core", "places", "model"},
    "ui": {"core", "places", "model", "formats", "print", "map"},
    "app": {"core", "json", "places", "store", "model", "formats", "print", "map", "ui"},
}
SOURCES = sorted(TOP.glob("src/**/*.[ch]"))


def room_of(path):
    """Its folder in src/, whichever folder of the room it is in."""
    return path.relative_to(TOP / "src").parts[0]


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
        if room_of(path) in {"core", "json", "places", "store", "model", "formats"} and re.search(r"#include <(gtk|adwaita)", path.read_text()):
            yield f"{path.relative_to(TOP)} includes GTK"


def every_source_has_a_licence():
    for path in SOURCES + sorted(TOP.glob("tests/**/*.[ch]")) + sorted(TOP.glob("tests/**/*.py")):
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


CHECKS = [rooms_include_only_rooms_below, sqlite_is_in_store_and_places_alone, no_room_below_print_knows_gtk,
          every_source_has_a_licence, every_file_of_a_pack_travels, every_template_travels]

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
