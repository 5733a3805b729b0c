"""Writes and reads one table of 2 million rows with us, pyarrow, DuckDB and Polars, in turns.

    python bench_parquet.py COLLIGATE_BENCH [FOLDER] [ROUNDS] [cpu]

All use zstd at level 3 and one thread. Prints the best of the rounds and the ratio to pyarrow, side by
side, since only ratios mean something on a machine that does other things too. With cpu the processor's time is
counted, which they disturb less.
"""
import pathlib
import random
import subprocess
import sys
import tempfile
import time

import duckdb
import pyarrow
import pyarrow.parquet

ROWS = 2_000_000


def make_table(path):
    """Ids that rise, names that repeat, keys that do not, codes, dates, scores, lists of names."""
    dice = random.Random(1)
    syllables = ["an", "be", "chi", "dor", "el", "fa", "gri", "ha", "jo", "ka", "li", "mo", "ra", "ör"]
    words = ["".join(dice.choices(syllables, k=dice.randint(2, 4))).capitalize() for _ in range(20_000)]
    weights = [1 / (rank + 1) for rank in range(len(words))]

    def names(count):
        picks = dice.choices(words, weights, k=2 * count)
        return [f"{first} {last}" for first, last in zip(picks[::2], picks[1::2])]

    ids, last = [], 0
    for _ in range(ROWS):
        last += dice.randint(1, 8)
        ids.append(last)
    counts = dice.choices([None, 0, 1, 2, 3, 4], [10, 32, 27, 18, 9, 4], k=ROWS)
    pool = iter(names(sum(count or 0 for count in counts)))
    table = pyarrow.table({
        "id": pyarrow.array(ids, pyarrow.int64()),
        "name": names(ROWS),
        "uid": [f"src{dice.randrange(8)}:{dice.randrange(1 << 60):015x}" for _ in range(ROWS)],
        "country": dice.choices([a + b for a in "ABCDEFGHIJ" for b in "ACEGIKMOQSUWY"], k=ROWS),
        "born": pyarrow.array([dice.randint(-25_500, 14_600) for _ in range(ROWS)], pyarrow.date32()),
        "score": [None if dice.random() < 0.15 else dice.betavariate(4, 1.5) for _ in range(ROWS)],
        "aliases": [None if count is None else [next(pool) for _ in range(count)] for count in counts],
    })
    pyarrow.parquet.write_table(table, path, compression="snappy", row_group_size=131_072)


IS_CPU = "cpu" in sys.argv


def timed(work):
    clock = time.process_time if IS_CPU else time.perf_counter
    start = clock()
    work()
    return clock() - start


def by_bench(program, path, folder):
    output = subprocess.run(
        [program, "parquet", path, "--rounds", "1", "--threads", "2", "--output", folder / "colligate.parquet"]
        + (["--processor-time"] if IS_CPU else []),
        check=True, capture_output=True, text=True).stdout
    found = {line.rsplit(" ", 1)[0]: float(line.rsplit(" ", 1)[1]) for line in output.splitlines()}
    return found["write"], found["read 1"], found["read 2"]


def main():
    program = sys.argv[1]
    folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.gettempdir())
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    path = folder / "bench.parquet"
    if not path.exists():
        make_table(path)
    import polars
    pyarrow.set_cpu_count(1)
    table = pyarrow.parquet.read_table(path, use_threads=False)
    frame = polars.from_arrow(table)
    connection = duckdb.connect(config={"threads": 1})
    connection.register("rows", table)
    paths = {name: folder / f"{name}.parquet" for name in ("colligate", "pyarrow", "duckdb", "polars")}

    def duck_write():
        connection.execute(f"COPY rows TO '{paths['duckdb']}' (FORMAT parquet, CODEC zstd, COMPRESSION_LEVEL 3)")

    writers = {
        "pyarrow": lambda: pyarrow.parquet.write_table(
            table, paths["pyarrow"], compression="zstd", compression_level=3),
        "duckdb": duck_write,
        "polars": lambda: frame.write_parquet(paths["polars"], compression="zstd", compression_level=3),
    }
    readers = {
        "pyarrow": lambda: pyarrow.parquet.read_table(paths["pyarrow"], use_threads=False),
        "duckdb": lambda: connection.execute(f"SELECT * FROM '{paths['duckdb']}'").to_arrow_table(),
        "polars": lambda: polars.read_parquet(paths["polars"]),
    }
    writing = {name: [] for name in paths}
    reading = {name: [] for name in paths}
    two = []
    for _ in range(rounds):
        write, read, read_two = by_bench(program, path, folder)
        writing["colligate"].append(write)
        reading["colligate"].append(read)
        two.append(read_two)
        for name in writers:
            writing[name].append(timed(writers[name]))
            reading[name].append(timed(readers[name]))
    print(f"{'':10} {'write s':>8} {'ratio':>6} {'read s':>8} {'ratio':>6} {'MB':>7}")
    for name in paths:
        write, read = min(writing[name]), min(reading[name])
        print(f"{name:10} {write:8.3f} {write / min(writing['pyarrow']):6.2f} {read:8.3f} "
              f"{read / min(reading['pyarrow']):6.2f} {paths[name].stat().st_size / 1e6:7.2f}")
    if IS_CPU:
        return
    print(f"colligate reads {min(reading['colligate']) / min(two):.2f} times as fast on two threads")


if __name__ == "__main__":
    main()
