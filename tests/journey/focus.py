# SPDX-License-Identifier: GPL-3.0-or-later
"""Follows the keyboard through the window by what the program tells a screen reader."""

import gettext
import os
import time

from screen_reader import PATIENCE, Atspi, GLib, showing, wait_for, walk

ITEMS = (Atspi.Role.LIST_ITEM, Atspi.Role.RADIO_BUTTON, Atspi.Role.PAGE_TAB)
LISTS = (Atspi.Role.LIST, Atspi.Role.LIST_BOX, Atspi.Role.GROUPING, Atspi.Role.PAGE_TAB_LIST)
FRAMES = (*LISTS, Atspi.Role.SCROLL_PANE, Atspi.Role.PANEL, Atspi.Role.FILLER)
FIELDS = (Atspi.Role.ENTRY, Atspi.Role.TEXT, Atspi.Role.CHECK_BOX, Atspi.Role.COMBO_BOX, Atspi.Role.SPIN_BUTTON,
          Atspi.Role.SWITCH, Atspi.Role.RADIO_BUTTON, Atspi.Role.SLIDER)
TEXTS = (Atspi.Role.LABEL, Atspi.Role.HEADING, Atspi.Role.PARAGRAPH, Atspi.Role.STATIC)
# What GTK says of the buttons that its window managers have keys for, and what Plaza says of one of them.
gtk_words = gettext.translation("gtk40", languages=[os.environ["LANGUAGE"]], fallback=True).gettext
TITLE_BUTTONS = (*map(gtk_words, ("Minimize the window", "Maximize the window", "Restore the window", "Close the window")), "Ctrl+W")


def states_of(node, *states):
    has = node.get_state_set()
    return all(has.contains(state) for state in states)


def can_have_keyboard(node):
    return states_of(node, Atspi.StateType.FOCUSABLE, Atspi.StateType.SENSITIVE)


def is_title_button(node):
    """Tab never comes to GTK's own, in any program."""
    return node.get_role() == Atspi.Role.BUTTON and node.get_description() in TITLE_BUTTONS


def above(node):
    while (parent := parent_of(node)) is not None:
        node = parent
        yield node


def parent_of(node):
    """libatspi remembers where a thing was before the window put it elsewhere."""
    parent = node.get_parent()
    try:
        if parent is not None:
            parent.get_role()
    except GLib.Error:
        node.clear_cache_single()
        parent = node.get_parent()
    return parent


def is_in(node, *roles):
    """Whether it is in such a thing, or is one, in the window to which keys go."""
    around = (node, *above(node))
    return any(thing.get_role() in roles for thing in around) and any(states_of(thing, Atspi.StateType.ACTIVE) for thing in around)


def list_of(node):
    """The list or the group of choices in which this is an item, or nothing."""
    if node.get_role() not in ITEMS:
        return None
    return next((parent for parent in above(node) if parent.get_role() in LISTS), None)


def item_of(node):
    """The item of a list in which this is, or which it is."""
    return next((item for item in (node, *above(node)) if item.get_role() == Atspi.Role.LIST_ITEM), None)


def words_of(node):
    group = list_of(node)
    within = f" of “{group.get_name() or ''}”" if group is not None else ""
    return f"{node.get_role_name()} “{(node.get_name() or '').strip()[:60]}”{within}"


class Focus:
    """What has the keyboard now; told by the program, not looked for."""

    def __init__(self, program):
        self.program = program
        self.node = None
        self.moves = 0
        self.listener = Atspi.EventListener.new(self._heard)
        self.listener.register("object:state-changed:focused")

    def _heard(self, event):
        if event.detail1:
            self.node = event.source
            self.moves += 1

    def catch_up(self):
        """Takes what was told before the program answered a question: one key can move the keyboard twice."""
        try:
            self.program.root.get_child_count()
            Atspi.Component.get_extents(self.node, Atspi.CoordType.WINDOW)
        except (GLib.Error, TypeError):
            pass  # It is gone, or nothing.
        self.settle()

    def settle(self):
        """Takes what has been told so far."""
        while GLib.MainContext.default().iteration(False):
            pass

    def get(self):
        """What has it; where it was lost with what had it, or nothing has been told yet, it is looked for."""
        self.settle()
        try:
            if self.node is not None and states_of(self.node, Atspi.StateType.FOCUSED):
                return self.node
        except GLib.Error:
            pass
        return self.find()

    def find(self):
        self.node = next((node for node in walk(self.program.root)
                          if showing(node) and states_of(node, Atspi.StateType.FOCUSED)), None)
        return self.node

    def wait(self, what, fits, patience=PATIENCE):
        """Until what has the keyboard is the thing that is wanted."""
        return wait_for(what, lambda: self.find() is not None and fits(self.node), patience)

    def press(self, key, patience=PATIENCE):
        """What has the keyboard after this key, or nothing where it did not move."""
        self.settle()
        before = self.moves
        self.program.keys(key)
        give_up = time.monotonic() + patience
        while self.moves == before and time.monotonic() < give_up:
            if not GLib.MainContext.default().iteration(False):
                time.sleep(0.002)
        self.catch_up()
        return self.node if self.moves > before else None

    def end(self):
        self.listener.deregister("object:state-changed:focused")
