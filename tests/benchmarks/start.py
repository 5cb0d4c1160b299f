#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how programs start, side by side in one run.

start.py BUILD-FOLDER [ROUNDS] [NAME=CAMPAIGN…]: an empty libadwaita window, Plaza on its default campaign
and on each CAMPAIGN named, and gnome-text-editor where it is installed take turns. Prints medians, and
ratios to the empty window. Milliseconds, seconds, MiB.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

QUIET_MS = 1200


def start_screen(folder):
    """An Xvfb whose screen is a file, with a window manager, so that windows get their size."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-fbdir", folder, "-nolisten", "tcp"],
        pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as number:
        os.environ["DISPLAY"] = ":" + number.readline().strip()
    manager = subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return server, manager


def measure(watch, screen, command, home):
    """One start in a home of its own; a first start there made what later ones find."""
    environment = dict(os.environ, HOME=home, XDG_DATA_HOME=home + "/data", XDG_CACHE_HOME=home + "/cache",
                       XDG_CONFIG_HOME=home + "/config", XDG_STATE_HOME=home + "/state")
    result = subprocess.run(["dbus-run-session", "--", watch, screen, str(QUIET_MS)] + command,
                            env=environment, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{command[0]} did not start: {result.stderr.strip()[-300:]}")
    return json.loads(result.stdout.splitlines()[-1])


def main():
    build = Path(sys.argv[1]).resolve()
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    programs = {"hello": [str(build / "tests/benchmarks/plaza-hello")],
                "plaza": [str(build / "src/app/plaza")]}
    for argument in sys.argv[3:]:
        name, campaign = argument.split("=", 1)
        programs[name] = [str(build / "src/app/plaza"), campaign]
    if shutil.which("gnome-text-editor"):
        programs["gnome-text-editor"] = ["gnome-text-editor", "--standalone", "--new-window"]

    watch = str(build / "tests/benchmarks/plaza-watch")
    with tempfile.TemporaryDirectory() as folder:
        server, manager = start_screen(folder)
        try:
            screen = folder + "/Xvfb_screen0"
            results = {name: [] for name in programs}
            for turn in range(rounds + 1):
                for name, command in programs.items():
                    home = f"{folder}/{name}"
                    os.makedirs(home, exist_ok=True)
                    result = measure(watch, screen, command, home)
                    if turn > 0:  # The first warms the caches and makes the campaign.
                        results[name].append(result)
        finally:
            manager.terminate()
            server.terminate()
            server.wait()

    report(results, rounds)


def report(results, rounds):
    def median(name, key):
        return statistics.median(result[key] for result in results[name])

    print(f"Medians of {rounds}; in brackets, to the empty window.")
    print(f"{'':20} {'frame ms':>14} {'settled ms':>16} {'CPU s':>14} {'CPU after':>10} {'USS MiB':>16}")
    for name in results:
        cells = []
        for key, scale, digits in (("frame", 1, 0), ("settled", 1, 0), ("cpu", 1, 2), ("uss", 1 / 1024, 1)):
            value, base = median(name, key) * scale, median("hello", key) * scale
            cells.append(f"{value:.{digits}f} ({value / base:.2f})")
        print(f"{name:20} {cells[0]:>14} {cells[1]:>16} {cells[2]:>14} {median(name, 'after'):>10.2f} {cells[3]:>16}")


main()
