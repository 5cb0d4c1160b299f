# SPDX-License-Identifier: GPL-3.0-or-later
"""What staff do in the program's forms, for the journeys in which they do it."""

import json
import os
import subprocess
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from screen_reader import environment, showing, wait_for, walk  # noqa: E402

PLAZA = os.path.abspath(sys.argv[1])


def plaza(home, *arguments):
    done = subprocess.run([PLAZA, *arguments], env=environment(home), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def event(home, uid):
    return json.loads(plaza(home, "show", uid, "--json"))


def events(home):
    return {one["uid"]: one for one in json.loads(plaza(home, "events", "--json"))}


def field(program, name, part=None):
    """Where the text of a field is typed, in that part of the form."""
    def find():
        parts = [node for node in walk(program.root) if node.get_name() == part and showing(node)] if part else [program.root]
        return next((node for within in parts for node in walk(within) if node.get_name() == name and
                     node.get_editable_text_iface() is not None and showing(node)), None)

    return wait_for(f"field “{name}”", find)


def press_within(program, name, *roles):
    """What has the name, or what is pressed in it: a menu's button, a row with a switch."""
    def find():
        return next((part for part in walk(program.find(name, *roles)) if showing(part) and part.get_role() != Atspi.Role.LABEL and
                     part.get_action_iface() is not None and part.get_action_iface().get_n_actions() > 0), None)

    wait_for(f"“{name}” to press", find)
    program.rest()
    assert find().do_action(0), f"“{name}” did not take the press"
    program.rest()


def has_keyboard(node):
    return node.get_state_set().contains(Atspi.StateType.FOCUSED)


def undo(program):
    """By its keys: the notice goes after a while. In an entry they would take back letters."""
    wait_for("keyboard out of the form", lambda: any(
        has_keyboard(node) and node.get_editable_text_iface() is None for node in walk(program.root) if showing(node)))
    program.keys("ctrl+z")
