#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody in Canton finds what is near, by ZIP code and by city, and is still near it the next day.

near.py PLAZA [--narrow]: by a screen reader's means and the keyboard alone, in the language of the environment;
--narrow in a window of the width of a telephone.
"""

import os
import sys

from screen_reader import Atspi, Program, wait_for

WORDS = {
    "en": {"search": "Search events…", "all": "37 events", "nearest": "37 events, nearest first",
           "near": "Near 48188", "same": "Same ZIP", "open": "Near…",
           "place": "Near which place", "unknown": "Plaza knows no place “Xqzzy”…", "lansing": "Near Lansing, Michigan",
           "clear": "Clear “Near Lansing, Michigan”", "map": "Map", "list": "List", "both": "List and Map",
           "here": "You look for events near 48188"},
    "es": {"search": "Buscar eventos…", "all": "37 eventos", "nearest": "37 eventos, por cercanía",
           "near": "Cerca de 48188", "same": "Mismo código postal",
           "open": "Cerca de…", "place": "Cerca de qué lugar", "unknown": "Plaza no conoce ningún lugar “Xqzzy”…",
           "lansing": "Cerca de Lansing, Michigan", "clear": "Quitar “Cerca de Lansing, Michigan”",
           "map": "Mapa", "list": "Lista", "both": "Lista y mapa", "here": "Busca eventos cerca de 48188"},
}
ENTRIES = (Atspi.Role.ENTRY, Atspi.Role.TEXT)
BUTTONS = (Atspi.Role.BUTTON, Atspi.Role.TOGGLE_BUTTON)
TOGGLES = (Atspi.Role.RADIO_BUTTON, Atspi.Role.TOGGLE_BUTTON)
MARCH = "Interfaith Solidarity March"
PIN = f"\u2068{MARCH}\u2069, Canton, …"
VIGIL = "Solidarity Vigil"
NARROW = "--narrow" in sys.argv


def first_is(program, title, distance):
    """Whether the first event of the list is this one, and its distance is said with it."""
    rows = program.all(Atspi.Role.LIST_ITEM)
    # The sidebar's rows say their keys.
    rows = [row for row in rows if row.get_description() and "Ctrl" not in row.get_description()]
    return rows and rows[0].get_name() == title and distance in rows[0].get_description()


def is_empty(entry):
    """Where the layout of the window changes, an entry is another one for a screen reader."""
    return entry.get_text_iface() is not None and entry.get_text_iface().get_character_count() == 0


def chip(program, name):
    return program.find(name, *BUTTONS)


def on_map(program, words):
    """The map goes to the place, and has the march there; a narrow window shows it instead of the list."""
    if NARROW:
        program.press(words["map"], *BUTTONS)
    else:
        program.press(words["both"], *TOGGLES)
    program.find(words["here"], Atspi.Role.IMAGE)
    program.find(PIN, *BUTTONS)
    if NARROW:
        program.press(words["list"], *BUTTONS)


def by_zip(program, words):
    program.keys("ctrl+f")
    program.write("48188", lambda: program.find(words["search"], *ENTRIES))
    program.find(words["nearest"] if NARROW else words["all"], Atspi.Role.LABEL)
    wait_for("march at the head of the list", lambda: first_is(program, MARCH, words["same"]))
    chip(program, words["near"])
    on_map(program, words)

    # Enter keeps the place, and leaves the entry to words; it was left for the map where there is no room for both.
    program.keys("ctrl+f", "Return")
    wait_for("empty entry", lambda: is_empty(program.find(words["search"], *ENTRIES)))
    wait_for("march at the head of the list", lambda: first_is(program, MARCH, words["same"]))


def by_city(program, words):
    program.press(words["near"], Atspi.Role.TOGGLE_BUTTON)
    program.write("Xqzzy", lambda: program.find(words["place"], *ENTRIES))
    program.find(words["unknown"], Atspi.Role.LABEL)
    program.write("lansing mi", lambda: program.find(words["place"], *ENTRIES))
    program.find("Lansing, Michigan", Atspi.Role.LIST_ITEM)
    program.keys("Down", "Return")
    chip(program, words["lansing"])
    wait_for("vigil at the head of the list", lambda: first_is(program, VIGIL, ""))


def run(plaza, steps):
    words = WORDS[os.environ["LANGUAGE"]]
    program = Program(plaza)
    try:
        if NARROW:
            program.resize(360, 720)
            program.keys("ctrl+f")  # the list is behind the sidebar there
        steps(program, words)
        complaints = program.complaints()
        assert not complaints, complaints
    except AssertionError:
        program.dump()
        raise
    finally:
        program.end()


def later(program, words):
    chip(program, words["lansing"])
    wait_for("vigil at the head of the list", lambda: first_is(program, VIGIL, ""))
    program.press(words["clear"], *BUTTONS)
    chip(program, words["open"])


def main():
    run(sys.argv[1], by_zip)
    print("ok 1 - by ZIP code")
    run(sys.argv[1], by_city)
    print("ok 2 - remembered, and by city")
    run(sys.argv[1], later)
    print("ok 3 - remembered, and cleared\n1..3")


main()
