#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""That each text of a campaign is built alike in every language. structure.py FOLDER…, speaks TAP."""

import json
import re
import sys
from pathlib import Path


def shape(path):
    """The structure of a text: its headings, paragraphs and list items in order, without their words."""
    kinds = []
    for line in path.read_text().splitlines():
        match = re.match(r"(#+ |- |\d+\. )", line)
        kinds.append(match.group(1) if match else ("paragraph" if line.strip() else ""))
    return kinds


def problems(pack):
    languages = json.loads((pack / "campaign.json").read_text())["languages"]
    texts = {language: {path.relative_to(pack / language): path for path in (pack / language).rglob("*.md")}
             for language in languages}
    first = texts[languages[0]]
    assert first
    for language in languages[1:]:
        for name in sorted(set(first) ^ set(texts[language])):
            yield f"{name} is not in {languages[0]} and {language}"
        for name in sorted(set(first) & set(texts[language])):
            if shape(first[name]) != shape(texts[language][name]):
                yield f"{name} has another structure in {language}"


packs = [Path(argument) for argument in sys.argv[1:]]
failed = 0
print(f"1..{len(packs)}")
for number, pack in enumerate(packs, 1):
    found = list(problems(pack))
    failed += bool(found)
    print(f"{'not ok' if found else 'ok'} {number} - {pack.name} is built alike in every language")
    for problem in found:
        print(f"# {problem}")
sys.exit(bool(failed))
