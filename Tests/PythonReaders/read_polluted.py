"""Reads the tables of a Pollock folder with DuckDB, in the order of their names.

    python read_polluted.py FOLDER [--parameters]

Prints a JSON array: a table each, as rows of texts. A table that DuckDB refuses is empty. Settings are those
of the benchmark's own runs: lenient, with the given parameters or all detected.
"""
import json
import os
import sys

import duckdb


def given(parameters):
    names = []
    count = max(1, int(parameters["n_columns"]))
    for name in parameters["column_names"] or [f"col_{place}" for place in range(count)]:
        base, number = name.strip(), 1
        unique = base
        while unique in names:
            unique = f"{base}_{number}"
            number += 1
        names.append(unique)
    lines = int(parameters["preamble_lines"]) + int(parameters["header_lines"])
    return dict(
        delimiter=parameters["delimiter"] or ",", quotechar=parameters["quotechar"] or '"',
        escapechar=parameters["escapechar"] or '"', skiprows=lines, header=False,
        columns={name: "VARCHAR" for name in names}, auto_detect=False)


folder = sys.argv[1]
tables = []
for name in sorted(os.listdir(f"{folder}/csv")):
    with open(f"{folder}/parameters/{name}.json", encoding="utf-8") as file:
        parameters = json.load(file)
    options = given(parameters) if "--parameters" in sys.argv else dict(all_varchar=True)
    options |= dict(strict_mode=False, ignore_errors=True, null_padding=True)
    try:
        rows = duckdb.connect().read_csv(f"{folder}/csv/{name}", **options).fetchall()
    except Exception:
        rows = []
    tables.append([[cell or "" for cell in row] for row in rows])
json.dump(tables, sys.stdout)
