# SPDX-License-Identifier: GPL-3.0-or-later
"""Staff make a day of action of their own, and lose the program twice while they do.

    own_day.py PLAZA

Each job tells how many actions it took: a click, a key, and a text that is typed are one each.
"""

import json
import signal
import subprocess
import tempfile
from pathlib import Path

from focus import Focus, states_of
from screen_reader import Atspi, Program, children, showing, wait_for, walk
from staff import PLAZA, field, has_keyboard, plaza, press_within, undo
from words import LANGUAGE, translate as _


ITEMS = (Atspi.Role.CHECK_BOX, Atspi.Role.LIST_ITEM)


class Staff:
    """Somebody at the program, whose actions are counted."""

    def __init__(self, home):
        self.home = home
        self.file = None
        self.program = Program(PLAZA, home=home)
        self.actions = 0

    def key(self, key):
        self.program.rest()
        self.program.keys(key)
        self.actions += 1

    def click(self, name, *roles):
        press_within(self.program, name, *roles)
        self.actions += 1

    def fill(self, name, text, part=None):
        """A click into the field, and the text."""
        self.program.write(text, lambda: field(self.program, name, part))
        self.actions += 2

    def choose(self, name, value):
        """From a row with a list behind it, by keys. Those that lead to it count as one, as those to what is wanted do."""
        focus = Focus(self.program)
        focus.wait("keyboard in the form", lambda node: node.get_editable_text_iface() is not None)
        while not (focus.node.get_role() == Atspi.Role.COMBO_BOX and focus.node.get_name() == name):
            assert focus.press("Tab") is not None, f"the keyboard does not come to “{name}”"
        focus.end()
        self.program.keys("space")
        choices = wait_for(f"“{value}” among the choices", lambda: self.choices(name, value))
        self.program.keys("Home", *["Down"] * choices.index(value), "Return")
        wait_for("end of the list", lambda: not self.choices(name, value))
        self.actions += 4

    def choices(self, name, value):
        """What the open list of that row offers."""
        row = next((node for node in self.program.all(Atspi.Role.COMBO_BOX) if node.get_name() == name), None)
        found = [node.get_name() for node in walk(row) if node.get_role() in ITEMS and showing(node)]
        return found if value in found else []

    def kill(self):
        """As by a power cut: what is on the disk is all there is."""
        self.program.process.send_signal(signal.SIGKILL)
        self.program.process.wait(10)
        self.program = Program(PLAZA, self.file, home=self.home)

    def says(self, *arguments):
        """The command line, of the campaign that staff made."""
        return plaza(self.home, *arguments, "--campaign", self.file)

    def event(self, uid):
        return json.loads(self.says("show", uid, "--json"))

    def events(self):
        return {one["uid"]: one for one in json.loads(self.says("events", "--json"))}

    def job(self, what):
        print(f"# {what}: {self.actions} actions")
        self.actions = 0


NAME = "Example Spring Day"


def make_campaign(staff):
    """From the texts of this one, without its events."""
    staff.click(_("Main Menu"))
    staff.click(_("New Camp_aign…"), Atspi.Role.MENU_ITEM)
    staff.fill(_("Name"), NAME)
    staff.fill(_("Day"), "March 15, 2017")
    staff.click(_("C_reate"), Atspi.Role.BUTTON)
    window = wait_for("window of the new campaign", lambda: next(
        (window for window in children(staff.program.root) if window.get_name().startswith(NAME) and
         states_of(window, Atspi.StateType.ACTIVE)), None))
    staff.file = str(next(Path(staff.home).rglob("example-spring-day.plaza")))
    # The window of the other campaign has things of the same names.
    staff.program.root = window
    staff.job("a campaign is made")
    assert staff.events() == {}
    assert len(json.loads(staff.says("points", "--json"))) == len(json.loads(plaza(staff.home, "points", "--json"))) > 10


# What is put in, by the form's own words for it; what is named alike stands in a part of it.
EVENTS = {
    "rally": ("Rally", [("Title", "Rally at the Statehouse"), ("Venue", "Statehouse"), ("City", "Columbus"), ("State", "OH"),
                        ("Date", "March 15, 2017"), ("Starts", "4pm"), ("Ends", "6pm"),
                        "Add Timeslot", ("Label", "Candlelight", "Timeslot 2"), ("Date", "3/15/2017", "Timeslot 2"),
                        ("Starts", "6:30 p. m.", "Timeslot 2")]),
    "march": ("March", [("Title", "March to the Bridge"), ("City", "Detroit"), ("State", "MI"), ("Date", "March 15, 2017"), ("Starts", "noon"),
                        "Add Place", ("Label", "Ends at", "Further place 1"), ("Venue", "Bridge Park", "Further place 1")]),
    "vigil": ("Vigil", [("Title", "Vigil for Our Neighbors"), ("City", "Omaha"), ("State", "NE"), ("Date", "March 15, 2017"), ("Starts", "7:30 PM"),
                        "To be announced"]),
    "town-hall": ("Town hall", [("Title", "Town Hall on Refuge"), ("City", "Miami"), ("State", "FL"), ("Date", "March 16, 2017"), ("Starts", "18:00")]),
    "legislative-visit": ("Legislative visit", [("Title", "Visit to the District Office"), ("City", "Boise"), ("State", "ID"),
                                                ("Date", "March 15, 2017"), ("Starts", "10am"), ("Ends", "10:30am")]),
    "press-conference": ("Press conference", [("Title", "What the Order Costs Us"), ("City", "Phoenix"), ("State", "AZ"),
                                              ("Date", "March 14, 2017"), ("Starts", "9 AM")]),
}


def fill_in(staff, kind):
    words, steps = EVENTS[kind]
    staff.key("ctrl+n")
    field(staff.program, _("Title"))
    rows = [node.get_name().split() for node in staff.program.all(Atspi.Role.LIST_ITEM)]
    assert not any(row and row[:len(row) // 2] == row[len(row) // 2:] for row in rows), "a row says its name twice"
    staff.choose(_("Kind"), _(words, "kind of event"))
    for step in steps:
        if isinstance(step, str):
            staff.click(_(step), Atspi.Role.BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.SWITCH)
        else:
            name, text, *part = step
            staff.fill(_(name), text, *(part_of(said) for said in part))


def part_of(said):
    """A part of the form by its name and number."""
    name, number = said.rsplit(" ", 1)
    return _(f"{name} %u").replace("%u", number)


def save(staff, before):
    staff.key("ctrl+s")
    return wait_for("new event", lambda: next(iter(set(staff.events()) - set(before)), None))


def put_in(staff, kind):
    before = staff.events()
    fill_in(staff, kind)
    uid = save(staff, before)
    staff.job(f"a {kind} is put in")
    return staff.event(uid)


def put_in_with_a_power_cut(staff, kind):
    """What the header says to be kept is there again, and is saved."""
    before = staff.events()
    fill_in(staff, kind)
    staff.program.find(_("Draft kept"))
    staff.kill()
    staff.click(_("_Go On"), Atspi.Role.BUTTON)
    assert staff.program.text_of(field(staff.program, _("Title"))) == EVENTS[kind][1][0][1]
    uid = save(staff, before)
    staff.job(f"a {kind} is put in, with a power cut before it is saved")
    return staff.event(uid)


def put_in_all(staff):
    rally = put_in(staff, "rally")
    assert [(slot["label"], slot["date"], slot["start"], slot["end"], slot["zone"]) for slot in rally["timeslots"]] == [
        (None, "2017-03-15", "16:00", "18:00", "America/New_York"), ("Candlelight", "2017-03-15", "18:30", None, "America/New_York")], rally
    march = put_in(staff, "march")
    assert [(place["label"], place["venue"]) for place in march["further_places"]] == [("Ends at", "Bridge Park")], march
    assert march["timeslots"][0]["start"] == "12:00" and march["timeslots"][0]["zone"] == "America/Detroit", march
    vigil = put_in(staff, "vigil")
    assert vigil["place"]["to_be_announced"] and vigil["place"]["city"] == "Omaha", vigil
    put_in(staff, "town-hall")
    visit = put_in_with_a_power_cut(staff, "legislative-visit")
    assert visit["timeslots"][0]["end"] == "10:30" and visit["timeslots"][0]["zone"] == "America/Boise", visit
    conference = put_in(staff, "press-conference")
    assert {one["kind"] for one in (rally, march, vigil, visit, conference)} == {
        "rally", "march", "vigil", "legislative-visit", "press-conference"}
    return rally, vigil, visit


def correct(staff, rally):
    choose(staff, rally)
    staff.key("ctrl+e")
    staff.fill(_("Venue"), "West steps of the Statehouse")
    staff.key("ctrl+s")
    wait_for("venue in the campaign", lambda: staff.event(rally["uid"])["place"]["venue"] == "West steps of the Statehouse")
    staff.job("an event is corrected")


def call_off(staff, vigil):
    choose(staff, vigil)
    staff.click(_("More for This Event"))
    staff.click(_("_Cancel Event"), Atspi.Role.MENU_ITEM)
    wait_for("event that is called off", lambda: staff.event(vigil["uid"])["status"] == "cancelled")
    undo(staff.program)
    staff.actions += 1
    wait_for("event that takes place", lambda: staff.event(vigil["uid"])["status"] == "confirmed")
    staff.job("an event is called off, and that is undone")


def choose(staff, wanted):
    """From the search into the list, to the one that was found."""
    staff.key("ctrl+f")
    staff.program.keys("ctrl+a", "BackSpace")
    staff.program.type(wanted["title"].lower())
    staff.program.find(wanted["title"], Atspi.Role.LIST_ITEM)
    staff.actions += 1
    staff.key("Down")
    wait_for("keyboard at the event", lambda: any(has_keyboard(node) for node in staff.program.all(Atspi.Role.LIST_ITEM)))


# Fields stand side by side, so each says its language.
HEADLINES = {"en": ("Headline in English", "Headline in Spanish"), "es": ("Titular en inglés", "Titular en español")}[LANGUAGE]
POINT, REWRITTEN, TRANSLATED = "Speak up with us in public", "Speak up with us, and stay with us", "Alce la voz con nuestra gente y quédese"


def open_text(staff, headline):
    staff.click(_("Main Menu"))
    staff.click(_("Te_xts and Translations…"), Atspi.Role.MENU_ITEM)
    wait_for("keyboard in the search of the texts", lambda: any(
        has_keyboard(node) and node.get_name() == _("Search texts") for node in walk(staff.program.root) if showing(node)))
    staff.program.type(headline.split()[0])
    staff.actions += 1
    wait_for("nothing but what was looked for", lambda: not any(
        node.get_name() == "Keep families together" for node in staff.program.all(Atspi.Role.LIST_ITEM)))
    staff.key("Return")
    wait_for(f"“{headline}” in the form", lambda: staff.program.text_of(headline_field(staff, 0)) == headline)


def headline_field(staff, which):
    return field(staff.program, _("Headline", "field of a text"), HEADLINES[which])


def write_headline(staff, which, text):
    staff.program.write(text, lambda: headline_field(staff, which))
    staff.actions += 2


def points(staff, *filters):
    return {point["id"]: point for point in json.loads(staff.says("points", "--json", *filters))}


def rewrite_and_translate(staff):
    """The text is kept while it is typed, as events are; its translation is out of date until somebody sees to it."""
    before = points(staff)
    assert points(staff, "--outdated", "es") == {}
    open_text(staff, POINT)
    write_headline(staff, 0, REWRITTEN)
    staff.key("ctrl+s")
    (name,) = wait_for("translation that is out of date", lambda: points(staff, "--outdated", "es"))
    assert before[name] != points(staff)[name]
    staff.program.find(_("Out of date"))
    write_headline(staff, 1, TRANSLATED)
    staff.program.find(_("Draft kept"))
    staff.kill()
    staff.click(_("_Go On"), Atspi.Role.BUTTON)
    wait_for("translation in the form", lambda: staff.program.text_of(headline_field(staff, 1)) == TRANSLATED)
    staff.key("ctrl+s")
    wait_for("translation in the campaign", lambda: TRANSLATED in json.dumps(points(staff)[name], ensure_ascii=False))
    assert points(staff, "--outdated", "es") == {}
    staff.key("Escape")
    wait_for("end of the texts", lambda: not staff.program.all(Atspi.Role.DIALOG))
    staff.job("a point is rewritten and translated, with a power cut in between")


def tick(staff):
    """The point at which the keyboard is."""
    wait_for("keyboard at a point", lambda: any(has_keyboard(node) for node in staff.program.all(Atspi.Role.LIST_ITEM)))
    staff.key("space")
    wait_for("tick", lambda: any(has_keyboard(node) and states_of(node, Atspi.StateType.CHECKED)
                                 for node in staff.program.all(Atspi.Role.LIST_ITEM)))


def make_sheet(staff, visit):
    """Of the event that was printed for: what is added first gives it a sheet of its own."""
    staff.key("ctrl+3")
    tick(staff)
    staff.key("Down")
    tick(staff)
    sheet = json.loads(staff.says("sheet", visit["uid"], "--json"))
    assert sheet["own"] and len(sheet["parts"]) == 2, sheet
    text = save_pdf(staff)
    assert {"en": "Oppose all three", "es": "Opóngase a las tres"}[LANGUAGE] in text, text
    staff.job("a sheet is made for a visit, and saved as a PDF")


def is_whole(pdf):
    return subprocess.run(["pdfinfo", pdf], capture_output=True).returncode == 0


def save_pdf(staff):
    """Under the name that is proposed, where it is proposed."""
    before = set(Path(staff.home).rglob("*.pdf"))
    staff.key("ctrl+shift+s")
    wait_for("dialog for the file", lambda: staff.program.all(Atspi.Role.DIALOG, Atspi.Role.FILE_CHOOSER))
    staff.key("Return")
    pdf = wait_for("PDF", lambda: next((path for path in set(Path(staff.home).rglob("*.pdf")) - before if is_whole(path)), None))
    return subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout


def at_language(staff, language):
    wait_for(f"keyboard at “{language}”", lambda: any(
        has_keyboard(node) and node.get_name() == language for node in staff.program.all(Atspi.Role.RADIO_BUTTON)))


def print_leave_behind(staff, visit):
    choose(staff, visit)
    staff.key("ctrl+p")
    # The keyboard comes to the paper's language, which is that of the window.
    at_language(staff, {"en": "English", "es": "Español"}[LANGUAGE])
    if LANGUAGE == "en":
        staff.key("Right")
    at_language(staff, "Español")
    text = save_pdf(staff)
    assert "Boise" in text and "15 de marzo" in text, text
    staff.job("a leave-behind in Spanish is saved as a PDF")


def write_out_and_read_in(staff):
    """The pack holds all that the campaign does, and a campaign that is made from it the same."""
    pack, again = str(Path(staff.home, "pack")), str(Path(staff.home, "again.plaza"))
    staff.says("pack", pack)
    plaza(staff.home, "new", again, "--from", pack)
    for command in ("events", "points", "guides", "messages", "campaign"):
        before, after = (json.loads(plaza(staff.home, command, "--json", "--campaign", file)) for file in (staff.file, again))
        assert without_history(before) == without_history(after), f"{command}: {before}\n{after}"


def without_history(value):
    """When and how a record came to be what it is stays in the file that it came to be in."""
    if isinstance(value, dict):
        return {key: without_history(part) for key, part in value.items() if key not in ("revision", "created", "changed", "origin")}
    return [without_history(part) for part in value] if isinstance(value, list) else value


def main():
    with tempfile.TemporaryDirectory() as home:
        staff = Staff(home)
        try:
            make_campaign(staff)
            print("ok 1 - a second day of action is made from this one")
            rally, vigil, visit = put_in_all(staff)
            print("ok 2 - six events of different kinds are put in")
            correct(staff, rally)
            call_off(staff, vigil)
            print("ok 3 - one is corrected, one is called off and takes place after all")
            rewrite_and_translate(staff)
            print("ok 4 - a point is rewritten, and its translation after it")
            print_leave_behind(staff, visit)
            make_sheet(staff, visit)
            print("ok 5 - a visit's leave-behind is printed, and a sheet is made for it and printed")
            write_out_and_read_in(staff)
            print("ok 6 - the pack holds all that the campaign does\n1..6")
            assert not staff.program.complaints(), staff.program.complaints()
        except AssertionError:
            staff.program.dump()
            raise
        finally:
            staff.program.end()


main()
