#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What tools/flatpak tries in the window of the sandboxed program, by a screen reader's means and the keyboard.

flatpak_window.py ID JOB [FOLDER]: JOB is one of the functions below; FOLDER has files that no sandbox sees.
"""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "journey"))
from screen_reader import Atspi, Program, wait_for, walk, showing  # noqa: E402

ID = sys.argv[1]
ENTRIES = (Atspi.Role.ENTRY, Atspi.Role.TEXT)
BUTTONS = (Atspi.Role.BUTTON, Atspi.Role.TOGGLE_BUTTON)


def applications():
    desktop = Atspi.get_desktop(0)
    return [child for child in (desktop.get_child_at_index(i) for i in range(desktop.get_child_count())) if child is not None]


class Sandboxed(Program):
    """Found by its window: on the bus it has the number of a process that stands between."""

    def __init__(self, *arguments):
        self.manager = None
        self.start_manager()
        self.errors = open(os.devnull)
        wait_for("window manager", self.is_managed)
        before = {child.get_process_id() for child in applications()}
        self.process = subprocess.Popen(["flatpak", "run", *arguments], stdin=subprocess.DEVNULL)
        self.keyboard = subprocess.Popen(["xdotool", "-"], stdin=subprocess.PIPE, text=True)
        self.root = wait_for("program on the accessibility bus", lambda: next(
            (child for child in applications()
             if child.get_process_id() not in before and child.get_child_count() > 0 and "portal" not in child.get_name()), None))
        self.own = self.root
        wait_for("window of the campaign", lambda: any(self.is_ready(window, False) for window in self.windows()))

    def windows(self):
        return [self.root.get_child_at_index(i) for i in range(self.root.get_child_count())]

    def rest(self, patience=1):
        super().rest(patience)

    def portal(self):
        """From here on names are looked for in the dialog that the portal shows, outside of the sandbox."""
        def find():
            return next((child for child in applications() if "portal" in child.get_name() and
                         any(showing(node) for node in walk(child) if node.get_role() in (Atspi.Role.DIALOG, Atspi.Role.FILE_CHOOSER, Atspi.Role.FRAME))), None)
        self.root = wait_for("dialog of the portal", find)

    def back(self):
        self.root = self.own

    def kill(self):
        subprocess.run(["flatpak", "kill", ID], check=True)
        self.process.wait(20)
        self.close()

    def quit(self):
        """A window that was just opened may not have the keyboard yet, when it is pressed first."""
        def ended():
            self.keys("ctrl+q")
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(5)
            return self.process.poll() is not None

        wait_for("end of the program", ended)
        self.close()

    def close(self):
        self.keyboard.stdin.close()
        self.keyboard.wait(10)
        self.manager.terminate()
        self.manager.wait(10)


def shoot(name):
    """To be looked at."""
    folder = os.environ.get("PLAZA_PICTURES")
    if folder:
        subprocess.run(["scrot", "--overwrite", os.path.join(folder, f"{name}.png")], check=False)


def click(node):
    """What a pointer alone chooses in a dialog that is not the program's."""
    box = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    subprocess.run(["xdotool", "mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1"], check=True)


def is_whole(pdf):
    return pdf.exists() and subprocess.run(["pdfinfo", pdf], capture_output=True).returncode == 0


def choose_path(program, path, button):
    """In GTK's dialog a path can be typed once a slash was."""
    def entry():
        found = next((node for node in program.all(*ENTRIES) if node.get_editable_text_iface()), None)
        if found is None:
            program.keys("slash")
            program.rest()
        return found

    program.portal()
    program.rest()
    program.write(str(path), lambda: wait_for("entry for the path", entry))
    program.press(button, *BUTTONS)
    program.back()


def window(folder):
    """The list and the map."""
    program = Sandboxed(ID)
    program.find("37 events", Atspi.Role.LABEL)
    program.keys("ctrl+shift+m")
    program.find("Zoom In", *BUTTONS)
    program.find("2 without a place", *BUTTONS)
    shoot("map")
    program.quit()


def spanish(folder):
    program = Sandboxed("--env=LANG=es_US.UTF-8", "--env=LANGUAGE=es", ID)
    program.find("37 eventos", Atspi.Role.LABEL)
    program.find("Buscar eventos…", *ENTRIES)
    shoot("spanish")
    program.quit()


def give(campaign):
    return "--file-forwarding", ID, "@@", str(campaign), "@@"


def tick(program):
    """Puts a point on the sheet: a change."""
    program.keys("ctrl+3")
    program.rest()
    program.keys("space")


def outside(folder):
    """A campaign of another folder: what is changed is in the file a moment later, and outlives a kill."""
    campaign = folder / "outside.plaza"
    before = campaign.read_bytes()
    program = Sandboxed(*give(campaign))
    tick(program)
    wait_for("change in the file", lambda: campaign.read_bytes() != before)
    shoot("outside")
    program.kill()
    assert os.listdir(folder) == ["outside.plaza"], os.listdir(folder)

    program = Sandboxed(*give(campaign))
    program.quit()
    assert os.listdir(folder) == ["outside.plaza"], os.listdir(folder)


def chosen(folder):
    """The same campaign, chosen in the dialog of the portal."""
    program = Sandboxed(ID)
    program.keys("ctrl+o")
    choose_path(program, folder / "outside.plaza", "Open")
    wait_for("second window", lambda: len([node for node in program.windows() if showing(node)]) > 1)
    shoot("chosen")
    program.quit()


def saved(folder):
    """A PDF through the portal."""
    program = Sandboxed(ID)
    program.keys("ctrl+4")
    program.press("Save PDF…", *BUTTONS)
    choose_path(program, folder / "saved.pdf", "Save")
    wait_for("PDF", lambda: is_whole(folder / "saved.pdf"))
    program.quit()


def printed(folder):
    """Printed to a file, by the portal's dialog for printers."""
    program = Sandboxed(ID)
    program.keys("ctrl+4")
    program.find("Save PDF…", *BUTTONS)
    program.press("Print…", *BUTTONS)
    program.portal()
    click(program.find("Print to File", Atspi.Role.TABLE_CELL))
    wait_for("printer to be chosen", lambda: program.find("Print", *BUTTONS).get_state_set().contains(Atspi.StateType.SENSITIVE))
    shoot("printing")
    program.press("Print", *BUTTONS)
    program.back()
    home = Path(os.environ["HOME"])
    wait_for("printed file", lambda: any(is_whole(pdf) for pdf in home.rglob("output.pdf")))
    program.quit()


def main():
    folder = Path(sys.argv[3]) if len(sys.argv) > 3 else None
    jobs = {job.__name__: job for job in (window, spanish, outside, chosen, saved, printed)}
    try:
        jobs[sys.argv[2]](folder)
    except (AssertionError, subprocess.SubprocessError):
        shoot(f"{sys.argv[2]}-failed")
        subprocess.run(["flatpak", "kill", ID])
        raise


if __name__ == "__main__":
    main()
