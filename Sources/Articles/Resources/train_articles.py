#!/usr/bin/env python3
"""Trains the block ensemble of Articles and writes it as Swift.

    train_articles.py --rows ROWS.jsonl --truth DIR --out WEIGHTS.swift [--without DIR ...] [--cross-validate]

ROWS.jsonl holds what Articles itself measures on each page of DIR: an object with the feature names, then one object
a page with `file`, `blocks`, `features` (row-major), `texts` and `comment`. `colligate-bench article-rows DIR --output
ROWS.jsonl` writes it, so training and running cannot measure differently; `make train-articles` does both.
DIR/truth.jsonl.gz holds the article of each page as text (WCXB, CC-BY-4.0). A block's label is the share of its words
that a monotone alignment of page and article matches. --without: hosts of these folders are left out of training,
and so are articles whose truth contradicts what the pages of all other hosts teach.

Two forests are trained that err differently: one looks for the best thresholds, one draws them and sees more features. The
ensemble is the mean of their log-odds.

Needs numpy and lightgbm 4 (the committed weights: 4.7.0). The same rows give the same weights. Thresholds are whole numbers because all features are; leaves are log-odds in 1/4096.
"""
from __future__ import annotations

import argparse
import bisect
import difflib
import gzip
import json
import re
from urllib.parse import urlparse

import lightgbm
import numpy as np

WORD = re.compile(r"\w+")


def longest_chain(pairs):
    """The longest run of (a, b) ascending in both; pairs ascend in a."""
    tails, ends, before = [], [], []
    for index, (_, b) in enumerate(pairs):
        at = bisect.bisect_left(tails, b)
        before.append(ends[at - 1] if at else -1)
        tails[at:at + 1] = [b]
        ends[at:at + 1] = [index]
    chain, index = [], ends[-1] if ends else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def align(a, b, hit, low, high, start, end, size):
    """Marks in `hit` the words a[low:high] that stand in b[start:end] too, in order (patience diff by n-grams)."""
    if low >= high or start >= end:
        return
    if (high - low) * (end - start) <= 40_000 or size == 1:
        if (high - low) * (end - start) <= 4_000_000:
            for m in difflib.SequenceMatcher(None, a[low:high], b[start:end], autojunk=False).get_matching_blocks():
                hit[low + m.a:low + m.a + m.size] = True
        return

    def unique(words, first, last):
        seen = {}
        for i in range(first, last - size + 1):
            gram = tuple(words[i:i + size])
            seen[gram] = -1 if gram in seen else i
        return seen

    ours, theirs = unique(a, low, high), unique(b, start, end)
    anchors = longest_chain(sorted((i, theirs[g]) for g, i in ours.items() if i >= 0 and theirs.get(g, -1) >= 0))
    for i, j in anchors:
        if i < low or j < start:
            continue  # inside the stretch before
        left = 0
        while i - left > low and j - left > start and a[i - left - 1] == b[j - left - 1]:
            left += 1
        right = size
        while i + right < high and j + right < end and a[i + right] == b[j + right]:
            right += 1
        align(a, b, hit, low, i - left, start, j - left, size - 1)
        hit[i - left:i + right] = True
        low, start = i + right, j + right
    align(a, b, hit, low, high, start, end, size - 1)


def labels(texts, truth):
    words = [WORD.findall(t.lower()) for t in texts]
    page = [w for block in words for w in block]
    article = WORD.findall(truth.lower())
    hit = np.zeros(len(page), bool)
    align(page, article, hit, 0, len(page), 0, len(article), 6)
    share, counts, at = [], [], 0
    for block in words:
        counts.append(len(block))
        share.append(hit[at:at + len(block)].mean() if block else 0.0)
        at += len(block)
    return np.array(share) >= 0.5, np.array(counts, float)


def weights(label, counts):
    """A page weighs about the same whatever its length; boilerplate at most 2.5 times the article."""
    w = (counts + 1) / max(counts[label].sum(), 60)
    for side, most in ((~label, 2.5), (label, 1.2)):
        total = w[side].sum()
        if total > most:
            w[side] *= most / total
    return w + 0.002


def chosen(label):
    """All of the article, the boilerplate next to it, and every nth block of the rest."""
    keep = label.copy()
    places, rest = np.where(label)[0], np.where(~label)[0]
    if len(rest) <= 140:
        return np.arange(len(label))
    if len(places):
        nearest = np.searchsorted(places, rest)
        distance = np.minimum(np.abs(rest - places[np.clip(nearest, 0, len(places) - 1)]),
                              np.abs(rest - places[np.clip(nearest - 1, 0, len(places) - 1)]))
        order = rest[np.argsort(distance, kind="stable")]
    else:
        order = rest
    keep[order[:60]] = True
    far = np.sort(order[60:])
    keep[far[::max(1, len(far) // 80)]] = True
    return np.where(keep)[0]


def host(url):
    return urlparse(url or "").netloc.lower().removeprefix("www.")


def truth_of(folder):
    with gzip.open(folder + "/truth.jsonl.gz", "rb") as f:
        return {r["file"]: r for r in map(json.loads, f) if r}


def load(rows, folder, left_out=()):
    truth, pages, names = truth_of(folder), [], None
    with open(rows, encoding="utf8") as f:
        for line in f:
            o = json.loads(line)
            if "names" in o:
                names = o["names"]
                continue
            t = truth.get(o["file"])
            if not o["blocks"] or not t or not t.get("text") or host(t["url"]) in left_out:
                continue
            label, counts = labels(o["texts"], t["text"])
            pages.append({"file": o["file"], "host": host(t["url"]), "type": t.get("page_type"), "texts": o["texts"],
                          "x": np.array(o["features"], np.int32).reshape(o["blocks"], -1), "y": label, "n": counts,
                          "comment": np.array(o["comment"], bool), "truth": t["text"]})
    return names, pages


class Forests:
    """Boosted trees, one forest for each of `kinds`, that say the mean of their log-odds."""

    def __init__(self, pages, trees, leaves, rate, kinds):
        x, y, w = [], [], []
        for p in pages:
            keep = chosen(p["y"])
            x.append(p["x"][keep])
            y.append(p["y"][keep])
            w.append(weights(p["y"], p["n"])[keep] * (1.0 if p["type"] in (None, "article") else OTHER))
        x, y, w = np.concatenate(x).astype(np.float32), np.concatenate(y).astype(int), np.concatenate(w)
        parameters = dict(objective="binary", num_leaves=leaves, learning_rate=rate, min_data_in_leaf=40, lambda_l2=5.0,
                          bagging_fraction=0.7, bagging_freq=1, max_bin=127, verbose=-1, num_threads=1, deterministic=True,
                          force_col_wise=True)
        self.models = [lightgbm.train(parameters | kind, lightgbm.Dataset(x, y, weight=w / w.mean()), trees) for kind in kinds]

    def predict(self, x):
        odds = np.mean([m.predict(x, raw_score=True) for m in self.models], axis=0)
        return 1 / (1 + np.exp(-odds))


def folds(pages, *settings):
    """Sets for each page `p`, the probabilities by a model that has not seen its host."""
    hosts = sorted({p["host"] for p in pages})
    fold = {h: i * 7919 % 5 for i, h in enumerate(hosts)}
    for k in range(5):
        model = Forests([p for p in pages if fold[p["host"]] != k], *settings)
        for p in pages:
            if fold[p["host"]] == k:
                p["p"] = model.predict(p["x"])


def is_contradicted(page):
    """Whether a model that has not seen the host finds almost nothing of the article where the truth sees it: the truth
    is a fragment of the page, or of another version of it, and would teach the opposite of what the others do."""
    keep = page["p"] >= 0.5
    both = page["n"][keep & page["y"]].sum()
    return 2 * both < CONTRADICTED * (page["n"][keep].sum() + page["n"][page["y"]].sum())


def flat(forests):
    """Trees as whole numbers, forest by forest: per tree the node count, then feature, threshold, left, right of each
    node, then its leaves. A child >= 0 is a node, else -1 - child is a leaf. Left is taken when value <= threshold. One
    leaf of each tree together make the mean of the forests."""
    numbers = []
    for tree in (tree for m in forests.models for tree in m.dump_model()["tree_info"]):
        nodes, leaves = [], []

        def visit(node):
            if "leaf_value" in node:
                leaves.append(round(node["leaf_value"] * 4096 / len(forests.models)))
                return -len(leaves)
            at = len(nodes)
            nodes.append([node["split_feature"], int(np.floor(node["threshold"])), 0, 0])
            nodes[at][2] = visit(node["left_child"])
            nodes[at][3] = visit(node["right_child"])
            return at

        visit(tree["tree_structure"])
        numbers += [len(nodes)] + [v for n in nodes for v in n] + leaves
    return numbers


def spoken(numbers, x):
    """What the numbers say of each row: the obvious reading of what `flat` writes."""
    odds, at = np.zeros(len(x), int), 0
    while at < len(numbers):
        count = numbers[at]
        nodes = np.array(numbers[at + 1:at + 1 + 4 * count]).reshape(-1, 4)
        leaves = np.array(numbers[at + 1 + 4 * count:at + 2 + 5 * count])
        at += 2 + 5 * count
        for row, values in enumerate(x):
            node = 0 if count else -1
            while node >= 0:
                feature, threshold, left, right = nodes[node]
                node = left if values[feature] <= threshold else right
            odds[row] += leaves[-1 - node]
    return odds


def write(path, names, numbers, trees):
    lines, line = [], ""
    for number in map(str, numbers):
        if len(line) + len(number) > 92:
            lines.append(line)
            line = ""
        line += (" " if line else "") + number
    lines.append(line)
    with open(path, "w", encoding="utf8") as f:
        f.write("// swift-format-ignore-file\n// Written by Resources/train_articles.py from the training pages of WCXB (CC-BY-4.0). Do not edit.\n\n"
                "/// The trained block ensemble: see `TreeEnsemble` for the layout.\nenum BlockWeights {\n"
                f"  static let featureCount = {len(names)}\n  static let treeCount = {trees}\n"
                "  static let numbers = \"\"\"\n    " + "\n    ".join(lines) + "\n    \"\"\"\n}\n")


def score(pages, predict, threshold):
    """Mean precision, mean recall and their F1 over 4-word shingles."""
    from collections import Counter

    def shingles(text):
        w = WORD.findall(text)
        return Counter(tuple(w[i:i + 4]) for i in range(max(1, len(w) - 3))) if w else Counter()

    precision, recall = [], []
    for p in pages:
        keep = (predict(p) >= threshold) & ~(p["comment"] & (np.cumsum(p["n"] * (predict(p) >= threshold)) > 30))
        t, o = shingles(p["truth"]), shingles("\n".join(s for s, k in zip(p["texts"], keep) if k))
        both = sum((t & o).values())
        if o:
            precision.append(both / sum(o.values()))
        recall.append(both / max(1, sum(t.values())))
    a, b = np.mean(precision), np.mean(recall)
    return a, b, 2 * a * b / (a + b)


# The weight of pages that are no articles, and the F1 below which the truth of an article is not believed.
OTHER = 0.5
CONTRADICTED = 0.35

SEARCHING = dict(seed=1, feature_fraction=0.2)
DRAWING = dict(seed=2, feature_fraction=0.4, extra_trees=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", required=True)
    parser.add_argument("--truth", required=True)
    parser.add_argument("--out")
    parser.add_argument("--without", nargs="*", default=[])
    parser.add_argument("--cross-validate", action="store_true")
    parser.add_argument("--trees", type=int, default=300)
    parser.add_argument("--leaves", type=int, default=24)
    parser.add_argument("--rate", type=float, default=0.05)
    a = parser.parse_args()
    left_out = {host(r["url"]) for d in a.without for r in truth_of(d).values()} - {""}
    names, pages = load(a.rows, a.truth, left_out)
    print(len(pages), "pages", sum(p["y"].size for p in pages), "blocks", len(names), "features")
    folds(pages, a.trees // 3, a.leaves, a.rate * 3, [SEARCHING])  # a rough look tells what is grossly wrong
    believed = [p for p in pages if p["type"] != "article" or not is_contradicted(p)]
    print(len(pages) - len(believed), "pages left out that contradict all others:",
          " ".join(p["file"] for p in pages if p["type"] == "article" and is_contradicted(p)))
    if a.cross_validate:
        # The others keep what the first models said of them: all pages are measured.
        folds(believed, a.trees, a.leaves, a.rate, [SEARCHING, DRAWING])
        articles = [p for p in pages if p["type"] == "article"]
        for threshold in (0.4, 0.5, 0.55, 0.6, 0.65, 0.7):
            print("threshold", threshold, "precision %.4f recall %.4f F1 %.4f" % score(articles, lambda p: p["p"], threshold))
    if a.out:
        forests = Forests(believed, a.trees, a.leaves, a.rate, [SEARCHING, DRAWING])
        numbers = flat(forests)
        some = np.concatenate([p["x"][::97] for p in believed])[:300]
        exact = np.mean([m.predict(some, raw_score=True) for m in forests.models], axis=0)
        assert np.abs(spoken(numbers, some) / 4096 - exact).max() < 0.02, "the numbers say something else than the forests"
        write(a.out, names, numbers, a.trees * len(forests.models))
        print(len(numbers), "numbers")


if __name__ == "__main__":
    main()
