#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody finds the march in Canton on the map, and what the map cannot show.

map.py PLAZA [--narrow]: by a screen reader's means and the keyboard alone, in the language of the environment;
--narrow in a window of the width of a telephone.
"""

import os
import sys

from screen_reader import Atspi, Program, wait_for, walk

WORDS = {
    "en": {"search": "Search events…", "map": "Map", "both": "List and Map", "list": "List", "zoom": "Zoom In", "keys": "Map: arrow keys…",
           "nowhere": "2 without a place", "dialog": "2 events without a place", "print": "Print Leave-Behind", "open": "Open"},
    "es": {"search": "Buscar eventos…", "map": "Mapa", "both": "Lista y mapa", "list": "Lista", "zoom": "Acercar", "keys": "Mapa: las flechas…",
           "nowhere": "2 sin lugar", "dialog": "2 eventos sin lugar", "print": "Imprimir hoja…", "open": "Abrir"},
}
ENTRIES = (Atspi.Role.ENTRY, Atspi.Role.TEXT)
BUTTONS = (Atspi.Role.BUTTON,)
CARDS = (Atspi.Role.GROUPING, Atspi.Role.PANEL)
TOGGLES = (Atspi.Role.RADIO_BUTTON, Atspi.Role.TOGGLE_BUTTON)
MARCH = "Interfaith Solidarity March"
PIN = f"\u2068{MARCH}\u2069, Canton, …"
NOWHERE = "UCC Action Alert…"
NARROW = "--narrow" in sys.argv


def named(program, name, *roles):
    return [node for node in program.all(*roles) if (node.get_name() or "").startswith(name.rstrip("…"))]


def gone(program, name, *roles):
    wait_for(f"end of “{name}”", lambda: not named(program, name, *roles))


def focused(program):
    return next((node.get_name() or node.get_role_name() for node in walk(program.root)
                 if node.get_state_set().contains(Atspi.StateType.FOCUSED)), None)


def begins(said, name):
    return said is not None and said.startswith(name.rstrip("…"))


def tab_to(program, name):
    for _ in range(30):
        before = focused(program)
        if begins(before, name):
            return
        program.keys("Tab")
        wait_for("next thing for the keyboard", lambda: focused(program) not in (before, None))
    raise AssertionError(f"the keyboard does not come to “{name}”")


def is_selected(program):
    rows = named(program, MARCH, Atspi.Role.LIST_ITEM)
    return rows and rows[0].get_state_set().contains(Atspi.StateType.SELECTED)


def show_map(program, words):
    if NARROW:
        program.press(words["map"], *BUTTONS)
    else:
        program.press(words["both"], *TOGGLES)


def has_card(program, words):
    return len(named(program, PIN, *CARDS)) == 1 and any(node.get_name() == words["open"] for node in program.all(*BUTTONS))


def find_and_open(program, words):
    """The pin has a name; pressed, it has a card and the list its row; pressed again it is open. So it is by the card."""
    program.keys("ctrl+f")
    program.write("Canton", lambda: program.find(words["search"], *ENTRIES))
    program.find(words["keys"], Atspi.Role.GROUPING, Atspi.Role.PANEL)
    program.find(PIN, *BUTTONS)
    assert not named(program, "• ", Atspi.Role.LABEL), "the names on the ground are in the way"

    # Away from it again, with the keyboard on the map.
    tab_to(program, PIN)
    program.keys("Return")
    wait_for("card", lambda: has_card(program, words))
    program.keys("Escape")
    wait_for("no card", lambda: not has_card(program, words))
    wait_for("keyboard on the map", lambda: begins(focused(program), words["keys"]))

    program.press(PIN, *BUTTONS)
    wait_for("card", lambda: has_card(program, words))
    if not NARROW:
        wait_for("row, selected", lambda: is_selected(program))
    program.press(PIN, *BUTTONS)
    program.find(words["print"], *BUTTONS)
    program.keys("alt+Left")
    program.press(words["open"], *BUTTONS)
    program.find(words["print"], *BUTTONS)
    program.keys("alt+Left")
    program.find(PIN, *BUTTONS)


def see_nowhere(program, words):
    program.keys("ctrl+f")
    program.write("", lambda: program.find(words["search"], *ENTRIES))
    program.press(words["nowhere"], *BUTTONS)
    program.find(words["dialog"])
    program.find(NOWHERE, Atspi.Role.LIST_ITEM)
    program.keys("Escape")
    gone(program, words["dialog"])


def by_keys(program, words):
    program.keys("ctrl+shift+m")
    gone(program, words["zoom"], *BUTTONS)
    program.keys("ctrl+shift+m")
    program.find(words["zoom"], *BUTTONS)


def run(plaza, *steps):
    words = WORDS[os.environ["LANGUAGE"]]
    program = Program(plaza)
    try:
        if NARROW:
            program.resize(360, 720)
            program.keys("ctrl+f")  # the list is behind the sidebar there
        for step in steps:
            step(program, words)
        complaints = program.complaints()
        assert not complaints, complaints
    except AssertionError:
        program.dump()
        raise
    finally:
        program.end()


def remembered(program, words):
    program.find(words["zoom"], *BUTTONS)
    program.press(words["list"], *(BUTTONS if NARROW else TOGGLES))
    gone(program, words["zoom"], *BUTTONS)


def main():
    run(sys.argv[1], show_map, find_and_open, see_nowhere, by_keys)
    print("ok 1 - found on the map")
    run(sys.argv[1], remembered)
    print("ok 2 - remembered\n1..2")


main()
