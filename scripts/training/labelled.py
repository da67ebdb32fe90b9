"""The labelled documents that calibration is fitted on, and those that it is only measured on."""
import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from documents import Generator

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
GALENA = ROOT / ".build/release/galena"
RESOURCES = ROOT / "Sources/Extraction/Resources"
BUILT = ROOT / ".build/release/galena_Extraction.resources/Resources"

# Set, gold keys that are labelled exhaustively (`None`: all), beginning of the lines' ids.
Set = collections.namedtuple("Set", "name keys start way", defaults=(None, "", "document"))

# Licences: docs/decisions/0009.
# Pages name more firms than their labels do.
ON_PAGES = ("person", "title", "phone", "fax", "email", "website", "address")
FITTED = [
    Set("web_contact_us", ON_PAGES), Set("web_business", ON_PAGES),
    Set("web_contact_pdf", ON_PAGES),
    Set("receipts_sroie", ("organization", "address")), Set("vcards"),
    Set("parse_phone_find"), Set("parse_phone_number"), Set("parse_company_name"),
    Set("parse_address_us"),
    # Its firms are labelled in some countries' lines alone.
    Set("parse_address_world", ("address",)), Set("parse_amount"), Set("parse_date"),
    Set("parse_person_name", None, "pp_"), Set("parse_pii_presidio"), Set("pii_presidio_synth"),
    Set("ner_wikigold"), Set("ner_germeval_de"), Set("ner_wnut17"), Set("ner_btc_tweets"),
]
# The page model was trained on them: it is trained without each before that one is read.
TRAINED_ON = ("web_contact_us", "web_business", "web_contact_pdf")
MEASURED = [
    Set("sig_fr_authentic"), Set("sig_fr_realistic"), Set("sig_fr_fake"),
    Set("bizcards", ("person", "title", "phone", "email", "website"), "", "ocr-text"),
    Set("bizcards", ("person", "title", "phone", "email", "website")),
    Set("resumes_dataturks", ("person",)), Set("parse_person_name", None, "name"),
    Set("parse_company_id"), Set("ner_re3d", ("person", "organization", "date")),
]
INVENTED = Set("invented")


def invented(folder, documents=300, seed=9):
    """Signatures and cards of the generator that the tagger is trained with, other ones."""
    generator = Generator(RESOURCES / "lists", seed)
    gold = folder / "gold.jsonl"
    with gold.open("w", encoding="utf-8") as output:
        for number in range(documents):
            text, fields = generator.signature() if number % 2 else generator.card()
            # An address of the web stands in each mailbox too.
            fields["email"] = re.findall(r"[^\s:|,/@\[]+@[^\s:|,/\]]+(?!\])(?=[\s:|,/]|$)", text)
            fields["website"] = re.findall(r"(?:http://)?www\.[^\s|,]+\.[a-z]+[^\s|,]*", text)
            output.write(json.dumps(
                {"file": f"{number}.txt", "text": text, "fields": fields}) + "\n")
    return gold


def some(gold, set_, folder):
    """The gold file's lines that belong to the set, with the keys that count."""
    rows = []
    for line in gold.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["file"].startswith(set_.start):
            row["fields"] = {key: values for key, values in row["fields"].items()
                             if set_.keys is None or key in set_.keys}
            for name in ("ocr_text", "transcript"):
                row[name] = str(gold.parent / row[name]) if row.get(name) else None
            rows.append(row)
    return rows


def read(set_, gold, into):
    """Reads the set's documents; writes its outcomes."""
    # Files are named relative to the gold file, so that ours lies beside it no longer would do.
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for entry in gold.parent.iterdir():
            if entry != gold:
                (folder / entry.name).symlink_to(entry.resolve())
        (folder / "gold.jsonl").write_text("".join(
            json.dumps({key: value for key, value in row.items() if value is not None}) + "\n"
            for row in some(gold, set_, gold.parent)), encoding="utf-8")
        subprocess.run([GALENA, "evaluate", folder / "gold.jsonl", "--quiet", "--input", set_.way,
                        "--outcomes", into], check=True, stdout=subprocess.DEVNULL)


def outcome_file(folder, set_):
    return folder / f"{set_.name}{'-text' if set_.way == 'ocr-text' else ''}-{set_.start}.jsonl"


def collect(sets, corpus, folder):
    """Outcomes of each set, where they are not there yet."""
    for set_ in sets:
        into = outcome_file(folder, set_)
        if into.exists():
            continue
        print(into.name, file=sys.stderr)
        if set_ == INVENTED:
            (folder / "invented").mkdir(exist_ok=True)
            read(set_, invented(folder / "invented"), into)
            continue
        gold = corpus / set_.name / "gold.jsonl"
        if set_.name not in TRAINED_ON:
            read(set_, gold, into)
            continue
        others = [corpus / name / "gold.jsonl" for name in TRAINED_ON if name != set_.name]
        try:
            with tempfile.TemporaryDirectory() as weights:
                subprocess.run([ROOT / "scripts/train-contacts", "--documents", "1200",
                                "--iterations", "60", "--into", weights, *others], check=True)
            read(set_, gold, into)
        finally:
            for model in (RESOURCES / "models").iterdir():
                shutil.copy(model, BUILT / "models" / model.name)
