# SPDX-License-Identifier: GPL-3.0-or-later
"""Two windows and a command line on one file: each sees what the others change, and undo outlives a program that is killed.

    changes.py PLAZA
"""

import os
import signal
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from focus import states_of  # noqa: E402
from screen_reader import Program, environment, wait_for  # noqa: E402
from words import translate as _  # noqa: E402

PLAZA = os.path.abspath(sys.argv[1])
MARCH, TITLE = "canton-interfaith-solidarity-march", "Interfaith Solidarity March"


def plaza(home, *arguments):
    done = subprocess.run([PLAZA, *arguments], env=environment(home), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def row(program, title):
    return program.find(title, Atspi.Role.LIST_ITEM)


def in_front(program):
    """The keyboard goes to one window at a time, as on any desktop."""
    windows = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(program.process.pid)],
                             capture_output=True, text=True, check=True).stdout.split()
    subprocess.run(["xdotool", "windowactivate", "--sync", windows[-1]], check=True)


def is_ticked(program, point):
    return any(states_of(node, Atspi.StateType.CHECKED) for node in program.all(Atspi.Role.LIST_ITEM) if node.get_name() == point)


def seen(what, find, since):
    """Told, not tested: a machine may be slow."""
    found = wait_for(what, find)
    print(f"# {what}: seen after {time.monotonic() - since:.2f} s")
    return found


def has_keyboard(node):
    return node.get_role() == Atspi.Role.LIST_ITEM and node.get_state_set().contains(Atspi.StateType.FOCUSED)


def first_point(program):
    program.keys("ctrl+3")
    program.find(_("Search talking points"))
    return wait_for("keyboard at a point", lambda: next(filter(has_keyboard, program.all(Atspi.Role.LIST_ITEM)), None)).get_name()


def look_at_canton(program):
    in_front(program)
    program.type("canton")
    row(program, TITLE)


def from_the_command_line(home, one, other):
    for program in (one, other):
        look_at_canton(program)
    before = time.monotonic()
    plaza(home, "edit", MARCH, "title=A March That Was Renamed")
    for program in (one, other):
        seen("the new title in a window", lambda: row(program, "A March That Was Renamed"), before)


def undone_in_a_window(home, one, other):
    in_front(other)
    # In the list: in the search, the keys take back letters.
    other.keys("Down")
    before = time.monotonic()
    other.keys("ctrl+z")
    for program in (one, other):
        seen("the old title in a window", lambda: row(program, TITLE), before)
    assert TITLE in plaza(home, "show", MARCH), "the command line does not see what the window undid"


def killed(home, one, other):
    in_front(other)
    point = first_point(other)
    print(f"# the point is {point}")
    in_front(one)
    assert first_point(one) == point
    assert not is_ticked(one, point)
    before = time.monotonic()
    one.keys("space")
    wait_for("tick", lambda: is_ticked(one, point))
    seen("the point on the sheet in the other window", lambda: is_ticked(other, point), before)
    one.process.send_signal(signal.SIGKILL)
    one.process.wait(10)

    again = Program(PLAZA, home=home)
    try:
        in_front(again)
        before = time.monotonic()
        again.keys("ctrl+z")
        again.find({"en": "Undone: Add Point", "es": "Se deshizo: Agregar punto"}[os.environ["LANGUAGE"]])
        seen("the point off the sheet in the other window", lambda: not is_ticked(other, point), before)
        assert not again.complaints(), again.complaints()
    finally:
        again.end()


def main():
    with tempfile.TemporaryDirectory() as home:
        one = Program(PLAZA, home=home)
        # Without the bus it is a program of its own, and no window of the first one.
        other = Program(PLAZA, home=home, alone=True)
        try:
            from_the_command_line(home, one, other)
            print("ok 1 - what the command line changes is in both windows")
            undone_in_a_window(home, one, other)
            print("ok 2 - what a window undoes is in the other, and on the command line")
            killed(home, one, other)
            print("ok 3 - what a killed program did is undone by the next\n1..3")
            assert not other.complaints(), other.complaints()
        except AssertionError:
            other.dump()
            raise
        finally:
            one.end()
            other.end()


main()
