# SPDX-License-Identifier: GPL-3.0-or-later
"""How a place's name is folded for comparing: the counterpart of plaza_place_name_fold() in C.

A test folds names of the finished file in C and looks them up: the two must agree."""

import unicodedata

WORDS = {
    "st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount", "mtn": "mountain",
    "hts": "heights", "spgs": "springs", "spg": "spring", "twp": "township",
}
FIRST_WORDS = {"n": "north", "s": "south", "e": "east", "w": "west"}
# Belongs to the next word: "Mc Lean" is McLean, "O Fallon" is O'Fallon, "D C" is D.C.
JOINED = {"mc", "o", "d", "l"}


APOSTROPHES = "'`´‘’ʻʼ"
# What has no decomposition: as in src/core/plaza-texts.c.
WHOLE = str.maketrans({
    "æ": "ae", "ð": "d", "ø": "o", "þ": "th", "đ": "d", "ħ": "h", "ı": "i", "ł": "l", "ŋ": "n", "œ": "oe", "ŧ": "t",
    "ƙ": "k", "ƴ": "y", "ǝ": "e", "ɓ": "b", "ɔ": "o", "ɖ": "d", "ɗ": "d", "ə": "e", "ɛ": "e", "ɨ": "i",
})


def bare(text):
    text = "".join(c for c in text if c not in APOSTROPHES)
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.category(c).startswith("M")).casefold().translate(WHOLE)


def words(text):
    """Letters and digits make words. An apostrophe or okina divides nothing, nor does the dot of "D.C."."""
    found, word, since_dot = [], "", 0
    for c in bare(text):
        if c.isalnum():
            word += c
            since_dot += 1
        elif c == "." and since_dot == 1:
            since_dot = 0
        else:
            if word:
                found.append(word)
            word, since_dot = "", 0
    return found + [word] if word else found


def fold(text):
    folded, prefix = [], ""
    for word in words(text):
        word = prefix + word
        prefix = ""
        if word in JOINED:
            prefix = word
            continue
        if not folded:
            word = FIRST_WORDS.get(word, word)
        folded.append(WORDS.get(word, word))
    return " ".join(folded + ([prefix] if prefix else []))
