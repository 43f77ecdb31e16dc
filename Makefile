# The only thing to remember. CI runs the same targets (.ci/run).

SHELL := /bin/bash
SWIFT := Sources Tests Package.swift $(wildcard Benchmarks/Sources Benchmarks/Package.swift)
SCRIPTS := .ci/run Benchmarks/run $(wildcard script/*)

.PHONY: build zones test lint format golden bench clean

## build: the compiler, as one static binary at .build/release/zonec
build:
	swift build -c release --static-swift-stdlib

## zones: WebPlatform's own zones, in build/
zones: build
	.build/release/zonec build zones --output build

## test: everything, with the name servers that judge our zones installed first where missing
test:
	script/install-judges
	swift test

## lint: layout and rules of the Swift code, syntax of the scripts
lint:
	swift format lint --strict --recursive $(SWIFT)
	for script in $(SCRIPTS); do bash -n "$$script" || exit 1; done

## format: lays the Swift code out as lint wants it
format:
	swift format --in-place --recursive $(SWIFT)

## golden: rewrites the expected outputs under fixtures/; read the diff before you commit it
golden:
	ZONEC_GOLDEN=rewrite swift test --filter Golden

## bench: every benchmark, as ratios to whichever peers are installed
bench:
	Benchmarks/run all

clean:
	rm -rf .build Benchmarks/.build build
