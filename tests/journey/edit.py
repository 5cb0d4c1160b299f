# SPDX-License-Identifier: GPL-3.0-or-later
"""Staff change an event, lose the program while they type, add one, call it off, and take things back.

    edit.py PLAZA
"""

import signal
import tempfile

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from screen_reader import Program, showing, wait_for, walk  # noqa: E402
from staff import PLAZA, event, events, field, has_keyboard, press_within, undo  # noqa: E402
from words import translate as _  # noqa: E402

MARCH, TITLE = "canton-interfaith-solidarity-march", "Interfaith Solidarity March"


def choose_march(program):
    """The keyboard goes from the search into the list, to the one that was found."""
    program.type("canton")
    program.find(TITLE, Atspi.Role.LIST_ITEM)
    program.keys("Down")
    wait_for("keyboard at the event", lambda: next(
        (node for node in program.all(Atspi.Role.LIST_ITEM) if has_keyboard(node)), None))


def edit_march(program):
    choose_march(program)
    program.keys("ctrl+e")
    return field(program, _("Title"))


def changed_and_undone(program, home):
    edit_march(program)
    program.write("A March That Moved", lambda: field(program, _("Title")))
    program.write("6:15pm", lambda: field(program, _("Starts")))
    program.keys("ctrl+s")
    wait_for("change in the campaign", lambda: event(home, MARCH)["title"] == "A March That Moved")
    assert event(home, MARCH)["timeslots"][0]["start"] == "18:15"
    undo(program)
    wait_for("old title in the campaign", lambda: event(home, MARCH)["title"].endswith(TITLE))
    assert event(home, MARCH)["timeslots"][0]["start"] == "17:30"


def killed(program, home):
    """What is on the disk is what the header says to be kept."""
    program.keys("ctrl+e")
    field(program, _("Title"))
    program.write("A March That Was Not Lost", lambda: field(program, _("Title")))
    program.find(_("Draft kept"))
    program.process.send_signal(signal.SIGKILL)
    program.process.wait(10)

    again = Program(PLAZA, home=home)
    again.press(_("_Go On"), Atspi.Role.BUTTON)
    entry = field(again, _("Title"))
    assert again.text_of(entry) == "A March That Was Not Lost", again.text_of(entry)
    assert event(home, MARCH)["title"].endswith(TITLE)
    again.press(_("_Discard"), Atspi.Role.BUTTON)
    wait_for("old title in the form", lambda: again.text_of(field(again, _("Title"))).endswith(TITLE))
    again.press(_("_Cancel"), Atspi.Role.BUTTON)
    wait_for("form to close", lambda: not any(node.get_name() == _("Edit Event") and node.get_role() == Atspi.Role.DIALOG
                                              for node in walk(again.root) if showing(node)))
    return again


def added_and_called_off(program, home):
    before = events(home)
    program.keys("ctrl+n")
    program.write("A Vigil by the River", lambda: field(program, _("Title")))
    program.write("Detroit", lambda: field(program, _("City")))
    program.write("MI", lambda: field(program, _("State")))
    program.write("7 PM", lambda: field(program, _("Starts")))
    program.keys("ctrl+s")
    uid = wait_for("new event", lambda: next(iter(set(events(home)) - set(before)), None))
    added = event(home, uid)
    assert added["timeslots"][0]["zone"] == "America/Detroit" and added["place"]["precision"] == "city", added

    press_within(program, _("More for This Event"))
    program.press(_("_Cancel Event"), Atspi.Role.MENU_ITEM)
    wait_for("event that is called off", lambda: event(home, uid)["status"] == "cancelled")
    undo(program)
    wait_for("event that takes place", lambda: event(home, uid)["status"] == "confirmed")


def main():
    with tempfile.TemporaryDirectory() as home:
        program = Program(PLAZA, home=home)
        try:
            changed_and_undone(program, home)
            print("ok 1 - an event is changed, and that is undone")
            program = killed(program, home)
            print("ok 2 - what was typed outlives the program")
            added_and_called_off(program, home)
            print("ok 3 - an event is added, called off, and takes place after all\n1..3")
            assert not program.complaints(), program.complaints()
        except AssertionError:
            program.dump()
            raise
        finally:
            program.end()


main()
