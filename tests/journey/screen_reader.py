# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds and works what a screen reader finds in the program's window."""

import contextlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# libatspi complains, now and then, of a thing that went while it was asked about it. That is no fault of the program,
# whose own complaints end it all the same.
debug = os.environ.pop("G_DEBUG", None)
import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

if debug is not None:
    os.environ["G_DEBUG"] = debug

# What others say in the program's name.
EXCUSED = (
    # GTK's calendar prints its days in the digits of the language, by a format that the sanitizer does not know.
    "unexpected format specifier in printf interceptor",
    # GTK 4.24 where no compositor is: a window and its popover have one frame clock, and each of the two tells it that the
    # same frame was handed over (gdk_frame_clock_submitted(), called by gdk/x11/gdksurface-x11.c). Said once a process.
    "gdk_frame_timings_submitted() called on submitted frame.",
)
# By number on every X server's keyboard: by name, xdotool presses Alt too where the keyboard has F10 with Alt as well, as
# Debian testing's.
KEY_NUMBERS = {"F10": "76"}
PATIENCE = 40  # seconds; far more than anything here takes, for slow machines
# libatspi would give up after less than a second what it asks of a program that is busy.
Atspi.set_timeout(PATIENCE * 1000, PATIENCE * 1000)


def wait_for(what, find, patience=PATIENCE):
    """What find() answers, once it answers anything."""
    give_up = time.monotonic() + patience
    while time.monotonic() < give_up:
        try:
            found = find()
            if found:
                return found
        except GLib.Error:
            pass  # The tree changed under the walk.
        time.sleep(0.05)
    raise AssertionError(f"there is no {what}")


def seconds_of(process):
    """How long its threads have run, and have waited for a processor to run on."""
    seconds = 0
    for file in Path(f"/proc/{process}/task").glob("*/schedstat"):
        with contextlib.suppress(OSError):  # It ended meanwhile.
            seconds += sum(map(int, file.read_text().split()[:2])) / 1e9
    return seconds


def walk(node):
    if node is None:
        return
    yield node
    for i in range(node.get_child_count()):
        yield from walk(node.get_child_at_index(i))


def children(node):
    """What is on screen in it. What a combo box shows of its list is a part of the box."""
    if node.get_role() != Atspi.Role.COMBO_BOX:
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is not None and showing(child):
                yield child


def parts(node):
    for child in children(node):
        yield child
        yield from parts(child)


def showing(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def accessibility_bus():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    return bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                         Gio.DBusCallFlags.NONE, -1, None).unpack()[0]


def environment(home, alone=False):
    """The session's, or that of somebody who has never started the program; it goes on where GTK complains.

    Alone, a program does not find the one that runs already, and so is one of its own.
    """
    if home is None:
        return None
    folders = {"XDG_DATA_HOME": ".local/share", "XDG_CONFIG_HOME": ".config", "XDG_CACHE_HOME": ".cache",
               "XDG_STATE_HOME": ".local/state"}
    bus = {"DBUS_SESSION_BUS_ADDRESS": "", "AT_SPI_BUS_ADDRESS": accessibility_bus()} if alone else {}
    return os.environ | {"HOME": home, "G_DEBUG": ""} | bus | {name: os.path.join(home, folder) for name, folder in folders.items()}


class Program:
    """A running Plaza, as a screen reader sees it."""

    def __init__(self, executable, *arguments, home=None, alone=False):
        self.manager = None
        self.start_manager()
        self.errors = tempfile.TemporaryFile("w+")
        # Before the program looks for it: on a slow machine both would start the accessibility bus.
        desktop = Atspi.get_desktop(0)
        desktop.get_child_count()
        # Before the window: one that was there first would not get the keyboard.
        wait_for("window manager", self.is_managed)
        self.process = subprocess.Popen([os.path.abspath(executable), *arguments], stderr=self.errors, cwd=home, env=environment(home, alone))
        self.keyboard = subprocess.Popen(["xdotool", "-"], stdin=subprocess.PIPE, text=True)
        self.root = wait_for("program on the accessibility bus", lambda: next(
            (child for child in (desktop.get_child_at_index(i) for i in range(desktop.get_child_count()))
             if child is not None and child.get_process_id() == self.process.pid), None))
        wait_for("window", lambda: self.root.get_child_count() > 0)
        wait_for("window of the campaign", lambda: any(self.is_ready(window, alone) for window in children(self.root)))

    @staticmethod
    def is_ready(window, alone):
        """A campaign that is being made, which takes long on a busy machine, has a window of its own; what is typed
        there goes nowhere. Nor does it before the display has given the keyboard to the window that follows, which
        one that is alone may not get from the one that has it."""
        active = window.get_state_set().contains(Atspi.StateType.ACTIVE)
        return (alone or active) and any(node.get_role() == Atspi.Role.LIST for node in parts(window))

    def start_manager(self):
        """Without one no window would have the keyboard. It ends at once, now and then, on a display that was just made."""
        if self.manager is None or self.manager.poll() is not None:
            self.manager = subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def is_managed(self):
        self.start_manager()
        return subprocess.run(["xdotool", "get_num_desktops"], capture_output=True).returncode == 0

    def find(self, name, *roles):
        """The first thing on screen that bears this name: equal, or beginning so where it ends with "…"."""
        def fits(node):
            said = node.get_name() or ""
            right = said.startswith(name[:-1]) if name.endswith("…") else said == name
            return right and (not roles or node.get_role() in roles) and showing(node)

        return wait_for(f"“{name}”", lambda: next((node for node in walk(self.root) if fits(node)), None))

    def all(self, *roles, within=None):
        return [node for node in walk(within or self.root) if node.get_role() in roles and showing(node)]

    @staticmethod
    def text_of(node):
        # To -1, an entry of GTK answers nothing.
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node)) if node.get_text_iface() else ""

    def rest(self, patience=5):
        """Waits until it has done what it has to do. A busy machine holds it up, and then it waits to run: that is no
        rest. GTK's dialog for files and the window manager sometimes agree on no size, and then there is never any."""
        give_up = time.monotonic() + patience
        before, after = -1, 0
        while after - before > 0.01 and time.monotonic() < give_up:
            before = seconds_of(self.process.pid)
            time.sleep(0.1)
            after = seconds_of(self.process.pid)

    def press(self, name, *roles):
        self.find(name, *roles)
        self.rest()
        node = self.find(name, *roles)
        assert node.get_action_iface() is not None, f"“{name}” cannot be pressed"
        assert node.do_action(0), f"“{name}” did not take the press"
        # A layout that comes has other entries and buttons of the same names.
        self.rest()

    def write(self, text, find):
        """Into the entry that find() answers, until it stands there: the program may still be writing what it proposes
        itself, and another layout of the window has another entry."""
        def stands():
            node = find()
            assert node.get_editable_text_iface() is not None, "text cannot be written there"
            if self.text_of(node) != text:
                node.set_text_contents(text)
            self.rest()
            return self.text_of(find()) == text

        wait_for(f"“{text}” in an entry", stands)

    def keys(self, *keys):
        numbers = (KEY_NUMBERS.get(key, key) for key in keys)
        self.keyboard.stdin.write(f"key --clearmodifiers {' '.join(numbers)}\n")
        self.keyboard.stdin.flush()

    def type(self, text):
        """Letter by letter, into whatever has the keyboard."""
        self.keyboard.stdin.write(f"type --clearmodifiers '{text}'\n")
        self.keyboard.stdin.flush()

    def resize(self, width, height):
        """As a person does who pulls at the window's edge."""
        windows = wait_for("window on the display", lambda: subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], capture_output=True, text=True).stdout.split())
        subprocess.run(["xdotool", "windowsize", "--sync", windows[-1], str(width), str(height)], check=True)

    def complaints(self):
        """What it said on standard error, but for what is no fault of its own."""
        self.errors.seek(0)
        return "".join(line for line in self.errors if not any(words in line for words in EXCUSED)).strip()

    def dump(self):
        for node in walk(self.root):
            if showing(node):
                states = [state.value_nick for state in (Atspi.StateType.ACTIVE, Atspi.StateType.FOCUSED) if node.get_state_set().contains(state)]
                print("#", node.get_role_name(), node.get_name(), self.text_of(node)[:60], *states, sep=" | ", file=sys.stderr)

    def end(self):
        self.keyboard.stdin.close()
        self.keyboard.wait(10)
        self.process.terminate()
        self.process.wait(10)
        self.manager.terminate()
        self.manager.wait(10)
