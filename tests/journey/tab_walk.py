# SPDX-License-Identifier: GPL-3.0-or-later
"""Tab comes to everything on a page, forwards and backwards, and changes nothing. A list or a group of choices is one stop."""

from focus import FIELDS, FRAMES, TEXTS, Focus, above, can_have_keyboard, is_title_button, item_of, list_of, states_of, words_of
from screen_reader import Atspi, children, parts, wait_for

PATIENCE = 10  # seconds, for a key that does nothing
MOST = 150  # stops of a page; more is a walk that does not come round
# GTK 4.18 calls a row with a switch the one, later ones the other.
SWITCHES = (Atspi.Role.CHECK_BOX, Atspi.Role.SWITCH)
STATES = (Atspi.StateType.CHECKED, Atspi.StateType.PRESSED, Atspi.StateType.SELECTED, Atspi.StateType.EXPANDED)


class Stop:
    """Where the keyboard is, as long as it is there. An item stands for its list, unless it is a row of a form, and
    a paragraph for the text that it is part of."""

    def __init__(self, node):
        item = item_of(node)
        self.path = node.path
        self.words = words_of(node)
        self.group = group_of(node)
        self.place = self.group or whole_of(node).path
        self.item = item.path if item is not None else None


def group_of(node):
    if node.get_role() in TEXTS:
        return next((pane.path for pane in above(node) if pane.get_role() == Atspi.Role.SCROLL_PANE), None)
    group = list_of(node)
    return None if group is None or is_form(group) else group.path


def whole_of(node):
    """A row of a form, and the field in it, are one thing; so are a switch and the row that it is in."""
    return next((row for row in above(node) if row.get_role() in SWITCHES
                 or row.get_role() == Atspi.Role.LIST_ITEM and node.get_role() in FIELDS and is_form(list_of(row))), node)


forms = {}  # path of a list -> whether it is one, as the page was when it was looked at


def is_form(group):
    if group.path not in forms:
        forms[group.path] = group.get_role() != Atspi.Role.GROUPING and any(node.get_role() in FIELDS for node in parts(group))
    return forms[group.path]


def look(root):
    """What the keyboard is to come to, by path. Frames have it only where nothing in them has, and Tab comes to one
    item of a list and what is in it."""
    stops = {}
    forms.clear()

    def look_at(node):
        if is_title_button(node):
            return False
        inside = False
        for child in children(node):
            inside = look_at(child) or inside
        own = can_have_keyboard(node)
        if own and not (inside and node.get_role() in FRAMES):
            stop = Stop(node)
            stops.setdefault(stop.place, stop)
        return own or inside

    look_at(root)
    assert stops, "nothing on the page can have the keyboard"
    return stops


def settings_of(root):
    """What is set on the page, by path."""
    return {node.path: (words_of(node), tuple(state.value_nick for state in STATES if states_of(node, state)))
            for node in parts(root) if not is_title_button(node)}


def changes(before, after):
    """Of what was there before: a list is scrolled to the row that the keyboard comes to."""
    return [words for path, (words, states) in after.items() if path in before and before[path][1] != states]


def here(focus):
    """It may have moved on to a thing that was not there when the tree was last looked at."""
    return wait_for("thing that has the keyboard", lambda: focus.get() and Stop(focus.node))


def tab_round(focus, key, alone):
    """Every stop until the first comes again, and what was wrong with the way; a stop that is alone keeps the keyboard."""
    if focus.press(key, PATIENCE) is None:
        return [here(focus)], [] if alone else [f"stays at {here(focus).words}"]
    stops = [here(focus)]
    while len(stops) < MOST:
        if focus.press(key, PATIENCE) is None:
            return stops, [f"stays at {stops[-1].words}"]
        stop = here(focus)
        if stop.place == stops[0].place and (alone or len(stops) > 1):
            return stops, []
        if any(stop.path == seen.path for seen in stops):
            return stops, [f"comes again to {stop.words} and not to {stops[0].words}, where it began"]
        stops.append(stop)
    return stops, ["does not come round"]


def faults_of(key, walked, stops):
    reached = {stop.place for stop in walked}
    items = {stop.item for stop in walked}

    for place, stop in stops.items():
        # What is in an item that Tab passes by has the keyboard once the arrows have chosen it; backwards one comes to
        # the item alone, and forwards from it to what it holds.
        inside = stop.item is not None and stop.item != stop.path
        if place not in reached and not (inside and (key != "Tab" or stop.item not in items)):
            yield f"does not come to {stop.words}"
    for before, stop in zip(walked, walked[1:]):
        if stop.group is not None and before.group == stop.group:
            yield f"goes from {before.words} to {stop.words}"


def walk_by_tab(focus, root):
    """What is wrong on the page, if anything is."""
    faults = []
    stops, before = look(root), settings_of(root)
    for key in ("Tab", "shift+Tab"):
        walked, wrong = tab_round(focus, key, alone=len(stops) == 1)
        faults.extend(f"{key} {fault}" for fault in (*wrong, *faults_of(key, walked, stops)))
        after = settings_of(root)
        faults.extend(f"{key} changes {words}" for words in changes(before, after))
        before = after
    return faults
