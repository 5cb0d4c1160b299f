#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""metainfo.py IN OUT NAME=VALUE…: puts addresses in the place of @NAME@. An element whose address nobody gave is left out."""

import re
import sys
from pathlib import Path
from xml.sax.saxutils import escape


def main(source, target, *values):
    text = Path(source).read_text(encoding="utf-8")
    for name, value in (word.split("=", 1) for word in values):
        if value:
            text = text.replace(f"@{name}@", escape(value.rstrip("/")))
    text = re.sub(r"^ *<screenshots>(?:(?!</screenshots>).)*@[A-Z]+@.*?</screenshots>\n", "", text, flags=re.S | re.M)
    text = re.sub(r"^ *<url [^\n]*@[A-Z]+@[^\n]*\n", "", text, flags=re.M)
    Path(target).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
