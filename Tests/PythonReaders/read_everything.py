"""Reads every Parquet file below some folders with pyarrow, DuckDB and Polars, and compares them.

    python read_everything.py FOLDER...

All three must find the same columns, row counts and values in every file. Prints one line; exit code 1
with a line per difference.
"""
import datetime
import pathlib
import sys

import duckdb
import polars
import pyarrow.parquet


def plain(value):
    """One spelling for what the readers hand out as their own types."""
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, datetime.datetime) and value.tzinfo:
        # Each reader gives the moment in a time zone of its own.
        value = value.astimezone(datetime.timezone.utc)
    if isinstance(value, polars.Series):
        return [plain(item) for item in value.to_list()]
    return value.isoformat() if hasattr(value, "isoformat") else value


def columns_by_pyarrow(path):
    table = pyarrow.parquet.ParquetFile(path).read()
    return {name: [plain(item) for item in table[name].to_pylist()] for name in table.column_names}


def columns_by_duckdb(connection, path):
    result = connection.execute("SELECT * FROM read_parquet(?)", [str(path)])
    names = [column[0] for column in result.description]
    rows = result.fetchall()
    return {name: [plain(row[place]) for row in rows] for place, name in enumerate(names)}


def columns_by_polars(path):
    frame = polars.read_parquet(path)
    return {name: [plain(item) for item in frame[name].to_list()] for name in frame.columns}


def differences(path, connection):
    expected = columns_by_pyarrow(path)
    others = {"DuckDB": columns_by_duckdb(connection, path), "Polars": columns_by_polars(path)}
    for reader, found in others.items():
        if list(found) != list(expected):
            yield f"{path}: {reader} sees the columns {list(found)}, pyarrow {list(expected)}"
            continue
        for name, values in expected.items():
            if len(values) != len(found[name]):
                yield f"{path}: {reader} reads {len(found[name])} rows, pyarrow {len(values)}"
            elif values != found[name]:
                row = next(i for i, pair in enumerate(zip(values, found[name])) if pair[0] != pair[1])
                yield f"{path}: {reader} reads another {name} in row {row}"


def main():
    paths = sorted({path.resolve() for folder in sys.argv[1:]
                    for path in pathlib.Path(folder).rglob("*.parquet")})
    if not paths:
        sys.exit("read_everything: no Parquet file found")
    connection = duckdb.connect()
    rows, problems = 0, []
    for path in paths:
        problems += differences(path, connection)
        rows += pyarrow.parquet.ParquetFile(path).metadata.num_rows
    for problem in problems[:20]:
        print(problem)
    print(f"read_everything: {len(paths)} files, {rows} rows, "
          + (f"{len(problems)} differences" if problems else "the same in three readers"))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
