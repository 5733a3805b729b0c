"""Holds what our reader makes of Parquet files against what pyarrow reads.

    python compare_jsonl.py FOLDER FILE...      FOLDER/<file name>.jsonl: a list of values per row
    python compare_jsonl.py COLLIGATE FILE...   runs `colligate cat FILE --format jsonl`

Values are compared as the types of pyarrow say; one line per file that differs or is noteworthy, exit
code 1 if any differs.
"""
import datetime
import decimal
import json
import math
import pathlib
import struct
import subprocess
import sys
import uuid

import pyarrow
import pyarrow.parquet

EPOCH = datetime.datetime(1970, 1, 1)


class Single(float):
    """A number of 32 bits, whose shortest spelling stands for it."""


def binary(value):
    """Bytes as the program spells them: text where it is one, else hexadecimal digits."""
    try:
        text = value.decode()
        plain = all(c >= " " and c != "\x7f" or c in "\t\n\r" for c in text)
    except UnicodeDecodeError:
        plain = False
    return value.decode() if plain and not value.startswith(b"\\x") else "\\x" + value.hex()


def moment(number, per_second, zone):
    days, rest = divmod(number, 86400 * per_second)
    date = day(days)
    seconds, fraction = divmod(rest, per_second)
    text = f"{date}T{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if fraction:
        text += "." + str(fraction).rjust(len(str(per_second)) - 1, "0")
    return text + ("Z" if zone else "")


def day(days):
    """A date of any year; the calendar of Python ends in 9999."""
    years, rest = divmod(days + 719468, 146097)
    if -719162 <= days <= 2932896:
        return (EPOCH + datetime.timedelta(days=days)).date().isoformat()
    date = (EPOCH + datetime.timedelta(days=rest - 719468 + 5 * 146097)).date()
    year = date.year + (years - 5) * 400
    return f"{'-' if year < 0 else '+' if year > 9999 else ''}{abs(year):04}-{date.month:02}-{date.day:02}"


def expected(value, kind):
    """A value of pyarrow as the program should print it."""
    types = pyarrow.types
    if value is None:
        return None
    if isinstance(kind, pyarrow.BaseExtensionType):
        if isinstance(value, uuid.UUID):
            return str(value)
        return expected(value, kind.storage_type)
    if types.is_map(kind):
        pairs = [(expected(k, kind.key_type), expected(v, kind.item_type)) for k, v in value]
        if types.is_string(kind.key_type) or types.is_large_string(kind.key_type):
            return dict(pairs)
        return [list(pair) for pair in pairs]
    if types.is_list(kind) or types.is_large_list(kind):
        return [expected(item, kind.value_type) for item in value]
    if types.is_struct(kind):
        return {field.name: expected(value[field.name], field.type) for field in kind}
    if types.is_dictionary(kind):
        return expected(value, kind.value_type)
    if types.is_binary(kind) or types.is_fixed_size_binary(kind) or types.is_large_binary(kind):
        return binary(value)
    if types.is_decimal(kind):
        return decimal.Decimal(value)
    if types.is_float32(kind):
        return Single(value)
    if types.is_floating(kind):
        return float(value)
    return value


def plain(scalar_array, kind):
    """The values of an array, timestamps as whole numbers, which Python cannot all hold otherwise."""
    types = pyarrow.types
    if types.is_timestamp(kind):
        per_second = {"s": 1, "ms": 1000, "us": 10 ** 6, "ns": 10 ** 9}[kind.unit]
        return [None if n is None else moment(n, per_second, kind.tz)
                for n in scalar_array.cast(pyarrow.int64()).to_pylist()]
    if types.is_date32(kind):
        return [None if n is None else day(n) for n in scalar_array.cast(pyarrow.int32()).to_pylist()]
    if types.is_time(kind):
        return [None if t is None else t.isoformat() for t in scalar_array.to_pylist()]
    if types.is_struct(kind) and len(scalar_array):
        # Part by part, for the sake of timestamps inside.
        array = scalar_array
        if isinstance(array, pyarrow.ChunkedArray):
            array = array.combine_chunks()
        parts = [plain(array.field(index), field.type) for index, field in enumerate(kind)]
        return [{field.name: part[row] for field, part in zip(kind, parts)} if valid else None
                for row, valid in enumerate(array.is_valid().to_pylist())]
    return [expected(value, kind) for value in scalar_array.to_pylist(maps_as_pydicts=None)]


def same(left, right):
    if isinstance(right, str) and isinstance(left, float):
        right = float(right)
    if isinstance(left, Single) and isinstance(right, (int, float, decimal.Decimal)):
        right = struct.unpack("<f", struct.pack("<f", float(right)))[0]
    if isinstance(left, float) and isinstance(right, (int, float, decimal.Decimal)):
        right = float(right)
        return math.isnan(left) and math.isnan(right) or left == right
    if isinstance(left, decimal.Decimal):
        return right is not None and decimal.Decimal(str(right)) == left
    if isinstance(left, list) and isinstance(right, list):
        if right and left and isinstance(left[0], list) and isinstance(right[0], dict):
            right = [list(pair.values()) for pair in right]
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, dict) and isinstance(right, dict):
        return list(left) == list(right) and all(same(left[key], right[key]) for key in left)
    if isinstance(left, datetime.datetime):
        return right.rstrip("Z") == moment_of(left)
    if isinstance(left, (datetime.date, datetime.time)):
        return right == left.isoformat()
    return type(left) is type(right) and left == right or left == right


def moment_of(value):
    text = value.replace(tzinfo=None).isoformat()
    return text.rstrip("0") if "." in text else text


def difference(program, path):
    if pathlib.Path(program).is_dir():
        run = subprocess.CompletedProcess([], 0, stderr=b"", stdout=pathlib.Path(
            program, pathlib.Path(path).name + ".jsonl").read_bytes())
    else:
        run = subprocess.run([program, "cat", path, "--format", "jsonl"], capture_output=True, check=False)
    try:
        table = pyarrow.parquet.ParquetFile(path, page_checksum_verification=True).read()
    except Exception as error:  # whatever pyarrow says, it refused the file
        reason = str(error).splitlines()[0][:90]
        if pathlib.Path(program).is_dir():
            return f"pyarrow refuses: {reason}", None
        ours = "we refuse it too: " if run.returncode else "we read it: "
        return None, f"pyarrow refuses ({reason}); {ours}{run.stderr.decode().strip()[:200]}"
    if run.returncode:
        return f"refused: {run.stderr.decode().strip()[:300]}", None
    rows = [json.loads(line, parse_float=decimal.Decimal) for line in run.stdout.decode().split("\n") if line]
    if len(rows) != table.num_rows:
        return f"{len(rows)} rows instead of {table.num_rows}", None
    for index, name in enumerate(table.column_names):
        kind = table.schema.field(index).type
        for row, value in enumerate(plain(table.column(index), kind)):
            found = (rows[row] if isinstance(rows[row], list) else list(rows[row].values()))[index]
            if not same(value, found):
                return f"row {row}, {name} ({kind}): {found!r} instead of {value!r}", None
    return None, None


def main():
    program, bad = sys.argv[1], 0
    for path in sys.argv[2:]:
        try:
            fault, note = difference(program, path)
        except Exception as error:
            fault, note = f"cannot be compared: {type(error).__name__} {error}", None
        name = path.split("/")[-1]
        if fault or note:
            print(f"{'FAULT' if fault else 'note '} {name}: {fault or note}")
        bad += bool(fault)
    print(f"compare_jsonl: {len(sys.argv) - 2} files, {bad} differ")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
