"""Gold values: every string of the world that a sample's text really prints."""
import email
import email.policy
import html
import re
import subprocess

import people
import vocabulary

FIELDS = ("person", "title", "email", "phone", "fax", "organization", "address", "website",
          "registration_number", "vat", "iban")


def pdf_text(data):
    result = subprocess.run(["pdftotext", "-raw", "-", "-"], input=data, capture_output=True,
                            check=True)
    return result.stdout.decode()


def _without_tags(markup):
    markup = re.sub(r"(?is)<(style|title).*?</\1>", " ", markup)
    return html.unescape(re.sub(r"<[^>]+>", "\n", markup))


def eml_text(data):
    """Address and subject headers and the body; no attachments."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    lines = [str(message[name]) for name in ("From", "Reply-To", "To", "Cc", "Subject")
             if message[name]]
    body = message.get_body(("plain", "html"))
    content = body.get_content()
    if body.get_content_type() == "text/html":
        content = _without_tags(content)
    return "\n".join(lines) + "\n\n" + re.sub(r"(?m)^[> ]+", "", content)


def text_of(sample):
    if sample.text is not None:
        return sample.text
    if sample.path.endswith(".pdf"):
        return pdf_text(sample.data)
    if sample.path.endswith(".eml"):
        return eml_text(sample.data)
    return sample.data.decode("utf-8")


class _Reading:
    """A text from which values are taken out one by one, so that none counts twice."""

    def __init__(self, text):
        self.rest = text
        self.values = {field: [] for field in FIELDS}

    def take(self, pattern):
        found = []
        for match in pattern.finditer(self.rest):
            found.append(" ".join(match.group().split()))
        self.rest = pattern.sub(lambda match: "\x00" * len(match.group()), self.rest)
        return found

    def label(self, field, pattern):
        for value in self.take(pattern):
            if value not in self.values[field]:
                self.values[field].append(value)


def _whole_values(sample, reading):
    reading.label("email", vocabulary.EMAIL)
    reading.label("website", vocabulary.WEBSITE)
    for field in FIELDS:
        for value in sample.labels.get(field) or ():
            is_phone = field in ("phone", "fax")
            pattern = vocabulary.other_phone(value) if is_phone else vocabulary.literal(value)
            reading.label(field, pattern)
    groups = (vocabulary.codes, vocabulary.phones, vocabulary.addresses, vocabulary.organizations,
              vocabulary.persons, vocabulary.titles)
    for group in groups:
        for field, pattern in group():
            reading.label(field, pattern)


def _words(text):
    return set(re.findall(r"\w+", text.casefold()))


def _is_said_in_full(keys, values):
    return any(_words(key) <= _words(value) or value.casefold() in key.casefold()
               for key in keys for value in values)


def _partial_values(reading):
    """Short names count only in a text that never gives the whole name; given names never."""
    ignored = {"person": [], "organization": reading.take(vocabulary.COURT)}
    given_names = {person.given for person in people.ALL}
    whole = {field: list(reading.values[field]) for field in ignored}
    for field, keys, pattern in vocabulary.mentions():
        for value in reading.take(pattern):
            said = _is_said_in_full(keys, whole[field]) or value in given_names
            target = ignored[field] if said else reading.values[field]
            if value not in target:
                target.append(value)
    return {field: values for field, values in ignored.items() if values}


def line(sample):
    """The line of gold.jsonl for this sample, as a dictionary."""
    entry = {"file": f"documents/{sample.path}", "native": sample.native, "kind": sample.kind,
             "expect": sample.expect, "fields": {}}
    if sample.expect["status"] == "done":
        reading = _Reading(text_of(sample))
        _whole_values(sample, reading)
        ignored = _partial_values(reading)
        for field in FIELDS:
            if sample.labels.get(field, ()) is not None:
                entry["fields"][field] = reading.values[field]
        by_hand = {f: v for f, v in sample.labels.items() if f not in FIELDS and v is not None}
        entry["fields"].update(by_hand)
        if ignored:
            entry["ignore"] = ignored
        entry["intents"] = sample.intents
    return entry
