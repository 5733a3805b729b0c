#!/usr/bin/env python3
"""Writes to FOLDER what only some writers write: files of fastparquet (where it is installed), two columns of one
name, and lists in pages so small that some of them begin no row."""
import sys

import pyarrow
import pyarrow.parquet

COUNT = 1000
folder = sys.argv[1]
try:
    import fastparquet
    import pandas
except ImportError:
    fastparquet = None
if fastparquet:
    frame = pandas.DataFrame({
        "long": [row << 33 for row in range(COUNT)],
        "unique": [f"u{row}" for row in range(COUNT)],
        "flag": [row % 3 == 0 for row in range(COUNT)],
        "double": [row / 3 for row in range(COUNT)],
    })
    for codec in ["UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD"]:
        fastparquet.write(f"{folder}/fastparquet-{codec}.parquet", frame, compression=codec, row_group_offsets=400)
twice = pyarrow.table([pyarrow.array([1, 2]), pyarrow.array([3, 4])], names=["a", "a"])
pyarrow.parquet.write_table(twice, f"{folder}/twice.parquet")
lists = pyarrow.table({
    "row": list(range(20)), "list": [[f"element {item}" for item in range(row * 7 % 60)] for row in range(20)]})
pyarrow.parquet.write_table(
    lists, f"{folder}/lists.parquet", data_page_size=64, write_batch_size=4, write_page_index=True,
    use_dictionary=False)
