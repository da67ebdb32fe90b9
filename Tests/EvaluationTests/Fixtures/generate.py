#!/usr/bin/env python3
"""Writes gold.jsonl and predictions.jsonl: invented label lines with the odd writings that a
comparison has to get right. Same seed, same bytes."""
import json
import os
import random

RANDOM = random.Random(20260303)
HERE = os.path.dirname(os.path.abspath(__file__))

GIVEN = ["Ada", "Björn", "Chloé", "Đorđe", "Émile", "İpek", "Jürgen", "Łucja", "Noël", "Zoë"]
FAMILY = ["Byng", "Strauß", "STRAUSS", "O'Dell", "van der Aa", "Ma\u0308rz", "März", "Ωμέγας",
          "ΩΜΈΓΑΣ", "Иванова", "ﬁeld", "Field", "山田", "अनुज"]
TITLES = ["Head of Purchasing", "Purchasing", "Leiter Einkauf", "Einkaufsleiter (m/w/d)",
          "Responsable des achats", "Senior Vice President, Sales & Marketing", "CEO", "—"]
COMPANIES = ["Nordlicht Pumpen GmbH", "NORDLICHT PUMPEN GMBH & Co. KG", "Nordlicht", "Aare & Söhne",
             "Mill Road Bakery Ltd", "Mill Road Bakery Limited", "Kestrel-Hay Group", "№ 9 Verlag",
             "Groß-Handel AG", "GROSS HANDEL AG", "ẞtern ₂ Labs", "l’Atelier d’Été"]
STREETS = ["1 Mill Road", "12 Rue de l'Été", "Hauptstraße 5", "HAUPTSTRASSE 5", "P.O. Box 77"]
CITIES = ["Leeds", "Lyon", "Görlitz", "St. Gallen"]
HOSTS = ["mill.example", "www.mill.example", "aare.example", "ﬁeld.example"]
PHONES = ["+44 20 7946 0{n}", "(0)20 7946 0{n}", "020 7946 0{n}", "+44 (0)20 7946-0{n}",
          "2079460{n}", "7946 0{n}", "460{n}", "020 7946 0{n} ext. {e}", "020 7946 0{n} X{e}",
          "020 7946 0{n} poste {e} ", "+44 20 7946 0{n} x. {e}", "Fax {n}", "۰۲۰ ۷۹۴۶ ۰{n}"]
AMOUNTS = ["1,234.50", "1.234,50", "1234.5 EUR", "€ 1 234,50", "1,234", "1.234", "1234", "12,5",
           "12.50", "-12.5", "12-5", "1.234.567", "1,234,567", "１２,５０", "n/a", "N/A", "€", ".5",
           "0.50", "1,23,4", "5,-", "٣٫٥", "99999999999999999999"]
MONTHS = ["Jan", "March", "MARCH", "Sept.", "décembre", "December", "Mai"]
CODES = ["DE 123-456.789", "de123456789", "HRB 4711 B", "HRB4711B", "GB29 NWBK 6016 1331", "Ⅳ-7",
         "IV 7", "12 345", "12345", "--"]


def letters(text):
    """The same text in another writing."""
    return RANDOM.choice([str.upper, str.lower, str.title, str, lambda t: t.replace(" ", "  "),
                          lambda t: t.replace(" ", "\u00a0"), lambda t: " " + t + "\n",
                          lambda t: t.replace(" ", ", "), lambda t: t + "."])(text)


def person():
    return " ".join([RANDOM.choice(GIVEN), RANDOM.choice(FAMILY)] + RANDOM.sample(["Jr.", "PhD"], RANDOM.choice([0, 0, 0, 1])))


def email():
    return RANDOM.choice(["ada", "a.byng", "einkauf", "Straße"]) + "@" + RANDOM.choice(HOSTS)


def website():
    return RANDOM.choice(["", "http://", "HTTPS://", "//", "www.", "https:"]) + RANDOM.choice(HOSTS) + RANDOM.choice(["", "/", "//", "/shop", "/shop/?q=1", "?a=/", "/a/b"])


def phone():
    return RANDOM.choice(PHONES).format(n=RANDOM.randint(10, 14) if RANDOM.random() < .5 else RANDOM.randint(100, 104), e=RANDOM.randint(1, 20))


def date():
    y, m, d = RANDOM.randint(2024, 2026), RANDOM.randint(1, 12), RANDOM.randint(1, 14)
    return RANDOM.choice([
        f"{y}-{m:02}-{d:02}", f"{y}-{m:02}-{d:02}T10:00", f"{d:02}/{m:02}/{y}", f"{m}/{d}/{y % 100}",
        f"{d}.{m}.{y}", f"{d} {RANDOM.choice(MONTHS)} {y}", f"{RANDOM.choice(MONTHS)} {d}, {y}",
        f"{RANDOM.choice(MONTHS)} {y}", f"{d} {RANDOM.choice(MONTHS)} {y % 100}", f"{y}/{m}/{d}",
        f"{d}/{m}/98", "soon", "Monday", "--", f"{y}{m:02}{d:02}", "31/31/2025", "１/２/２０２５",
        "1/2/99999999999999999999", f"week {m} of {y}", "00/00/0000", "Mar 3 4 5"])


def address():
    return ", ".join([RANDOM.choice(STREETS), RANDOM.choice(["", "LS1 4DY ", "01067 "]) + RANDOM.choice(CITIES)] + RANDOM.sample(["UK", "Deutschland"], RANDOM.choice([0, 1])))


MAKERS = {
    "person": person, "title": lambda: RANDOM.choice(TITLES),
    "organization": lambda: RANDOM.choice(COMPANIES), "email": email, "website": website,
    "phone": phone, "fax": phone, "amount": lambda: RANDOM.choice(AMOUNTS), "date": date,
    "address": address, "city": lambda: RANDOM.choice(CITIES),
    "postcode": lambda: RANDOM.choice(["LS1 4DY", "LS14DY", "ls1-4dy", "01067", "1067"]),
    "registration_number": lambda: RANDOM.choice(CODES), "vat": lambda: RANDOM.choice(CODES),
    "employees": lambda: RANDOM.choice([12, 120, "1,200", "about 120", 1200, "12.5", 12.5]),
    "founded": lambda: RANDOM.choice([1998, "1998", "in 1998", 2001]),
    "legal_form": lambda: RANDOM.choice(["GmbH", "Gmbh & Co. KG", "Ltd", "Ltd."]),
}


def values(make, most):
    return [make() for _ in range(RANDOM.randint(0, most))]


def bend(value, make):
    """A prediction for a gold value: the value, its other writing, a part, more, another."""
    if not isinstance(value, str):
        return value
    words = value.split(" ")
    return RANDOM.choice([
        lambda: value, lambda: letters(value), lambda: " ".join(words[1:]) or value,
        lambda: " ".join(words[::-1]), lambda: value + " and one more", lambda: make(),
        lambda: value + " a b c d e f g h", lambda: " ".join(words + words)])()


def shape(listed):
    """A list, or the value alone when there is one, as both are allowed."""
    if len(listed) == 1 and RANDOM.random() < .3:
        return listed[0]
    return listed


def main():
    gold, predictions = [], []
    for number in range(300):
        name = f"d{number:03}.txt"
        fields, found, ignore = {}, {}, {}
        for key in RANDOM.sample(sorted(MAKERS), RANDOM.randint(1, 7)):
            make = MAKERS[key]
            labels = values(make, 4)
            guesses = [bend(v, make) for v in labels if RANDOM.random() < .8] + values(make, 2)
            RANDOM.shuffle(guesses)
            if RANDOM.random() < .05:
                guesses.append("  ")
            fields[key] = None if RANDOM.random() < .02 else shape(labels)
            if RANDOM.random() < .9:
                found[key] = shape(guesses)
            if RANDOM.random() < .2:
                ignore[key] = shape(values(make, 2) + guesses[:1])
        line = {"file": name, "fields": fields}
        if ignore:
            line["ignore"] = ignore
        if number % 10 == 0:
            line["transcript"] = "transcript.txt" if number % 20 else "absent.txt"
        gold.append(line)
        if RANDOM.random() < .93:
            prediction = {"file": name, "fields": found}
            if number % 10 == 0:
                prediction["text"] = " ".join(letters(RANDOM.choice(COMPANIES)) for _ in range(8))
            if RANDOM.random() < .05:
                del prediction["fields"]
            predictions.append(prediction)
        if RANDOM.random() < .03:
            predictions.append({"file": name, "fields": found})
    predictions.append({"file": "unknown.txt", "fields": {"person": ["Ada Byng"]}})
    RANDOM.shuffle(predictions)
    for path, lines in (("gold.jsonl", gold), ("predictions.jsonl", predictions)):
        with open(os.path.join(HERE, path), "w", encoding="utf-8") as file:
            for line in lines:
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
    with open(os.path.join(HERE, "transcript.txt"), "w", encoding="utf-8") as file:
        file.write("\n".join(COMPANIES) + "\n" + "\n".join(FAMILY) + "\n")


if __name__ == "__main__":
    main()
