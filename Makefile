# `make serve` and `make test` do all the set-up themselves. What is longer than a line is in scripts/.

PORT ?= 8080
# With Swift's own libraries in it, so that it runs where Swift is not installed.
RELEASE := swift build -c release --static-swift-stdlib --product tradeoff
SWIFT_FILES := Sources Tests Package.swift $(wildcard Benchmarks)

.DEFAULT_GOAL := help
.PHONY: help serve test check format bench faults

help: ## print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: ## build the program and serve catalog/ at http://127.0.0.1:8080 (PORT=… for another port)
	@scripts/need build
	$(RELEASE)
	.build/release/tradeoff serve --catalog catalog --data data --port $(PORT)

test: ## everything that must hold: unit tests, formatting, the catalog, the journeys in a real browser, a few faults
	@scripts/test

check: ## report every mistake in catalog/
	@scripts/need build
	swift build --product tradeoff
	.build/debug/tradeoff check catalog

format: ## lay the Swift code out as `make test` wants it
	swift format --in-place --recursive $(SWIFT_FILES)

bench: ## measure the engine, the pages, the server beside nginx, and votes beside the databases alone
	@scripts/need build
	@scripts/need bench
	swift package --package-path Benchmarks --disable-sandbox benchmark --no-progress
	Benchmarks/serve-beside-nginx
	Benchmarks/durable-votes

faults: ## kill, cut off, fill and freeze what the votes rest on, and count what is lost
	@scripts/need build
	@scripts/need faults
	$(RELEASE)
	faults/run
