"""Writes TerritoryNames.swift: what countries are called in further languages.

Source: Unicode CLDR (Unicode License v3), as the package `babel` of PyPI carries it. Names that the table by hand
has, for the same country, are left out. Run from the root of the project:

    pip install babel && python Sources/Normalization/Resources/territory_names.py
"""
import re
import unicodedata
from pathlib import Path

from babel import Locale
from babel.core import get_global

FOLDER = Path("Sources/Normalization/Addresses")
LANGUAGES = [
    "de", "fr", "es", "it", "pt", "pt_PT", "ru", "zh", "zh_Hant", "ja", "ko", "ar", "nl", "pl", "tr", "uk",
    "sv", "da", "nb", "fi", "cs", "sk", "hu", "ro", "el", "bg", "sr", "hr", "sl", "lt", "lv", "et", "be", "ca", "he", "fa",
    "hi", "id", "vi",
]

known = {}
code = None
for line in (FOLDER / "CountryNames.swift").read_text(encoding="utf8").splitlines():
    match = re.match(r"  ([a-z]{2})\|(.*)", line)
    if match:
        code = match[1]
        line = match[2]
    if code:
        known.setdefault(code, set()).update(name.strip() for name in line.split(";"))

aliases = get_global("territory_aliases")
numbers = {}
# Of the German Democratic Republic, and what ISO 3166-1 does not have.
SKIPPED = {"278", "967", "983"}
for number, codes in aliases.items():
    if re.fullmatch(r"\d{3}", number) and number not in SKIPPED and codes[0].lower() in known:
        numbers[number] = codes[0].lower()


def wrapped(words, indent, separator, further=None):
    lines, line = [], indent
    for word in words:
        if len(line) + len(word) + 1 > 98 and line.strip():
            lines.append(line.rstrip())
            line = further or indent
        line += word + separator
    return lines + [line.rstrip().removesuffix(";")]


def folded(name):
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


# What two countries are called in two languages is neither's.
owners = {}
for code, names in known.items():
    for name in names:
        owners.setdefault(folded(name), set()).add(code)
for code in known:
    for language in LANGUAGES:
        if name := Locale.parse(language).territories.get(code.upper()):
            owners.setdefault(folded(name), set()).add(code)

rows = []
for code in sorted(known):
    names = []
    for language in LANGUAGES:
        name = Locale.parse(language).territories.get(code.upper())
        if name and len(owners[folded(name)]) > 1:
            print(f"left out: {name}, {language}: {sorted(owners[folded(name)])}")
            continue
        # Accents are folded when names are read.
        if not name or folded(name) in map(folded, [*known[code], *names]):
            continue
        if ";" not in name and "|" not in name:
            names.append(name)
    if names:
        rows += wrapped([f"{code}|{names[0]}", *names[1:]], "  ", ";", further="    ")

text = [
    "/// What countries are called in further languages: German, French, Spanish, Italian, Portuguese, Russian,",
    "/// Chinese, Japanese, Korean, Arabic, Dutch, Polish, Turkish, Ukrainian, Swedish, Danish, Norwegian, Finnish, Czech,",
    "/// Slovak, Hungarian, Romanian, Greek, Bulgarian, Serbian, Croatian, Slovene, Lithuanian, Latvian, Estonian,",
    "/// Belarusian, Catalan, Hebrew, Persian, Hindi, Indonesian, Vietnamese.",
    "///",
    "/// Source: Unicode CLDR (Unicode License v3). Written by `Sources/Normalization/Resources/territory_names.py`.",
    'let territoryNames = """',
    *rows,
    '  """',
    "",
    "/// ISO 3166-1 numeric codes. Source and script as above.",
    'let countryNumbers = """',
    *wrapped([f"{number}={code}" for number, code in sorted(numbers.items())], "  ", " "),
    '  """',
    "",
]
(FOLDER / "TerritoryNames.swift").write_text("\n".join(text), encoding="utf8")
