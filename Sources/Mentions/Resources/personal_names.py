"""Writes PersonalNames+Census.swift: the commonest names of persons in the United States.

usage: personal_names.py FOLDER

The folder holds the three files of the census of 1990 (dist.male.first, dist.female.first, dist.all.last), works of
the US government in the public domain; the Python package `names` carries them. Taken are the commonest given names
of each sex and the commonest family names, in the order of the alphabet.
"""
import os
import sys

COUNTS = {"dist.male.first": 700, "dist.female.first": 900, "dist.all.last": 4000}

def top(name):
    with open(os.path.join(sys.argv[1], name)) as lines:
        rows = [line.split()[0].lower() for line in lines if line.strip()]
    return {word for word in rows[: COUNTS[name]] if len(word) > 2}

def wrapped(words):
    line = ""
    for word in sorted(words):
        if len(line) + 1 + len(word) > 116:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    yield line

target = os.path.join(os.path.dirname(__file__), "..", "Gazetteer", "PersonalNames+Census.swift")
with open(target, "w", encoding="utf-8") as out:
    out.write("""// swift-format-ignore-file
// Written by Resources/personal_names.py from the US census of 1990 (public domain). Do not edit.

extension PersonalNames {
""")
    lists = {"given": top("dist.male.first") | top("dist.female.first"), "family": top("dist.all.last")}
    for name, words in lists.items():
        out.write(f'  static let {name} = """\n')
        for text in wrapped(words):
            out.write(f"    {text}\n")
        out.write('    """\n')
    out.write("}\n")
    print({name: len(words) for name, words in lists.items()})
