#!/usr/bin/env python3
"""Writes the same 1,000 rows to FOLDER with pyarrow in every form that our reader promises to read."""
import datetime
import itertools
import sys

import pyarrow
import pyarrow.parquet

COUNT = 1000
START_DAY = datetime.date(2000, 1, 1)
START = datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc)


def cells(make, kind=None):
    return pyarrow.array([make(row) for row in range(COUNT)], kind)


table = pyarrow.table({
    "long": cells(lambda row: row << 33, pyarrow.int64()),
    "small": cells(lambda row: None if row % 5 == 0 else row - 500, pyarrow.int32()),
    "name": cells(lambda row: None if row % 7 == 0 else f"näme {row % 50}"),
    "unique": cells(lambda row: f"u{row}"),
    "list": cells(lambda row: None if row % 11 == 0 else [f"x{item}" for item in range(row % 4)],
                  pyarrow.list_(pyarrow.string())),
    "flag": cells(lambda row: row % 3 == 0),
    "float": cells(lambda row: row / 8, pyarrow.float32()),
    "double": cells(lambda row: row / 3),
    "day": cells(lambda row: START_DAY + datetime.timedelta(days=row)),
    "moment": cells(lambda row: START + datetime.timedelta(seconds=row), pyarrow.timestamp("us", "UTC")),
    "milli": cells(lambda row: row * 1000 + 1, pyarrow.timestamp("ms", "UTC")),
    "none": cells(lambda row: None, pyarrow.string()),
    "unsigned": cells(lambda row: 4_000_000_000 + row, pyarrow.uint32()),
})
forms = itertools.product(["none", "gzip", "zstd", "snappy", "lz4"], ["1.0", "2.0"], [True, False])
for codec, version, is_dictionary in forms:
    pyarrow.parquet.write_table(
        table, f"{sys.argv[1]}/{codec}-{version}-{is_dictionary}.parquet", compression=codec,
        data_page_version=version, use_dictionary=is_dictionary, row_group_size=300,
        data_page_size=500, write_page_index=is_dictionary, write_page_checksum=is_dictionary)
ENCODINGS = {"long": "DELTA_BINARY_PACKED", "small": "DELTA_BINARY_PACKED", "name": "DELTA_BYTE_ARRAY",
             "unique": "DELTA_LENGTH_BYTE_ARRAY", "list.list.element": "DELTA_BYTE_ARRAY",
             "float": "BYTE_STREAM_SPLIT", "double": "BYTE_STREAM_SPLIT", "moment": "BYTE_STREAM_SPLIT"}
for version in ["1.0", "2.0"]:
    pyarrow.parquet.write_table(
        table, f"{sys.argv[1]}/encodings-{version}.parquet", compression="snappy", use_dictionary=False,
        column_encoding=ENCODINGS, data_page_version=version, row_group_size=300, data_page_size=500)
pyarrow.parquet.write_table(table, f"{sys.argv[1]}/plain.parquet", compression="snappy")
