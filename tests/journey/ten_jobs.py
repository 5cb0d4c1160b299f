#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten jobs of a day of action, each by keys alone from a window that was just opened.

ten_jobs.py PLAZA [JOB...]: in the language of the environment. It prints the actions of each job and fails where they
are more than the job should take, or where it is not done in truth. A typed word is one action; so is the same key any
number of times in a row.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import clipboard
from focus import Focus, is_in, states_of
from screen_reader import Atspi, Program, children, environment, wait_for
from words import LANGUAGE, translate as _

CALENDAR = """[Desktop Entry]
Type=Application
Name=Calendar of this test
Exec=cp %f {}/opened.ics
MimeType={};
"""
# What the system takes such a file for depends on what it knows of types.
TYPES = ("text/calendar", "text/plain", "application/octet-stream")


SAID = {
    "en": {"march": "1 of 37 events", "michigan": "3 of 37 events", "attention": "29 of 37 events", "both": _("Both"),
           "sheet": ("Oppose the ban", "Opóngase"), "tweet": "tweet", "setup": "setup", "ideas": "Set-up ideas"},
    "es": {"march": "1 de 37 eventos", "michigan": "3 de 37 eventos", "attention": "29 de 37 eventos", "both": _("Both"),
           "sheet": ("Oppose the ban", "Opóngase"), "tweet": "tuit", "setup": "montaje", "ideas": "Ideas para preparar el montaje"},
}[LANGUAGE]
LANGUAGES = ("English", "Español", SAID["both"])
MARCH = "Interfaith Solidarity March"


class Person:
    """Somebody with a keyboard, whose actions are counted."""

    def __init__(self, plaza, home):
        self.home = Path(home)
        self.actions = []
        self.program = Program(plaza, home=home)
        self.focus = Focus(self.program)
        self.focus.wait("keyboard in the window", lambda node: True)

    def press(self, key):
        """As people do who wait for what they see to be whole."""
        self.program.rest()
        self.program.keys(key)
        if not self.actions or self.actions[-1] != key:
            self.actions.append(key)

    def type(self, words):
        self.program.type(words)
        self.actions.append(f"“{words}”")

    def move(self, key):
        """To the next thing, and not on before it is there."""
        assert self.focus.press(key) is not None, f"{key} does not move the keyboard"
        self.actions.append(key)

    def tick(self):
        """What has the keyboard, and not on before it is ticked."""
        self.press("space")
        self.focus.wait("tick", lambda node: states_of(node, Atspi.StateType.CHECKED))

    def go(self, key, name, most=40):
        """Presses a key until what has the keyboard bears this name."""
        for _attempt in range(most):
            self.focus.press(key, 2)
            if (node := self.focus.get()) and without_isolates(node.get_name() or "").startswith(name):
                if self.actions[-1:] != [key]:
                    self.actions.append(key)
                return
        raise AssertionError(f"{key} does not come to “{name}”")

    def sees(self, name, *roles):
        return self.program.find(name, *roles)

    def first(self, name):
        """The list has this as its first row."""
        rows = self.program.find(_("Events"), Atspi.Role.LIST)
        wait_for(f"“{name}” at the head", lambda: [row.get_name() for row in self.program.all(Atspi.Role.LIST_ITEM, within=rows)][:1] == [name])

    def at_language(self):
        """The paper's language is where the keyboard is, and an arrow changes it."""
        self.focus.wait("keyboard at the language of the paper", lambda node: node.get_name() in LANGUAGES)

    def choose(self, language):
        if self.focus.node.get_name() != language:
            self.go("Right", language)

    def at(self, name):
        self.focus.wait(f"keyboard at “{name}”", lambda node: (node.get_name() or "").startswith(name))

    def is_in(self, role):
        self.focus.wait(f"keyboard in a {role.value_nick}", lambda node: is_in(node, role))

    def windows(self, file):
        return [node for node in children(self.program.root) if file in (node.get_name() or "")]

    def has_window(self, file):
        """It is there, and keys go to it."""
        wait_for(f"window of {file}", lambda: any(states_of(node, Atspi.StateType.ACTIVE) for node in self.windows(file)))

    def close_window(self, file):
        self.press("ctrl+w")
        wait_for(f"end of the window of {file}", lambda: not self.windows(file))
        self.has_window("")

    def save(self):
        """Under the name that is proposed, where it is proposed."""
        self.press("ctrl+shift+s")
        self.is_in(Atspi.Role.DIALOG)
        self.press("Return")
        pdf = wait_for("PDF", lambda: next((path for path in self.home.rglob("*.pdf") if is_whole(path)), None))
        return pdf.name, subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout

    def end(self):
        self.focus.end()
        self.program.end()


def without_isolates(words):
    return words.replace("\u2068", "").replace("\u2069", "")


def is_whole(pdf):
    return subprocess.run(["pdfinfo", pdf], capture_output=True).returncode == 0


def copied(words):
    wait_for(f"“{words}” in the clipboard", lambda: words in clipboard.read())


def open_march(person):
    """By Enter in the search, which found nothing else."""
    person.type("Canton")
    person.sees(SAID["march"], Atspi.Role.LABEL)
    person.press("Return")
    person.sees(_("Copy Text"), Atspi.Role.BUTTON)


# 1. Whom to write to about the event that is nearest to a ZIP code.
def contact(person):
    person.type("48188")
    person.first(MARCH)
    person.press("Down")
    person.press("Return")
    person.sees(_("Copy Text"), Atspi.Role.BUTTON)
    person.go("Tab", _("Copy E-Mail Address"))
    person.press("Return")
    copied("adonis@miunited.org")


# 2. The leave-behind of an event in Spanish, as a PDF.
def leave_behind(person):
    open_march(person)
    person.press("ctrl+p")
    person.at_language()
    person.choose("Español")
    name, text = person.save()
    for words in ("Bilal Masjid", "Adonis Flores", "inmigrantes y musulmanas"):
        assert words in text, f"the leave-behind lacks {words}"
    assert "Canton" in name, f"the file is called {name}"


# 3. The agenda of a state, as a PDF.
def agenda(person):
    person.type("Michigan")
    person.sees(SAID["michigan"], Atspi.Role.LABEL)
    person.press("ctrl+shift+p")
    person.at_language()
    name, text = person.save()
    for words in ("Michigan", "Canton", "Lansing"):
        assert words in text, f"the agenda lacks {words}"
    assert "Phoenix" not in text, "the agenda has events of other states"


# 4. The sheet of three asks and a fact, in both languages.
def sheet(person):
    person.press("ctrl+3")
    person.focus.wait("keyboard at a point", lambda node: node.get_role() == Atspi.Role.LIST_ITEM)
    for key in ("Down", "Down", "End", None):
        person.tick()
        if key is not None:
            person.move(key)
    person.go("shift+Tab", LANGUAGES)
    person.choose(SAID["both"])
    name, text = person.save()
    for words in SAID["sheet"]:
        assert words in text, f"the sheet lacks {words}"


# 5. A tweet to one's member of Congress, copied with the member's handle in it.
def tweet(person):
    person.press("ctrl+2")
    person.type(SAID["tweet"])
    person.press("Return")
    person.focus.wait("keyboard in a field", lambda node: node.get_role() in (Atspi.Role.ENTRY, Atspi.Role.TEXT)
                      and node.get_name() != _("Search the toolkit"))
    person.type("@RepExample")
    person.press("Return")
    copied("@RepExample")


# 6. How to set a vigil up.
def ideas(person):
    person.press("ctrl+2")
    person.type(SAID["setup"])
    person.press("Return")
    person.at(SAID["ideas"])


# 7. An event in one's own calendar.
def calendar(person):
    open_march(person)
    person.press("ctrl+shift+a")
    opened = person.home / "opened.ics"
    text = wait_for("event in the calendar", lambda: opened.exists() and opened.read_text())
    assert "BEGIN:VEVENT" in text and MARCH in text, "the calendar lacks the event"


# 8. Which events lack something.
def attention(person):
    person.go("Tab", _("More"))
    person.press("Return")
    person.at(_("Needs attention"))
    person.press("space")
    person.sees(SAID["attention"], Atspi.Role.LABEL)


# 9. The text of an event, to paste elsewhere.
def text(person):
    open_march(person)
    person.press("ctrl+shift+c")
    copied("Cherry Hill United Methodist Church")


# 10. Another campaign, in a window that says so: chosen among one's files, and the next time among the recent ones.
def campaign(person):
    keep_other(person.home)
    person.press("ctrl+o")
    person.is_in(Atspi.Role.DIALOG)
    person.go("End", "other.plaza")
    person.press("Return")
    person.has_window("(other.plaza)")


def recent_campaign(person):
    keep_other(person.home)
    subprocess.run([sys.argv[1], person.home / "Documents/other.plaza"], env=environment(person.home), check=True)
    person.has_window("(other.plaza)")
    person.close_window("(other.plaza)")
    person.actions.clear()  # What was before.
    person.press("F10")
    person.is_in(Atspi.Role.MENU_ITEM)
    person.go("Down", "We Are All America · other.plaza")
    person.press("Return")
    person.has_window("(other.plaza)")


def keep_other(home):
    """A campaign among other files of a person."""
    usual = wait_for("campaign", lambda: next(home.rglob("*.plaza"), None))
    (home / "Documents/Letters").mkdir(parents=True)
    (home / "Documents/a letter.txt").touch()
    shutil.copy(usual, home / "Documents/other.plaza")


JOBS = ((contact, 5), (leave_behind, 6), (agenda, 5), (sheet, 12), (tweet, 6), (ideas, 3), (calendar, 3), (attention, 3),
        (text, 3), (campaign, 4), (recent_campaign, 4))


def prepare(home):
    """A home with a calendar, such as people have, that keeps what it is given."""
    data, config = Path(home, ".local/share/applications"), Path(home, ".config")
    data.mkdir(parents=True)
    config.mkdir()
    (config / "user-dirs.dirs").write_text('XDG_DOCUMENTS_DIR="$HOME/Documents"\n')
    (data / "calendar.desktop").write_text(CALENDAR.format(home, ";".join(TYPES)))
    (config / "mimeapps.list").write_text("\n".join(["[Default Applications]", *(f"{kind}=calendar.desktop" for kind in TYPES), ""]))


def complaints_of(program):
    """GTK 4.18's own dialog complains of itself, now and then, while one types a path into it."""
    lines = [line for line in program.complaints().splitlines() if line and "gtk_tree_model_get_iter_first" not in line]
    return "; ".join(lines)


def run(plaza, job, most):
    """What is wrong, if anything is."""
    with tempfile.TemporaryDirectory(dir=os.environ["HOME"]) as home:
        prepare(home)
        person = Person(plaza, home)
        try:
            job(person)
            actions = person.actions
            fault = None if len(actions) <= most else f"{len(actions)} actions, and {most} should do"
            fault = complaints_of(person.program) or fault
        except AssertionError as error:
            person.program.dump()
            fault = str(error)
        finally:
            person.end()
        print(f"# {job.__name__}: {len(person.actions)} actions: {', '.join(person.actions)}")
        return fault


def main():
    wanted = sys.argv[2:]
    jobs = [(job, most) for job, most in JOBS if not wanted or job.__name__ in wanted]
    for n, (job, most) in enumerate(jobs, 1):
        fault = run(sys.argv[1], job, most)
        print(f"{'not ok' if fault else 'ok'} {n} - {job.__name__}", *([fault.strip()] if fault else []), sep="\n# ", flush=True)
    print(f"1..{len(jobs)}")


main()
