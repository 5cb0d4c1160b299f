# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the gazetteer's file. The same rows give the same bytes, whatever SQLite writes them."""

import os
import sqlite3

from make_states import ABBREVIATIONS, state_names

# "PLZA" with the gazetteer's own last letter, and the version that src/places/plaza-gazetteer.c wants.
APPLICATION_ID = 0x504C5A47
VERSION = 1
PAGE_SIZE = 4096

SCHEMA = """
-- Coordinates are whole ten-thousandths of a degree, north and east: 11 metres, and half the size.
CREATE TABLE zone (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE state (abbreviation TEXT PRIMARY KEY, name TEXT NOT NULL,
  latitude INTEGER NOT NULL, longitude INTEGER NOT NULL,
  west INTEGER NOT NULL, south INTEGER NOT NULL, east INTEGER NOT NULL, north INTEGER NOT NULL,
  zone INTEGER NOT NULL REFERENCES zone) STRICT, WITHOUT ROWID;
-- Folded names and abbreviations of states.
CREATE TABLE state_name (key TEXT NOT NULL, state TEXT NOT NULL REFERENCES state,
  PRIMARY KEY (key, state)) STRICT, WITHOUT ROWID;
-- Numbered by FIPS code.
CREATE TABLE county (id INTEGER PRIMARY KEY, name TEXT NOT NULL, state TEXT NOT NULL REFERENCES state) STRICT;
-- Numbered by population, greatest first; 0 is unknown, as that of cities that only the post knows.
-- twin: 1 where another place of its state has its name too, 2 where that one is much larger.
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL,
  county INTEGER NOT NULL REFERENCES county, population INTEGER NOT NULL,
  latitude INTEGER NOT NULL, longitude INTEGER NOT NULL,
  zone INTEGER NOT NULL REFERENCES zone, twin INTEGER NOT NULL) STRICT;
-- Folded names. Lesser ones are nicknames and names in Spanish.
CREATE TABLE name (key TEXT NOT NULL, place INTEGER NOT NULL REFERENCES place, lesser INTEGER NOT NULL,
  PRIMARY KEY (key, place)) STRICT, WITHOUT ROWID;
-- near: the post's city is unknown, and the place is the nearest one.
CREATE TABLE zip (code INTEGER PRIMARY KEY, place INTEGER NOT NULL REFERENCES place, near INTEGER NOT NULL,
  county INTEGER NOT NULL REFERENCES county, latitude INTEGER NOT NULL, longitude INTEGER NOT NULL,
  zone INTEGER NOT NULL REFERENCES zone) STRICT;
"""


def small(degrees):
    return round(degrees * 10_000)


def name_rows(places):
    for place in places:
        for key in {place.key} | place.others:
            yield key, place.id, 0
        for key in place.lesser:
            yield key, place.id, 1


def fill(db, states, counties, places, zips):
    zones = {name: i for i, name in enumerate(sorted({place.zone for place in places}), 1)}
    used = {spot.county for spot in places + zips}

    def insert(table, rows):
        rows = sorted(rows)
        db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)

    insert("zone", [(i, name) for name, i in zones.items()])
    insert("state", [(abbreviation, name, *map(small, point), *map(small, box), zones[zone])
                     for abbreviation, name, point, box, zone in states])
    insert("state_name", state_names())
    insert("county", [(fips, name, ABBREVIATIONS[f"{fips // 1000:02}"])
                      for fips, name in counties.items() if fips in used])
    insert("place", [(p.id, p.name, p.county, p.population, *map(small, p.point), zones[p.zone], p.twin)
                     for p in places])
    insert("name", name_rows(places))
    insert("zip", [(z.code, z.place.id, int(z.near), z.county, *map(small, z.point), zones[z.zone]) for z in zips])


def write(target, states, counties, places, zips):
    part = target + ".part"
    os.makedirs(os.path.dirname(os.path.abspath(target)), exist_ok=True)
    if os.path.exists(part):
        os.remove(part)
    db = sqlite3.connect(part, isolation_level=None)
    db.executescript(f"PRAGMA page_size = {PAGE_SIZE}; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE;"
                     f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION};"
                     f"PRAGMA foreign_keys = ON; {SCHEMA}")
    db.execute("BEGIN")
    fill(db, states, counties, places, zips)
    db.execute("COMMIT")
    db.execute("VACUUM")
    db.close()
    forget_writer(part)
    check(part)
    os.replace(part, target)


def check(path):
    db = sqlite3.connect(path)
    problems = db.execute("PRAGMA integrity_check").fetchall() + db.execute("PRAGMA foreign_key_check").fetchall()
    if problems != [("ok",)]:
        raise SystemExit(f"The file is not whole: {problems[:3]}")
    db.close()


def forget_writer(path, page_size=PAGE_SIZE):
    """Which version of SQLite wrote the file, and what it left in unused bytes, are no facts of the gazetteer."""
    with open(path, "rb") as file:
        data = bytearray(file.read())
    for at, value in ((24, 1), (92, 1), (96, 3_046_000)):
        data[at:at + 4] = value.to_bytes(4, "big")
    for page in range(0, len(data), page_size):
        clear_unused(data, page)
    with open(path, "wb") as file:
        file.write(data)


def clear_unused(data, page):
    """Of a b-tree page: between the cells' pointers and the cells, and in free blocks after their first four bytes.

    See "B-tree Pages" in SQLite's description of its file format."""
    def word(at):
        return int.from_bytes(data[at:at + 2], "big")
    header = page + (100 if page == 0 else 0)
    if data[header] not in (2, 5, 10, 13):
        return
    start = header + (8 if data[header] > 5 else 12) + 2 * word(header + 3)
    end = page + word(header + 5)
    data[start:end] = bytes(end - start)
    block = word(header + 1)
    while block:
        size = word(page + block + 2)
        data[page + block + 4:page + block + size] = bytes(size - 4)
        block = word(page + block)
