#!/usr/bin/python3
"""Compares gold.jsonl with what other programs read:  check.py [--ocr]"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

import phonenumbers

import gold
import people

FOLDER = pathlib.Path(__file__).resolve().parent.parent
FOR_DRAMA = "7700900"  # Ofcom's mobile range; libphonenumber calls it possible, not valid
REGIONS = ("GB", "DE", "FR", "US", "AT", "CH", "NL")


def squeezed(text):
    return " ".join(text.split())


def _output(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def native_texts(path):
    """Readings of the file; a value must stand in one of them."""
    if path.suffix == ".pdf":
        return [squeezed(_output("pdftotext", *options, str(path), "-"))
                for options in ([], ["-layout"], ["-raw"])]
    if path.suffix == ".eml":
        return [squeezed(gold.eml_text(path.read_bytes()))]
    data = path.read_bytes()
    try:
        return [squeezed(data.decode("utf-8-sig"))]
    except UnicodeDecodeError:
        return [squeezed(data.decode("iso-8859-1"))]


def missing_values(entry, texts):
    for field, values in entry["fields"].items():
        for value in values:
            if not any(value in text for text in texts):
                yield f"{entry['file']}: {field} {value!r} is not in the text"
    for item in entry["intents"]:
        if not any(item["quote"] in text for text in texts):
            yield f"{entry['file']}: quote {item['quote']!r} is not in the text"


def _digits(text):
    return re.sub(r"\D", "", re.sub(r"(?i),?\s*ext\.?\s*\d+", "", text).replace("(0)", ""))[-8:]


def unlabelled(entry, text):
    """E-mail addresses, phone numbers and known families that the labels leave out."""
    fields = entry["fields"]
    for address in set(re.findall(r"[\w.+-]+@[\w.-]+\w", text)) - set(fields["email"]):
        yield f"{entry['file']}: e-mail {address} is not labelled"
    known = {_digits(value) for value in fields["phone"] + fields["fax"]}
    for code in fields["iban"]:
        text = text.replace(code, "")
    text = re.sub(r"\b\d\d[.-]\d\d[.-]\d{4}\b", "", text)
    for region in ("GB", "DE", "FR", "US"):
        for match in phonenumbers.PhoneNumberMatcher(text, region):
            if _digits(match.raw_string) not in known:
                yield f"{entry['file']}: phone {match.raw_string!r} ({region}) is not labelled"
    said = " ".join(fields.get("person", []) + entry.get("ignore", {}).get("person", []))
    rest = re.sub(r"\S+@\S+", "", text)
    for person in people.ALL:
        found = re.search(rf"(?<!\w){person.family}(?!\w)", rest)
        is_company = person.family == "Halvorsen"
        if found and not is_company and "person" in fields and person.family not in said:
            yield f"{entry['file']}: {person.family} is not labelled"


def _is_valid(number):
    if FOR_DRAMA in re.sub(r"\D", "", number):
        return True
    for region in REGIONS:
        try:
            if phonenumbers.is_valid_number(phonenumbers.parse(number, region)):
                return True
        except phonenumbers.NumberParseException:
            pass
    return False


def _page_images(path, folder):
    if path.suffix != ".pdf":
        return [path]
    _output("pdftoppm", "-r", "200", "-gray", str(path), f"{folder}/page")
    return sorted(pathlib.Path(folder).glob("page*"))


def recognised(path):
    """Words by tesseract, which is told to find the page's direction."""
    with tempfile.TemporaryDirectory() as folder:
        return squeezed("\n".join(
            _output("tesseract", str(image), "-", "-l", "eng+deu+fra", "--psm", "1")
            for image in _page_images(path, folder)))


def _bare(text):
    """Letters and digits alone, without case and accents."""
    plain = unicodedata.normalize("NFD", text.casefold())
    return re.sub(r"\W", "", "".join(c for c in plain if not unicodedata.combining(c)))


def ocr_report(entries):
    totals = {}
    for entry in entries:
        loose = _bare(recognised(FOLDER / entry["file"]))
        for field in ("person", "email", "phone", "organization"):
            for value in entry["fields"].get(field, []):
                key = _bare(value)
                right = totals.setdefault(field, [0, 0])
                right[1] += 1
                right[0] += key in loose
                if key not in loose:
                    print(f"  unread: {entry['file']}: {field} {value}")
    for field, (right, total) in totals.items():
        print(f"tesseract reads {right} of {total} {field} values ({right / total:.0%})")


def main():
    lines = (FOLDER / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    done = [entry for entry in entries if entry["expect"]["status"] == "done"]
    faults = []
    for entry in done:
        if entry["native"]:
            texts = native_texts(FOLDER / entry["file"])
            faults += missing_values(entry, texts)
            faults += unlabelled(entry, texts[-1])
        numbers = entry["fields"]["phone"] + entry["fields"]["fax"]
        faults += [f"{entry['file']}: {n} is no valid number" for n in numbers if not _is_valid(n)]
    print("\n".join(faults) or "no faults")
    print(f"{len(entries)} files, {sum(e['native'] for e in done)} native, "
          f"{sum(len(v) for e in done for v in e['fields'].values())} values")
    if "--ocr" in sys.argv:
        ocr_report([entry for entry in done if not entry["native"]])


if __name__ == "__main__":
    main()
