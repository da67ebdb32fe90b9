#!/usr/bin/python3
"""Makes the sample documents, gold.jsonl and SOURCES.md:  generate.py [OUTDIR]  (default: ../)"""
import importlib
import json
import pathlib
import sys

import gold
import sources

MODULES = ("letters_uk", "letters_abroad", "emails_uk", "emails_abroad", "threads", "cards",
           "tenders", "mixed", "fair", "brochure", "trade_papers", "contract", "scans", "fax", "notes",
           "signatures", "broken")


def all_samples():
    return [sample for name in MODULES for sample in importlib.import_module(name).samples()]


def write(samples, folder):
    for sample in samples:
        path = folder / "documents" / sample.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(sample.data)
    lines = [json.dumps(gold.line(sample), ensure_ascii=False) for sample in samples]
    (folder / "gold.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "SOURCES.md").write_text(sources.markdown(samples), encoding="utf-8")


def main():
    here = pathlib.Path(__file__).resolve().parent
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here.parent
    samples = sorted(all_samples(), key=lambda sample: sample.path)
    write(samples, folder)
    print(f"{len(samples)} samples, {sum(len(s.data) for s in samples) // 1024} KiB, in {folder}")


if __name__ == "__main__":
    main()
