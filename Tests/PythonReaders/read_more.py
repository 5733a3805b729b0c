"""Reads every Parquet file of a folder with DataFusion and fastparquet, and holds the values against
pyarrow's.

    python read_more.py FOLDER

fastparquet reads flat columns; it knows no difference encodings, and gives decimals as doubles, which are held
against the nearest by fifteen digits. It is asked for one row group at a time: of a file in which one has a
dictionary and the next has none, 2026.9 loses the texts of the next, though it reads each by itself. Prints one
line; exit code 1 with a line per difference.
"""
import datetime
import decimal
import math
import pathlib
import sys

import datafusion
import fastparquet
import pandas
import pyarrow
import pyarrow.parquet

DELTAS = {"DELTA_BINARY_PACKED", "DELTA_LENGTH_BYTE_ARRAY", "DELTA_BYTE_ARRAY", "BYTE_STREAM_SPLIT"}


def plain(value):
    """One spelling for what the readers hand out as their own types."""
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, float) and math.isnan(value):
        return "NaN"
    if isinstance(value, datetime.datetime) and value.tzinfo:
        return value.astimezone(datetime.timezone.utc).replace(tzinfo=None).isoformat()
    return value.isoformat() if hasattr(value, "isoformat") else value


def loose(value, kind):
    """What pandas leaves of a value: nulls and NaN are one, dates are timestamps, decimals doubles."""
    if value is None or value is pandas.NaT or value is pandas.NA or value != value:
        return None
    if isinstance(value, decimal.Decimal):
        value = float(value)
    if pyarrow.types.is_decimal(kind):
        return float(f"{value:.14e}")
    if pyarrow.types.is_temporal(kind):
        moment = pandas.Timestamp(value)
        return moment.tz_convert(None) if moment.tzinfo else moment
    if pyarrow.types.is_boolean(kind):
        return bool(value)
    return int(value) if pyarrow.types.is_integer(kind) else value


def by_datafusion(path):
    table = datafusion.SessionContext().read_parquet(str(path)).to_arrow_table()
    return {name: [plain(item) for item in table[name].to_pylist()] for name in table.column_names}


def flat_columns(path):
    """The columns that fastparquet is said to read: not nested, and without encodings it does not know."""
    file = pyarrow.parquet.ParquetFile(path)
    kinds = {field.name: field.type for field in file.schema_arrow}
    encodings = {}
    for group in range(file.metadata.num_row_groups):
        for index in range(file.metadata.num_columns):
            chunk = file.metadata.row_group(group).column(index)
            encodings.setdefault(chunk.path_in_schema, set()).update(chunk.encodings)
    return {name: kind for name, kind in kinds.items()
            if not pyarrow.types.is_nested(kind) and not DELTAS & encodings.get(name, set())}


def differences(path):
    table = pyarrow.parquet.ParquetFile(path).read()
    try:
        found = by_datafusion(path)
    except Exception as error:
        yield f"{path.name}: DataFusion: {error}"
        found = {}
    for name in table.column_names if found else []:
        if [plain(item) for item in table[name].to_pylist()] != found.get(name):
            yield f"{path.name}: DataFusion reads another {name} ({table.schema.field(name).type})"
    for name, kind in flat_columns(path).items():
        try:
            groups = fastparquet.ParquetFile(str(path)).iter_row_groups(columns=[name])
            values = [loose(item, kind) for group in groups for item in group[name]]
        except Exception as error:
            yield f"{path.name}: fastparquet, {name} ({kind}): {type(error).__name__} {error}"
            continue
        if values != [loose(item, kind) for item in table[name].to_pylist()]:
            yield f"{path.name}: fastparquet reads another {name} ({kind})"


def main():
    paths = sorted(pathlib.Path(sys.argv[1]).glob("*.parquet"))
    problems = [problem for path in paths for problem in differences(path)]
    print("\n".join(problems[:60]))
    print(f"read_more: {len(paths)} files, {len(problems)} differences")
    return 1 if problems or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
