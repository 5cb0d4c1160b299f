#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page for whoever has a keyboard, a screen reader or both: names.py and tab_walk.py say what is looked at.

every_page.py PLAZA WIDTHxHEIGHT [PAGE...]: in the language of the environment.
"""

from names import nameless
from pages import visit
from tab_walk import walk_by_tab

visit(lambda focus, root: [*nameless(root), *walk_by_tab(focus, root)])
