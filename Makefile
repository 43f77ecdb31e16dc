# The only thing to remember. CI runs the same targets (.ci/run).

SHELL := /bin/bash
# A part of a pipe that fails is a failure.
.SHELLFLAGS := -o pipefail -c
SWIFT := Sources Tests Package.swift $(wildcard Benchmarks/Sources Benchmarks/Package.swift) Fuzz/Sources Fuzz/Package.swift
SCRIPTS := .ci/run Benchmarks/run $(wildcard script/*)

.PHONY: build zones test differential fuzz torture lint format golden bench bench-check bench-sizes clean

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

## differential: COUNT zone files made by grammar from a fresh seed, judged by all four name servers
COUNT := 10000
differential:
	ZONEC_DIFFERENTIAL=$(COUNT) swift test --filter 'Grammar(Verdict|Format)Tests'

## fuzz: a minute of made-up zone files, projects, settings of both kinds, answers, command lines, and
## directories that a build meets; what fails is kept in fixtures/fuzz
FUZZ_LIMITS := -timeout=10 -rss_limit_mb=2048 -max_len=4096 -verbosity=0 -print_final_stats=1
# A harness, its folder of inputs, seconds, further options, and further inputs.
define fuzz
	mkdir -p .build/fuzz/$(2)
	SWIFT_BACKTRACE=enable=no Fuzz/.build/release/$(1) $(FUZZ_LIMITS) -max_total_time=$(3) \
	  -artifact_prefix=fixtures/fuzz/$(2)/ $(4) .build/fuzz/$(2) fixtures/fuzz/$(2) $(5) 2>&1 \
	  | tee -a .build/fuzz/log
endef
# Touched to be planned anew: files that zonec has gained since are not noticed otherwise.
fuzz:
	touch Fuzz/Package.swift
	swift build --package-path Fuzz -c release --sanitize=address -Xswiftc -sanitize=fuzzer \
	  -Xswiftc -enable-testing
	rm -f .build/fuzz/log
	$(call fuzz,FuzzZoneFile,zone,20,,fixtures/accept fixtures/reject)
	$(call fuzz,FuzzProject,project,8,-max_len=20000)
	$(call fuzz,FuzzSettings,settings,10)
	$(call fuzz,FuzzConfiguration,configuration,6)
	$(call fuzz,FuzzMessage,message,4)
	$(call fuzz,FuzzArguments,arguments,4)
	$(call fuzz,FuzzOutput,output,10)
	$(call fuzz,FuzzRollback,rollback,4)
	rm -rf /dev/shm/zonec-fuzz-* /tmp/zonec-fuzz-*

## torture: everything that docs/reliability.md counts, and its table made anew; ten minutes
TORTURE := $(CURDIR)/.build/torture
PROOFS := PublishingFaultTests|RealFaultTests|LyingServerTests|ZoneMutationTests|ReadingWaysTests
PROOFS := $(PROOFS)|DNSMessageTests|ProjectPropertyTests|LyingReferralTests|EndlessServerTests
PROOFS := $(PROOFS)|TakenOverTests|OutputLockTests|CheckerProgramTests
torture: build fuzz
	swift build --build-tests
	mkdir -p $(TORTURE)
	sed -n 's/^stat::number_of_executed_units: *\([0-9]*\)$$/\1 Fuzz executions/p' .build/fuzz/log \
	  >$(TORTURE)/counts
	ZONEC_COUNTS=$(TORTURE)/counts swift test --skip-build --filter '$(PROOFS)'
	ZONEC_COUNTS=$(TORTURE)/counts ZONEC_TORTURE=$(CURDIR)/.build/release/zonec \
	  swift test --skip-build --filter TortureTableTests

## lint: layout and rules of the Swift code, syntax of the scripts
lint:
	swift format lint --strict --recursive $(SWIFT)
	for script in $(SCRIPTS); do bash -n "$$script" || exit 1; done

## format: lays the Swift code out as lint wants it
format:
	swift format --in-place --recursive $(SWIFT)

## golden: rewrites the expected outputs under fixtures/; read the diff before you commit it
golden:
	ZONEC_GOLDEN=rewrite swift test --filter 'Golden|CatalogueTests|ZoneFixtureTests'

## bench: every benchmark, as ratios to whichever peers are installed
bench:
	Benchmarks/run all

## bench-check: instructions, page faults and peak memory of the hot paths, held to
## Benchmarks/thresholds; RENEW=1 writes that file anew
RENEW :=
bench-check:
	script/install-judges
	Benchmarks/run $(if $(RENEW),renew,check)

## bench-sizes: time and memory for each host, zone or record, up to ten million of them, in the memory
## that docs/performance.md names; half an hour, 24 GiB of disk and 8 of memory
bench-sizes:
	Benchmarks/run sizes
	for hosts in 10000 100000 1000000; do BENCH_VERIFY=$$hosts Benchmarks/run verify || exit 1; done

clean:
	rm -rf .build Benchmarks/.build Fuzz/.build build
