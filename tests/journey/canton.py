#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A volunteer finds the march in Canton and saves its leave-behind in Spanish.

canton.py PLAZA: by a screen reader's means and the keyboard alone, in the language of the environment.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from screen_reader import Atspi, Program, wait_for

WORDS = {
    "en": {"search": "Search events…", "found": "1 of 37 events", "print": "Print Leave-Behind", "save": "Save PDF…", "accept": "Save"},
    "es": {"search": "Buscar eventos…", "found": "1 de 37 eventos", "print": "Imprimir hoja…", "save": "Guardar PDF…", "accept": "Guardar"},
}
ENTRIES = (Atspi.Role.ENTRY, Atspi.Role.TEXT)
BUTTONS = (Atspi.Role.BUTTON,)


def text_of(pdf):
    return subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout


def is_whole(pdf):
    return pdf.exists() and subprocess.run(["pdfinfo", pdf], capture_output=True).returncode == 0


def journey(plaza, folder):
    words = WORDS[os.environ["LANGUAGE"]]
    program = Program(plaza)
    try:
        program.keys("ctrl+f")
        program.write("Canton", lambda: program.find(words["search"], *ENTRIES))
        program.find(words["found"], Atspi.Role.LABEL)
        program.find("Interfaith Solidarity March…", Atspi.Role.LIST_ITEM)

        program.keys("Down", "Return")
        program.press(words["print"], *BUTTONS)
        program.find(words["save"], *BUTTONS)
        program.press("Español", Atspi.Role.RADIO_BUTTON, Atspi.Role.TOGGLE_BUTTON)
        program.press(words["save"], *BUTTONS)

        pdf = folder / "canton.pdf"
        dialog = wait_for("dialog for the file", lambda: next(iter(program.all(Atspi.Role.DIALOG)), None))
        program.write(str(pdf), lambda: wait_for("entry for its name", lambda: next(
            (node for node in program.all(*ENTRIES, within=dialog) if node.get_editable_text_iface()), None)))
        program.press(words["accept"], *BUTTONS)
        wait_for("PDF", lambda: is_whole(pdf))
        check(pdf)
        complaints = program.complaints()
        assert not complaints, complaints
    except AssertionError:
        program.dump()
        raise
    finally:
        program.end()


def check(pdf):
    text = text_of(pdf)
    for words in ("Michigan United", "Bilal Masjid", "Adonis Flores", "adonis@miunited.org"):
        assert words in text, f"the leave-behind lacks {words}"
    assert "inmigrantes y musulmanas" in text, "the leave-behind is not in Spanish"


def main():
    with tempfile.TemporaryDirectory() as folder:
        journey(sys.argv[1], Path(folder))
    print("ok 1 - canton\n1..1")


main()
