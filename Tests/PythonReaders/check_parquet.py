#!/usr/bin/env python3
"""Reads Parquet files with pyarrow, DuckDB and Polars and compares them with the rows that were written.

Usage: check_parquet.py FOLDER. For each NAME.parquet there is a NAME.jsonl: first a line with the columns (name, kind,
isList), then one line per row. Dates are days, timestamps microseconds, doubles their 64 bits.
Prints what differs and exits 1, or prints one line and exits 0.
"""
import datetime
import json
import pathlib
import struct
import sys

import duckdb
import polars
import pyarrow
import pyarrow.parquet

EPOCH_DAY = datetime.date(1970, 1, 1)
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
MICROSECOND = datetime.timedelta(microseconds=1)
faults = []


def plain(value):
    """A value as it stands in the expected rows."""
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, datetime.datetime):
        return (value - EPOCH) // MICROSECOND
    if isinstance(value, datetime.date):
        return (value - EPOCH_DAY).days
    if isinstance(value, float):
        return struct.unpack("<Q", struct.pack("<d", value))[0]
    return value


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def compare(file, engine, expected, found):
    if len(expected) != len(found):
        faults.append(f"{file}: {engine}: {len(found)} rows instead of {len(expected)}")
        return
    for number, (left, right) in enumerate(zip(expected, found)):
        if left != right:
            faults.append(f"{file}: {engine}: row {number}: expected {left!r:.300}, found {right!r:.300}")
            return


def by_pyarrow(path):
    table = pyarrow.parquet.read_table(path, page_checksum_verification=True)
    columns = [[plain(value) for value in column.to_pylist()] for column in table.columns]
    return [list(row) for row in zip(*columns)]


def by_duckdb(path, columns):
    parts = []
    for column in columns:
        name = quoted(column["name"])
        if column["kind"] == "timestamp":
            name = f"list_transform({name}, lambda x: epoch_us(x))" if column["isList"] else f"epoch_us({name})"
        parts.append(name)
    rows = duckdb.sql(f"SELECT {', '.join(parts)} FROM read_parquet('{path}')").fetchall()
    return [[plain(value) for value in row] for row in rows]


def by_polars(path, columns):
    frame = polars.read_parquet(path)
    return [[plain(value) for value in row] for row in frame.rows()]


def value_of(column, cell):
    """An expected cell as a Python value that engines take as a parameter."""
    if column["kind"] == "double":
        return struct.unpack("<d", struct.pack("<Q", cell))[0]
    if column["kind"] == "date":
        return EPOCH_DAY + datetime.timedelta(days=cell)
    return cell


def check_filters(file, path, columns, rows):
    """Equality and range filters must find with pushdown what a scan of the expected rows finds."""
    lazy = polars.scan_parquet(path)
    for index, column in enumerate(columns):
        cells = [row[index] for row in rows if row[index] is not None]
        if column["isList"] or column["kind"] in ("bool", "timestamp") or not cells:
            continue
        name = quoted(column["name"])
        values = [value_of(column, cell) for cell in cells]
        order = (lambda value: value.encode()) if column["kind"] == "string" else (lambda value: value)
        least, greatest = duckdb.sql(f"SELECT min({name}), max({name}) FROM read_parquet('{path}')").fetchall()[0]
        if (order(least), order(greatest)) != (min(map(order, values)), max(map(order, values))):
            faults.append(f"{file}: duckdb: min or max of {column['name']} is wrong")
        nulls = duckdb.sql(f"SELECT count(*) FROM read_parquet('{path}') WHERE {name} IS NULL").fetchall()[0][0]
        if nulls != len(rows) - len(cells):
            faults.append(f"{file}: duckdb: nulls of {column['name']}: {nulls}")
        for probe in {values[0], values[-1], values[len(values) // 2]}:
            count = sum(1 for value in values if value == probe)
            found = duckdb.execute(f"SELECT count(*) FROM read_parquet('{path}') WHERE {name} = ?", [probe]).fetchall()[0][0]
            if found != count:
                faults.append(f"{file}: duckdb: {column['name']} = {probe!r}: {found} instead of {count}")
            below = sum(1 for value in values if order(value) < order(probe))
            found = lazy.filter(polars.col(column["name"]) < probe).select(polars.len()).collect().item()
            if found != below:
                faults.append(f"{file}: polars: {column['name']} < {probe!r}: {found} instead of {below}")
            found = lazy.filter(polars.col(column["name"]) == probe).select(polars.len()).collect().item()
            if found != count:
                faults.append(f"{file}: polars: {column['name']} = {probe!r}: {found} instead of {count}")
            kind = pyarrow.parquet.read_schema(path).field(column["name"]).type
            found = pyarrow.parquet.read_table(path, filters=[(column["name"], "==", pyarrow.scalar(probe, kind))]).num_rows
            if found != count:
                faults.append(f"{file}: pyarrow: {column['name']} = {probe!r}: {found} instead of {count}")


def check_statistics(file, path, columns, rows):
    """The statistics of each chunk bound its values, and exact ones are among them."""
    metadata = pyarrow.parquet.ParquetFile(path).metadata
    exact = {(group, column): flags for group, column, *flags in duckdb.sql(
        f"SELECT row_group_id, column_id, min_is_exact, max_is_exact FROM parquet_metadata('{path}')").fetchall()}
    start = 0
    for number in range(metadata.num_row_groups):
        group = metadata.row_group(number)
        part = rows[start:start + group.num_rows]
        start += group.num_rows
        for index, column in enumerate(columns):
            statistics = group.column(index).statistics
            cells = [row[index] for row in part if row[index] is not None]
            empty = 0
            if column["isList"]:
                empty = sum(1 for cell in cells if not cell)
                cells = [item for cell in cells for item in cell]
                missing = empty + sum(1 for row in part if row[index] is None)
            else:
                missing = len(part) - len(cells)
            if statistics is None or statistics.null_count != missing:
                faults.append(f"{file}: group {number}: null count of {column['name']}: {statistics and statistics.null_count} for {missing}")
                continue
            if not statistics.has_min_max:
                if cells and not any(value_of(column, cell) != value_of(column, cell) for cell in cells):
                    faults.append(f"{file}: group {number}: {column['name']} has no bounds")
                continue
            order = (lambda value: value.encode()) if column["kind"] == "string" else (lambda value: value)
            values = [value_of(column, cell) for cell in cells]
            least, greatest = min(map(order, values)), max(map(order, values))
            low, high = statistics.min, statistics.max
            if column["kind"] == "timestamp":
                low, high = plain(low), plain(high)
            if order(low) > least or order(high) < greatest:
                faults.append(f"{file}: group {number}: bounds of {column['name']} are too tight")
            is_low_exact, is_high_exact = exact[number, index]
            if is_low_exact and order(low) != least or is_high_exact and order(high) != greatest:
                faults.append(f"{file}: group {number}: bounds of {column['name']} are not exact as they claim")


def main(folder):
    paths = sorted(pathlib.Path(folder).glob("*.parquet"))
    for path in paths:
        with open(path.with_suffix(".jsonl"), encoding="utf-8") as lines:
            columns = json.loads(next(lines))
            rows = [json.loads(line) for line in lines]
        file = path.name
        compare(file, "pyarrow", rows, by_pyarrow(path))
        compare(file, "duckdb", rows, by_duckdb(path, columns))
        compare(file, "polars", rows, by_polars(path, columns))
        check_filters(file, path, columns, rows)
        check_statistics(file, path, columns, rows)
    for fault in faults[:50]:
        print(fault)
    if faults or not paths:
        sys.exit(1)
    print(f"{len(paths)} files are as they were written")


main(sys.argv[1])
