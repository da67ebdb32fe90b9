# Everything that is done to Galena from the outside. `make` alone lists the targets.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: setup run test check format bench docs help

# One set of flags for every debug build: other flags would compile everything anew.
BUILD_FLAGS := --explicit-target-dependency-import-check error
SWIFT_FOLDERS := Package.swift Sources Tests

# Asking SwiftPM whether the release is up to date takes seconds; the files' times tell at once.
# Folders are in the list, so that a deleted file counts as a change.
RELEASE := .build/release-built
$(RELEASE): Package.swift $(shell find Sources)
	swift build -c release
	@touch $@

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

setup: ## install the system packages that are missing (scripts/packages.txt)
	@scripts/setup

run: setup $(RELEASE) ## build the release, ingest samples/ and show the leads
	@scripts/run-samples

test: setup ## build everything with its tests, and run them
	@scripts/axe
	swift build --build-tests $(BUILD_FLAGS)
	OMP_THREAD_LIMIT=1 swift test --skip-build $(BUILD_FLAGS)

check: setup ## layout, imports, sizes and docs
	swift format lint --strict --parallel -r $(SWIFT_FOLDERS)
	@scripts/check-sizes
	@scripts/check-docs
	swift build --build-tests $(BUILD_FLAGS)

format: ## lay out all Swift files
	swift format --in-place --parallel -r $(SWIFT_FOLDERS)

bench: setup $(RELEASE) ## measure what is fast, beside its peers
	Benchmarks/run

docs: ## check the docs, and say where to read
	@scripts/check-docs
	@echo "Start with README.md; then docs/architecture.md, docs/formats.md, docs/threat-model.md"
	@echo "and docs/decisions. Every public type is documented where it is declared, in Sources."
