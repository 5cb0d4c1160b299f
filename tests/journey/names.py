# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever one can press, choose or write in has a name that says what it does, and a row that can be ticked says whether it is."""

from focus import FRAMES, can_have_keyboard, states_of, words_of
from screen_reader import Atspi, parts

CONTROLS = (Atspi.Role.BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.RADIO_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.SWITCH,
            Atspi.Role.ENTRY, Atspi.Role.TEXT, Atspi.Role.PASSWORD_TEXT, Atspi.Role.SPIN_BUTTON, Atspi.Role.SLIDER,
            Atspi.Role.COMBO_BOX, Atspi.Role.LINK, Atspi.Role.LIST, Atspi.Role.LIST_BOX, Atspi.Role.MENU,
            Atspi.Role.MENU_ITEM, Atspi.Role.PAGE_TAB, Atspi.Role.DIALOG)


def has_words(name):
    """A number alone does not say what it counts."""
    return any(letter.isalpha() for letter in name or "")


def needs_name(node):
    """What has the keyboard only so that it can go on to what is inside needs none."""
    role = node.get_role()
    if role in CONTROLS:
        return True
    if not can_have_keyboard(node):
        return False
    return role not in FRAMES or not any(map(can_have_keyboard, parts(node)))


def place_of(node):
    """The nearest thing around it that has a name, so that somebody finds it."""
    while node is not None and not has_words(node.get_name()):
        node = node.get_parent()
    return node


def has_name(node):
    """The title of a group of rows is that of its list in libadwaita 1.7, and of the group itself in later ones."""
    place = place_of(node)
    return place == node or node.get_role() == Atspi.Role.LIST and place is not None and place.get_role() == Atspi.Role.GROUPING


def nameless(root):
    for node in (root, *parts(root)):
        if needs_name(node) and not has_name(node):
            place = place_of(node)
            yield f"{node.get_role_name()} “{node.get_name() or ''}” has no name, within {words_of(place) if place else 'the window'}"
        if node.get_role() == Atspi.Role.LIST_ITEM and can_have_keyboard(node):
            ticks = [inside for inside in parts(node) if inside.get_role() == Atspi.Role.CHECK_BOX]
            if ticks and not any(can_have_keyboard(tick) for tick in ticks) and not states_of(node, Atspi.StateType.CHECKABLE):
                yield f"{words_of(node)} does not say whether it is ticked"
