# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the window, each with the way that leads to it."""

import os
import sys
from pathlib import Path

from focus import Focus, above, states_of
from screen_reader import Atspi, GLib, Program, children, parts, wait_for, walk
from words import LANGUAGE, adwaita_words, translate as _

ENTRIES = (Atspi.Role.ENTRY, Atspi.Role.TEXT)
LISTS = (Atspi.Role.LIST, Atspi.Role.LIST_BOX)
GROUPS = (*LISTS, Atspi.Role.GROUPING)
BUTTONS = (Atspi.Role.BUTTON, Atspi.Role.TOGGLE_BUTTON)


def clear_search(program):
    program.keys("ctrl+f", "ctrl+a", "BackSpace")
    entry = program.find(_("Search events"), *ENTRIES)
    wait_for("empty search", lambda: entry.get_text_iface() and entry.get_text_iface().get_character_count() == 0)


def show_events(program):
    program.keys("ctrl+1")
    clear_search(program)


def show_event(program):
    show_events(program)
    program.type("Canton")
    program.find("Michigan…", Atspi.Role.ROW_HEADER)
    wait_for("march alone", lambda: len([node for node in program.all(Atspi.Role.ROW_HEADER)]) == 1)
    program.keys("Down", "Return")
    program.find("Interfaith Solidarity March", Atspi.Role.HEADING)


def show_map(program):
    show_events(program)
    program.keys("ctrl+shift+m")
    program.find(_("Zoom In"), Atspi.Role.BUTTON)


def leave_map(program):
    program.keys("ctrl+shift+m")


def show_nowhere(program):
    show_map(program)
    program.press({"en": "2 without a place", "es": "2 sin lugar"}[LANGUAGE], Atspi.Role.BUTTON)
    return wait_for("dialog", lambda: next(iter(program.all(Atspi.Role.DIALOG)), None))


def leave_nowhere(program):
    program.keys("Escape")
    wait_for("end of the dialog", lambda: not program.all(Atspi.Role.DIALOG))
    leave_map(program)


def open_popover(program, name, *roles):
    """What a button opens, in whose name it may be said what is chosen."""
    program.press(name, *roles)
    button = program.find(name, *roles)
    return wait_for(f"what “{name}” opens", lambda: next(
        (child for child in children(button.get_parent()) if child.path != button.path), None))


def show_chip(program, name):
    """In a narrow window most of them are in another one."""
    show_events(program)
    if name != _("Near…") and any(node.get_name() == _("Filter") for node in program.all(Atspi.Role.TOGGLE_BUTTON)):
        open_popover(program, _("Filter"), Atspi.Role.TOGGLE_BUTTON)
    return open_popover(program, name, Atspi.Role.TOGGLE_BUTTON)


def has_action(node):
    return node.get_action_iface() is not None and node.get_n_actions() > 0


def show_picker(program):
    """The event of a handout is chosen in a popover, or in a sheet over the page where there is less room."""
    show_handout(program, 0)
    opener = wait_for("button for the event", lambda: next(
        (node for node in program.all(*BUTTONS) if (node.get_name() or "").startswith(_("For %s").split("%s")[0]) and has_action(node)), None))
    program.rest()
    opener.do_action(0)
    around = {node.path for node in above(opener)}
    return [node for node in above(program.find(_("Search events"), *ENTRIES)) if node.path not in around][-1]


def show_sidebar(program):
    program.keys("ctrl+2")
    program.press(adwaita_words("Back"), Atspi.Role.BUTTON)
    program.find(_("Views"), *GROUPS)


def show_toolkit(program):
    program.keys("ctrl+2")
    program.find(_("Contents"), *BUTTONS)


def show_messages(program):
    program.keys("ctrl+2", "ctrl+f")
    program.find(_("Search the toolkit"), *ENTRIES)
    program.type({"en": "tweet", "es": "tuit"}[LANGUAGE])
    program.keys("Return")
    program.find(_("Your organization"))


def show_points(program):
    program.keys("ctrl+3")
    program.find(_("Talking points"), *GROUPS)


def put_on_sheet(program):
    """Three points, so that there is a sheet to walk through."""
    show_points(program)
    program.rest()
    rows = program.all(Atspi.Role.LIST_ITEM, within=program.find(_("Talking points"), *GROUPS))[:3]
    for row in rows:
        next(child for child in walk(row) if child.get_role() in BUTTONS).do_action(0)
    wait_for("ticks", lambda: all(states_of(row, Atspi.StateType.CHECKED) for row in rows))


def show_handout(program, place):
    """The kinds are a list, or toggles where there is less room."""
    program.keys("ctrl+4")
    kinds = wait_for("kinds of handouts", lambda: next(
        (node for node in program.all(*GROUPS) if node.get_name() == _("Handouts") and len(choices(node)) == 4), None))
    program.rest()
    choice = choices(kinds)[place]
    if choice.get_role() == Atspi.Role.LIST_ITEM:
        kinds.select_child(place)
    else:
        choice.do_action(0)


def choices(group):
    roles = (Atspi.Role.LIST_ITEM,) if group.get_role() in LISTS else (Atspi.Role.RADIO_BUTTON, Atspi.Role.TOGGLE_BUTTON)
    return [node for node in parts(group) if node.get_role() in roles]


def show_keys(program):
    program.keys("ctrl+1", "ctrl+question")
    return program.find(_("Keyboard Shortcuts"), Atspi.Role.DIALOG)


def show_menu(program):
    program.keys("ctrl+1", "F10")
    return program.find(_("Main Menu"), Atspi.Role.MENU)


def show_from_menu(program, item, title):
    """A dialog, by the menu."""
    show_menu(program)
    program.press(_(item), Atspi.Role.MENU_ITEM)
    return program.find(_(title), Atspi.Role.DIALOG)


def show_new_campaign(program):
    return show_from_menu(program, "New Camp_aign…", "New Campaign")


def show_campaign(program):
    """Behind an item that has a menu of its own."""
    show_menu(program)
    program.press(_("_This Campaign"), Atspi.Role.MENU_ITEM)
    program.press(_("_About This Campaign…"), Atspi.Role.MENU_ITEM)
    return program.find(_("About This Campaign"), Atspi.Role.DIALOG)


def close(program):
    program.keys("Escape")


def close_all(program):
    program.keys("Escape", "Escape")


# Name, the way there, the way back where the next page would not find its own.
def pages(narrow):
    yield "events", show_events, None
    for name in ("Near…", "Kind", "State", "Day", "More"):
        yield name.rstrip("…").lower(), lambda program, name=name: show_chip(program, _(name)), close_all
    yield "event", show_event, None
    yield "map", show_map, leave_map
    yield "nowhere", show_nowhere, leave_nowhere
    if narrow:
        yield "sidebar", show_sidebar, None
    yield "toolkit", show_toolkit, None
    yield "messages", show_messages, None
    yield "points", put_on_sheet, None
    for place, name in enumerate(("leave-behind", "sheet", "guide", "agenda")):
        yield name, lambda program, place=place: show_handout(program, place), None
    yield "picker", show_picker, close
    yield "shortcuts", show_keys, close
    if not narrow:
        yield "menu", show_menu, close
        yield "new-campaign", show_new_campaign, close
        yield "campaign", show_campaign, close


WIDTHS = (360, 1024, 1280)  # of the tests in meson.build
# By day each page is visited at one width, and at another in the other language. The sidebar and the menu are pages at
# some widths alone.
PLACES = list(dict.fromkeys(name for narrow in (True, False) for name, _show, _leave in pages(narrow)))


def is_due(name, width):
    """By night every page at every width in both languages."""
    if os.environ.get("PLAZA_TESTS") == "all" or name in ("sidebar", "menu") or width not in WIDTHS:
        return True
    return (PLACES.index(name) + WIDTHS.index(width) + (LANGUAGE == "es")) % len(WIDTHS) == 0


def visit(examine):
    """Goes to every page that is due, or to those that the command line names, in a window of the size that it
    gives. What examine() of the keyboard and the root of the page answers are the faults of that page."""
    width, height = map(int, sys.argv[2].split("x"))
    chosen = sys.argv[3:]
    keep_still()
    program = Program(sys.argv[1])
    n = 0
    try:
        focus = Focus(program)
        program.resize(width, height)
        for name, show, leave in pages(width < 600):
            if name not in chosen if chosen else not is_due(name, width):
                continue
            faults = examine_page(program, focus, show, examine)
            n += 1
            print(f"{'not ok' if faults else 'ok'} {n} - {name}", *faults, sep="\n# ", flush=True)
            if leave is not None:
                leave(program)
        focus.end()
        complaints = program.complaints()
        assert not complaints, complaints
        print(f"1..{n}")
    finally:
        program.end()


def keep_still():
    """One page does not slide over another: what is on screen is on the page."""
    folder = Path(os.environ["XDG_CONFIG_HOME"], "gtk-4.0")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.ini").write_text("[Settings]\ngtk-enable-animations=0\n")


def settled(program, root=None):
    """When all that was begun is on screen, the same is there each time one looks."""
    seen = []

    def keeps_still():
        program.rest()
        seen.append([(node.path, node.get_name()) for node in parts(root or program.root)])
        return len(seen) >= 3 and seen[-3] == seen[-2] == seen[-1]

    wait_for("page that keeps still", keeps_still)
    return root or program.root


def examine_page(program, focus, show, examine):
    try:
        return examine(focus, settled(program, show(program)))
    except (AssertionError, GLib.Error) as error:
        focus.program.dump()
        return [f"is not reached: {error}"]
