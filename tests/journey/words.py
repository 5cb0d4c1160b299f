# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's own words in the language of the test, from the catalogue that was built with it."""

import gettext
import os
import sys
from pathlib import Path

LANGUAGE = os.environ["LANGUAGE"]
adwaita_words = gettext.translation("libadwaita", languages=[LANGUAGE], fallback=True).gettext
catalogue = gettext.translation("plaza", Path(sys.argv[1]).resolve().parents[2] / "po", [LANGUAGE], fallback=LANGUAGE == "en")


def translate(words, context=None):
    """As the program says it: a letter that is marked for the keyboard is a letter."""
    said = catalogue.pgettext(context, words) if context else catalogue.gettext(words)
    return said.replace("_", "")
