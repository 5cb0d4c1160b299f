#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""After a key, a page or a dialog the keyboard is where one looks, and comes back to where it came from.

keyboard_stays.py PLAZA WIDTHxHEIGHT: in the language of the environment.
"""

import sys

from focus import Focus, is_in
from pages import BUTTONS, keep_still, settled, show_chip, show_event, show_events, show_picker
from screen_reader import Atspi, Program, wait_for
from words import LANGUAGE, translate as _

WIDTH, HEIGHT = map(int, sys.argv[2].split("x"))
NARROW = WIDTH < 600
SEARCH = _("Search events")
PAPER = {"en": "English", "es": "Español"}[LANGUAGE]
EVENT = _("For %s").split("%s")[0]


class Reader:
    def __init__(self):
        self.program = Program(sys.argv[1])
        self.focus = Focus(self.program)
        self.program.resize(WIDTH, HEIGHT)
        settled(self.program)

    def keys(self, *keys):
        self.program.keys(*keys)

    def at(self, name):
        self.focus.wait(f"keyboard at “{name}”", lambda node: (node.get_name() or "").startswith(name))

    def goes_and_returns(self, key, role, name):
        """A key opens something, and Escape leads back."""
        self.program.rest()
        self.keys(key)
        self.focus.wait(f"keyboard in a {role.value_nick}", lambda node: is_in(node, role))
        self.keys("Escape")
        self.at(name)


def dialogs(reader):
    show_events(reader.program)
    reader.goes_and_returns("ctrl+question", Atspi.Role.DIALOG, SEARCH)
    reader.goes_and_returns("ctrl+o", Atspi.Role.DIALOG, SEARCH)
    show_chip(reader.program, _("Near…"))
    reader.at(_("Near which place"))
    reader.keys("Escape")
    reader.at(_("Near…"))


def menu(reader):
    """It opens also where the sidebar is behind the page."""
    show_events(reader.program)
    reader.goes_and_returns("F10", Atspi.Role.MENU_ITEM, _("Main Menu"))


def handouts(reader):
    """An arrow changes the language of the paper at once, and Tab goes on from there."""
    show_event(reader.program)
    reader.at(_("Print Leave-Behind"))
    reader.keys("ctrl+p")
    start = EVENT if NARROW else PAPER
    reader.at(start)
    reader.goes_and_returns("ctrl+p", Atspi.Role.DIALOG, start)
    reader.goes_and_returns("ctrl+shift+s", Atspi.Role.DIALOG, start)
    if not NARROW:
        reader.keys("Tab")
        reader.at(_("Paper"))
    show_picker(reader.program)
    reader.at(SEARCH)
    reader.keys("Escape")


def selected(reader):
    """A row that is only selected is what is printed."""
    show_events(reader.program)
    reader.program.type("Lansing")
    reader.keys("Down")
    reader.at(VIGIL)
    reader.keys("ctrl+p")
    wait_for("handout for the row", lambda: any(VIGIL in (node.get_name() or "") for node in reader.program.all(*BUTTONS)))


def back(reader):
    """Alt+Left, with the cursor in a search."""
    show_events(reader.program)
    reader.program.type("vigil")
    reader.keys("alt+Left")
    if NARROW:
        reader.at(_("Events"))
        reader.keys("Return")
    reader.at(SEARCH)


VIGIL = "Solidarity Vigil"
JOURNEYS = (dialogs, menu, handouts, selected, back)


def main():
    keep_still()
    reader = Reader()
    try:
        for n, journey in enumerate(JOURNEYS, 1):
            try:
                journey(reader)
                print(f"ok {n} - {journey.__name__}", flush=True)
            except AssertionError as error:
                print(f"not ok {n} - {journey.__name__}", f"# {error}, but at {reader.focus.node and reader.focus.node.get_name()}", sep="\n", flush=True)
        complaints = [line for line in reader.program.complaints().splitlines() if line and "avahi" not in line]
        assert not complaints, complaints
        print(f"1..{len(JOURNEYS)}")
    finally:
        reader.focus.end()
        reader.program.end()


main()
