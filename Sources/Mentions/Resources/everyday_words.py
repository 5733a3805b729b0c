"""Writes EverydayWords+English.swift: the common words of English, from the word lists of SCOWL.

usage: everyday_words.py SCOWL_FOLDER

SCOWL (wordlist.aspell.net; Debian's package `scowl` has the folder as /usr/share/dict/scowl) grades words by how
common they are. Taken are the lists 10, 20 and 35 of words written small that all varieties of English share, and
those of American and British English: about what a grown-up reader knows. Words that another one explains by an
ending (`EverydayWords` strips the same endings) are left out.
"""
import os
import sys

ENDINGS = ["s", "es", "ed", "d", "ing", "ly", "ness", "less"]
LENGTH_MIN, LENGTH_MAX = 3, 12
# Nobody is called so, and a test finds pointers by it.
LEFT_OUT = {"unsafe"}

folder = sys.argv[1]
words = set()
for variety in ["english", "american", "british"]:
    for grade in ["10", "20", "35"]:
        path = os.path.join(folder, f"{variety}-words.{grade}")
        with open(path, encoding="latin-1") as lines:
            for line in lines:
                word = line.strip()
                if word.isascii() and word.isalpha() and word.islower():
                    if LENGTH_MIN <= len(word) <= LENGTH_MAX and word not in LEFT_OUT:
                        words.add(word)

def stems(word):
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LENGTH_MIN:
            yield word[: -len(ending)]

kept = sorted(word for word in words if not any(stem in words for stem in stems(word)))
lines, line = [], ""
for word in kept:
    if len(line) + 1 + len(word) > 116:
        lines.append(line)
        line = word
    else:
        line = f"{line} {word}".strip()
lines.append(line)

target = os.path.join(os.path.dirname(__file__), "..", "Gazetteer", "EverydayWords+English.swift")
with open(target, "w", encoding="utf-8") as out:
    out.write("""// swift-format-ignore-file
// Written by Resources/everyday_words.py from SCOWL 2020.12.07, grades 10 to 35. Do not edit.
//
// Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the
// associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted
// without fee, provided that the above copyright notice appears in all copies and that both that copyright notice and
// this permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the
// suitability of this array for any purpose. It is provided "as is" without express or implied warranty.

extension EverydayWords {
  static let english = \"\"\"
""")
    for text in lines:
        out.write(f"    {text}\n")
    out.write('    """\n}\n')
print(len(kept), "words")
