# The only thing to remember. CI runs the same targets (.ci/run).

SHELL := /bin/bash
SWIFT := Sources Tests Package.swift $(wildcard Benchmarks/Sources Benchmarks/Package.swift) Fuzz/Sources Fuzz/Package.swift
SCRIPTS := .ci/run Benchmarks/run $(wildcard script/*)

.PHONY: build zones test fuzz lint format golden bench clean

## build: the compiler, as one static binary at .build/release/zonec
# Linked to the last library, because a build of a small project is short: without a dynamic linker
# it begins 3 ms sooner. lld, because the default linker warns of what the Swift runtime may load.
# Types of collections are made by calls, not read from names: that saves another millisecond.
RELEASE := -c release --static-swift-stdlib -Xswiftc -static-executable -Xswiftc -use-ld=lld \
  -Xlinker --strip-debug \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
build:
	swift build $(RELEASE) --product zonec

## zones: WebPlatform's own zones, in build/
zones: build
	.build/release/zonec build zones --output build

## test: everything, with the name servers that judge our zones installed first where missing
test:
	script/install-judges
	swift test

## fuzz: a minute of made-up zone files, projects and answers; what fails is kept in fixtures/fuzz
FUZZ := SWIFT_BACKTRACE=enable=no Fuzz/.build/release
FUZZ_LIMITS := -timeout=10 -rss_limit_mb=2048 -max_len=4096 -verbosity=0
# Touched to be planned anew: files that zonec has gained since are not noticed otherwise.
fuzz:
	touch Fuzz/Package.swift
	swift build --package-path Fuzz -c release --sanitize=address -Xswiftc -sanitize=fuzzer \
	  -Xswiftc -enable-testing
	mkdir -p .build/fuzz/zone .build/fuzz/project .build/fuzz/message
	$(FUZZ)/FuzzZoneFile $(FUZZ_LIMITS) -max_total_time=36 -artifact_prefix=fixtures/fuzz/zone/ \
	  .build/fuzz/zone fixtures/fuzz/zone fixtures/accept fixtures/reject
	$(FUZZ)/FuzzProject $(FUZZ_LIMITS) -max_len=20000 -max_total_time=16 \
	  -artifact_prefix=fixtures/fuzz/project/ .build/fuzz/project fixtures/fuzz/project
	$(FUZZ)/FuzzMessage $(FUZZ_LIMITS) -max_total_time=8 -artifact_prefix=fixtures/fuzz/message/ \
	  .build/fuzz/message fixtures/fuzz/message

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
	rm -rf .build Benchmarks/.build Fuzz/.build build
