# Plain `make` lists the tasks. `make demo` and `make test` set up whatever is missing themselves.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup demo test soak fuzz sanitize lint format samples bench bench-check bench-floors benchmarks docs man

# For example SWIFT_FLAGS="-j 1 --scratch-path /tmp/build"
SWIFT_FLAGS ?=
# Tests run on optimised code: it takes twice as long to build, and the tests a third of the time.
TEST_FLAGS = -Xswiftc -O $(SWIFT_FLAGS)
# So many tests run at once: many of them start programs of their own, and wait for them.
TESTS_AT_ONCE ?= 6
# For each target of `make fuzz`
FUZZ_SECONDS ?= 60
# Source files, committed or about to be
SWIFT_FILES = git ls-files -z --cached --others --exclude-standard '*.swift'
SCRIPTS = scripts/setup scripts/setup-peers scripts/demo scripts/fuzz scripts/docs scripts/readme-images scripts/fit-confidence \
	.ci/run $(addprefix bench/Compare/Peers/,imagemagick-tesseract-exiftool vips-decode vipsthumbnail-batch vipsthumbnail-loop)

# What is measured, for example PHOTOS=photos TRUTH="labels.json faces.json" NAME="my studio"
PHOTOS ?= Samples
TRUTH ?= Samples/truth.json
NAME ?= Samples/
RUNS ?= 5
RESULTS = docs-output/benchmarks
BENCH = "$$(swift build -c release $(SWIFT_FLAGS) --show-bin-path)/sessionpix-bench"
COMPARE = $(BENCH) compare "$(PHOTOS)" $(addprefix --truth ,$(TRUTH)) --name "$(NAME)" --runs $(RUNS) \
	--output $(RESULTS)/compare.json
# What floors are about: few photos, so that a check takes minutes
FLOORS = $(BENCH) compare Samples --every 6 --runs 3 --name "every sixth of Samples/" --output $(RESULTS)/floors.json

help:
	@echo "make TASK, where TASK is one of:"
	@sed -n 's/^\([a-z-]*\):.*## /  \1\t/p' $(MAKEFILE_LIST) | expand -t 16

setup: ## Debian packages, OpenVINO and the models: installs what is missing
	@scripts/setup

demo: setup ## run the main job on Samples/ and a portrait, into demo-output/
	swift build -c release $(SWIFT_FLAGS) --product sessionpix
	@scripts/demo "$$(swift build -c release $(SWIFT_FLAGS) --show-bin-path)/sessionpix"

test: ## build and run all tests
	@scripts/setup --tests
	swift build $(TEST_FLAGS) --build-tests
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=$(TESTS_AT_ONCE) \
		swift test $(TEST_FLAGS) --skip-build --disable-xctest

soak: setup ## try to break runs: 5,000 damaged files, 50 disturbances; an hour or two
	swift build $(TEST_FLAGS) --build-tests
	SESSIONPIX_SOAK=1 swift test $(TEST_FLAGS) --skip-build --disable-xctest --no-parallel \
		--filter 'DamagedFilesTests|KillTests'

fuzz: setup ## feed what reads foreign bytes with made-up inputs, FUZZ_SECONDS (60) each
	FUZZ_SECONDS=$(FUZZ_SECONDS) scripts/fuzz

sanitize: setup ## read all of the fuzz corpus under the address sanitizer
	scripts/fuzz --replay

lint: ## check the formatting of all Swift files, and the shell scripts
	$(SWIFT_FILES) | xargs -0 -r swift format lint --strict --parallel
	@if command -v shellcheck >/dev/null; then shellcheck $(SCRIPTS); \
	else echo "shellcheck is not installed: the shell scripts were not checked"; fi

format: ## format all Swift files in place
	$(SWIFT_FILES) | xargs -0 -r swift format --in-place --parallel

samples: ## make Samples/ again (needs the fonts and packages that Samples/README.md names)
	cd Samples && python3 -m generator

bench: setup ## measure photos a second on Samples/, in release
	swift run -c release $(SWIFT_FLAGS) sessionpix-bench throughput Samples

bench-build: setup
	swift build -c release $(SWIFT_FLAGS) --product sessionpix
	swift build -c release $(SWIFT_FLAGS) --product sessionpix-bench
	@mkdir -p $(RESULTS)

bench-check: bench-build ## fail if SessionPix has fallen behind what bench/floors.json says of it on Samples/
	$(FLOORS) --contestants installed
	$(BENCH) check $(RESULTS)/floors.json --floors bench/floors.json --instructions Samples/synth-front.jpg

bench-floors: bench-build ## write bench/floors.json anew, from what is measured now on Samples/
	scripts/setup-peers
	$(FLOORS)
	$(BENCH) floors $(RESULTS)/floors.json --floors bench/floors.json --instructions Samples/synth-front.jpg

benchmarks: bench-build ## compare with other programs on PHOTOS, and write the page Benchmarks of the documentation
	scripts/setup-peers
	$(COMPARE)
	for workers in $$(seq "$$(nproc)"); do \
		$(BENCH) throughput "$(PHOTOS)" --workers "$$workers" --runs $(RUNS) >$(RESULTS)/throughput-$$workers.json; \
	done
	$(BENCH) cost "$(PHOTOS)" --runs $(RUNS) >$(RESULTS)/cost.json
	$(BENCH) page $(RESULTS)/compare.json $(RESULTS)/throughput-*.json $(RESULTS)/cost.json \
		--output Sources/SessionPix/SessionPix.docc/Benchmarks.md \
		--images Sources/SessionPix/SessionPix.docc/Resources

docs: setup ## build the library's documentation into docs-output/
	@scripts/docs $(SWIFT_FLAGS)

man: setup ## write the manual page, docs-output/sessionpix.1
	@mkdir -p docs-output
	swift build $(SWIFT_FLAGS) --product sessionpix
	@"$$(swift build $(SWIFT_FLAGS) --show-bin-path)/sessionpix" manual >docs-output/sessionpix.1
	@echo "docs-output/sessionpix.1: read it with 'man -l docs-output/sessionpix.1'"
