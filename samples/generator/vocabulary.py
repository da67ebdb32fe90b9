"""Patterns for everything that the invented world can print, field by field."""
import re

import companies
import people

_SEPARATOR = r"[\s()./\u00a0-]*"
_COUNTRY_CODES = {
    "United Kingdom": "44", "Deutschland": "49", "France": "33", "USA": "1", "": "44"}
_HONORIFICS = (r"(?:Mr|Mrs|Ms|Herrn|Herr|Frau|Madame|Monsieur|Mme|M|Mevrouw|De heer|heer)\.?"
               r"(?:\s+(?:Dr|Mag)\.?)?|Dr\.?")
EMAIL = re.compile(r"[\w.+-]+@[\w.-]+\.example")
COURT = re.compile(r"(?:Amtsgericht|Landesgericht)\s+\w+|RCS\s+Lyon")
WEBSITE = re.compile(r"(?<![@\w])(?:https?://)?(?:www|de|register|portal)\.[\w.-]*\.example(?:/[\w/-]*\w)?")


def literal(text):
    """A pattern for these words with any white space between them."""
    words = r"\s+".join(re.escape(word) for word in text.split())
    return re.compile(rf"(?<!\w){words}(?!\w)")


def _phone(number, country):
    digits = re.sub(r"\D", "", number)
    if number.startswith("+"):
        code = next(c for c in ("91", "65", "43", "41", "31", "47", "39", "45", "46", "34", "48")
                    if digits.startswith(c))
        national = digits[len(code):]
    else:
        code, national = _COUNTRY_CODES[country], digits.lstrip("0")
    body = _SEPARATOR.join(national)
    prefix = rf"(?:(?:\+|00){code}{_SEPARATOR}(?:\(0\)\s*)?|\(?0|\()?"
    return re.compile(rf"(?<![\d+]){prefix}{body}(?:,?\s*(?:ext\.?|x)\s*\d+)?(?!\d)")


def _address(lines, country):
    body = r"[\s,·|–-]+".join(r"\s+".join(map(re.escape, line.split())) for line in lines)
    tail = rf"(?:[\s,·|]+(?:{re.escape(country)}|Germany))?" if country else ""
    return re.compile(rf"(?<!\w)(?:[A-Z]{{1,2}}-)?{body}{tail}(?!\w)")


def phones():
    for company in companies.ALL:
        if company.phone:
            yield "phone", _phone(company.phone, company.country)
        if company.fax:
            yield "fax", _phone(company.fax, company.country)
    for person in people.ALL:
        for number in filter(None, (person.phone, person.mobile)):
            yield "phone", _phone(number, person.company.country)


def other_phone(number):
    return _phone(number, "United Kingdom")


def codes():
    for company in companies.ALL:
        if company.vat:
            yield "vat", literal(company.vat)
        if company.iban:
            yield "iban", literal(company.iban)
        for number in company.registration:
            if number.startswith("CHE-"):
                yield "vat", literal(number + " MWST")
            yield "registration_number", literal(number)


def addresses():
    homes = companies.ALL + [person.company for person in people.ALL]
    return [("address", _address(home.address, home.country)) for home in homes]


def _longest_first(texts):
    return sorted(set(filter(None, texts)), key=lambda text: (-len(text), text))


def organizations():
    return [("organization", literal(c)) for c in _longest_first(c.name for c in companies.ALL)]


def persons():
    texts = [t for p in people.ALL for t in (p.name, p.plain, *p.variants)]
    return [("person", literal(text)) for text in _longest_first(texts)]


def titles():
    texts = [text for p in people.ALL for text in (p.title, *p.other_titles)]
    return [("title", literal(text)) for text in _longest_first(texts)]


def mentions():
    """Partial names: (field, the whole names that it may stand for, pattern)."""
    wholes = {}
    for company in companies.ALL:
        for text in company.short:
            wholes.setdefault(text, []).append(company.name)
    for text in _longest_first(wholes):
        yield "organization", wholes[text], literal(text)
    for person in people.ALL:
        family = re.escape(person.family)
        yield "person", [person.plain], re.compile(rf"(?<!\w)(?:{_HONORIFICS})\s+{family}(?!\w)")
    for person in people.ALL:
        yield "person", [person.plain], literal(person.family)
        yield "person", [person.plain], literal(person.given)
