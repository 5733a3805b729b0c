"""Holds every Arrow stream NAME.arrows of a folder against NAME.parquet beside it, by pyarrow and Polars.

    python compare_arrow.py FOLDER
"""
import pathlib
import sys

import polars
import pyarrow.ipc
import pyarrow.parquet


def faults(path):
    with pyarrow.ipc.open_stream(path) as reader:
        stream = reader.read_all()
    stream.validate(full=True)
    file = pyarrow.parquet.ParquetFile(path.with_suffix(".parquet")).read()
    if stream.column_names != file.column_names:
        return "other columns"
    for name in file.column_names:
        if stream[name].to_pylist() != file[name].to_pylist():
            return f"another {name} ({file.schema.field(name).type})"
    if stream.num_rows and polars.read_ipc_stream(path).height != file.num_rows:
        return "other rows for Polars"
    return None


def main():
    paths = sorted(pathlib.Path(sys.argv[1]).glob("*.arrows"))
    found = [f"{path.name}: {fault}" for path in paths if (fault := faults(path))]
    print("\n".join(found[:20]) if found else f"compare_arrow: {len(paths)} streams are as the files")
    return 1 if found or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
