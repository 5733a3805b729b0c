# Colligate. `make` alone lists the targets; each says in one line what it does.
SHELL := /bin/bash
.DEFAULT_GOAL := help

# Where the dumps of a pipeline lie: ${DATA} in its file.
DATA ?= fixtures
PIPELINE ?= nightly
PYTHON ?= .venv/bin/python
SWIFT_FLAGS := -c release --explicit-target-dependency-import-check error
# Swift's own libraries go into the program: it starts in half the time, and runs where no Swift is.
PROGRAM_FLAGS := $(SWIFT_FLAGS) --static-swift-stdlib -Xswiftc -use-ld=lld
COLLIGATE := .build/release/colligate
BENCH := .build/release/colligate-bench
FORCED := $(if $(FORCE),--force,)

.PHONY: help system build nightly run test test-tools check format format-check torture determinism bench fuzz train-articles clean

help: ## lists the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

system: ## installs the system packages that are missing
	@.ci/system-packages libxml2-dev zlib1g-dev libzstd-dev libbz2-dev pkg-config

build: system ## builds the release binary, .build/release/colligate
	swift build $(PROGRAM_FLAGS) --product colligate

nightly: build ## runs the example pipeline over fixtures/ and shows what came out
	@$(COLLIGATE) run pipelines/nightly.yml --set DATA=fixtures $(FORCED)
	@pipelines/tour

run: build ## PIPELINE=name [DATA=folder] [FORCE=1]: runs pipelines/name.yml, or resumes it
	$(COLLIGATE) run pipelines/$(PIPELINE).yml --set DATA=$(DATA) $(FORCED)

# The Python readers that tests compare our Parquet with.
test-tools:
	@.ci/system-packages python3-venv
	@.ci/python-readers .venv

test: build test-tools ## runs all tests, the readers of other makers included
	COLLIGATE_PYTHON=$(abspath $(PYTHON)) COLLIGATE=$(abspath $(COLLIGATE)) \
	  swift test $(SWIFT_FLAGS) --scratch-path .build/testing

check: format-check test ## what CI runs: format, build (imports checked), tests

format: ## lays out all Swift files
	swift format -i -r -p Sources Tests Package.swift

format-check:
	swift format lint -s -r -p Sources Tests Package.swift

torture: build ## kills a watchlist run at twenty random moments; compares with an undisturbed one (DATA=...)
	Tests/torture $(COLLIGATE) $(DATA)

determinism: build ## compares all bytes under other threads, folders, clocks and locales (DATA=...)
	Tests/determinism $(COLLIGATE) $(DATA)

# RECORD=name keeps the figures; without it they are only printed.
bench: system test-tools ## [RECORD=machine]: times the parts over fixed inputs, Parquet beside its peers; RECORD keeps the figures
	swift build $(PROGRAM_FLAGS) --product colligate-bench
	$(BENCH) $(if $(RECORD),--record $(RECORD),)
	$(PYTHON) Tests/PythonReaders/bench_parquet.py $(BENCH)

# Small files with everything in them; FILES=... for others.
FILES ?= $(wildcard ../shared/data/hostile/parquet/data/n*.parquet)
# Twenty dumps of all formats.
DUMPS ?= $(wordlist 1,20,$(wildcard fixtures/*.csv fixtures/*.gz fixtures/*.jsonl fixtures/*.xml fixtures/csv/[n-t]*.csv fixtures/html/*.html))
fuzz: system ## [FILES=...] [DUMPS=...]: damages Parquet files and dumps in all ways and reads them under the address sanitizer
	swift run $(SWIFT_FLAGS) --sanitize=address --scratch-path .build/sanitized colligate-bench damage --exhaustive $(FILES)
	swift run $(SWIFT_FLAGS) --sanitize=address --scratch-path .build/sanitized colligate-bench mutations $(DUMPS)

# The weights that tell an article from what surrounds it. Pages of evaluation sets and of their hosts are left out.
ARTICLES ?= ../shared/data/articles
train-articles: system ## [ARTICLES=folder]: trains the article weights on wcxb_train and writes them into Sources/Articles
	@.ci/system-packages python3-venv
	test -x .venv-training/bin/python || python3 -m venv .venv-training
	.venv-training/bin/pip install --quiet numpy==2.4.6 lightgbm==4.7.0
	swift build $(PROGRAM_FLAGS) --product colligate-bench
	$(BENCH) article-rows $(ARTICLES)/wcxb_train --output .build/article-rows.jsonl
	.venv-training/bin/python Sources/Articles/Resources/train_articles.py --rows .build/article-rows.jsonl --truth $(ARTICLES)/wcxb_train \
	  --without $(ARTICLES)/{aeb,wcxb,trafilatura} --out Sources/Articles/Scoring/BlockWeights.swift

clean: ## removes what was built and what the pipelines wrote
	rm -rf .build out
