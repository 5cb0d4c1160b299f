# SPDX-License-Identifier: GPL-3.0-or-later
"""What whoever pastes would get. Run by itself it prints that: GTK is another program's there, which no screen reader sees."""

import os
import subprocess
import sys


def read():
    return subprocess.run([sys.executable, __file__], env=os.environ | {"GTK_A11Y": "none"}, capture_output=True,
                          text=True, check=True, timeout=60).stdout


def main():
    import gi

    gi.require_version("Gtk", "4.0")
    from gi.repository import Gdk, GLib, Gtk

    Gtk.init()
    loop = GLib.MainLoop()

    def paste(clipboard, result):
        try:
            print(clipboard.read_text_finish(result) or "", end="")
        except GLib.Error:
            pass  # There is nothing in it yet.
        finally:
            loop.quit()

    Gdk.Display.get_default().get_clipboard().read_text_async(None, paste)
    loop.run()


if __name__ == "__main__":
    main()
