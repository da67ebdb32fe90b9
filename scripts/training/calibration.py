"""Fits how right each rule is, and says how far a confidence is from it.

A field's curve is logistic: log-odds of being right = offset + slope × log-odds of what the rule
says. The slope is the field's; the offset is the field's, plus the rule's, plus the setting's, plus
that of the rule in the setting, each drawn towards nothing as a few values would (ridge). So a rule
with few labelled values stands near its field, and a field with few near what its rules say.
Everything is plain arithmetic in a fixed order: the same values give the same curves.
"""
import collections
import json
import math

# Gold key by field: what a statement of the field is compared with.
KEYS = {
    "person.name": "person", "person.title": "title", "contact.email": "email",
    "contact.phone": "phone", "contact.fax": "fax", "contact.website": "website",
    "contact.address": "address", "organization.name": "organization",
    "organization.legalForm": "legal_form", "organization.registration": "registration_number",
    "document.date": "date", "document.amount": "amount",
}
# What the document itself says of when and how much is labelled with every value only where there
# is but one; elsewhere "right" would mean "printed", which is not what is asked.
ONE_VALUE = {"document.date", "document.amount"}
# Their rules tell better what they are worth than curves from these documents do (docs/decisions/0009).
AS_THEIR_RULES_SAY = {"contact.email", "organization.name"}
# Strength of the ridge: what each part is drawn to nothing with, and the slope to 1.
FIELD, RULE, SETTING, BOTH, SLOPE = 0.1, 0.5, 0.5, 1.0, 4.0
LEAST_SLOPE = 0.2
# A set's values of one rule resemble each other: beyond about 1 / ALIKE they say nothing new.
ALIKE = 0.02

Curve = collections.namedtuple("Curve", "slope offset labelled right")


def log_odds(share):
    share = min(max(share, .001), .999)
    return math.log(share / (1 - share))


def logistic(value):
    return 1 / (1 + math.exp(-value)) if value > -700 else 0.0


def outcomes(file, set_):
    """The values of a file of `galena evaluate --outcomes` that can be calibrated."""
    found = []
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        # Where faxes are not labelled apart, they stand among the phones.
        seen = [s for s in row["sightings"] if KEYS.get(s["field"]) == row["key"]
                or (s["field"], row["key"]) == ("contact.fax", "phone")
                or (s["field"], row["key"]) == ("document.deadline", "date")
                or (s["field"], row["key"]) == ("document.total", "amount")]
        if seen:
            found.append({"set": set_, "file": row["file"], "key": row["key"],
                          "right": row["relaxed"], "sightings": seen})
    return found


def share(curves, sighting):
    """What Galena says of a sighting with these curves."""
    for rule in (sighting["rule"], "*"):
        for setting in (sighting["setting"], "*"):
            curve = curves.get((sighting["field"], rule, setting))
            if curve:
                return logistic(curve.offset + curve.slope * log_odds(sighting["uncalibrated"]))
    return sighting["uncalibrated"]


def best(curves, value):
    """The most confident sighting of a value, and its confidence."""
    confidence, index = max((share(curves, s), -i) for i, s in enumerate(value["sightings"]))
    return value["sightings"][-index], confidence


def fitted(values):
    """Curves by field, rule, setting."""
    curves = {}
    # Which statement is the most confident one depends on the curves: twice is enough.
    for _ in range(2):
        fields = collections.defaultdict(list)
        for value in values:
            sighting, _ = best(curves, value)
            if sighting["field"] in KEYS and (
                    sighting["field"] not in ONE_VALUE or sighting["setting"] == "line"):
                fields[sighting["field"]].append((value, sighting))
        curves = {}
        for field in sorted(set(fields) - AS_THEIR_RULES_SAY):
            curves.update(curves_of(field, fields[field]))
    return curves


def weights(seen):
    """By value: less where a set has many of the same rule in the same setting."""
    group = [(value["set"], s["rule"], s["setting"]) for value, s in seen]
    counts = collections.Counter(group)
    return [1 / (1 + (counts[key] - 1) * ALIKE) for key in group]


def curves_of(field, seen):
    rows = [(log_odds(s["uncalibrated"]), value["right"], weight,
             (("*", "*"), (s["rule"], "*"), ("*", s["setting"]), (s["rule"], s["setting"])))
            for (value, s), weight in zip(seen, weights(seen))]
    slope, parts = solved(rows)
    labelled, right = collections.Counter(), collections.Counter()
    for (_, is_right, _, keys) in rows:
        for key in keys:
            labelled[key] += 1
            right[key] += is_right
    curves = {}
    for rule, setting in sorted(parts):
        if field in ONE_VALUE and setting != "line":
            continue
        offset = sum(parts.get(key, 0) for key in
                     dict.fromkeys((("*", "*"), (rule, "*"), ("*", setting), (rule, setting))))
        key = (rule, setting)
        curves[(field, rule, setting)] = Curve(
            round(slope, 3), round(offset, 3), labelled[key], right[key])
    return curves


def solved(rows):
    """Slope, and offset of each part: Newton's steps, one part after the other."""
    slope, parts = 1.0, {key: 0.0 for row in rows for key in row[3]}
    members = collections.defaultdict(list)
    for number, row in enumerate(rows):
        for key in row[3]:
            members[key].append(number)
    strength = {key: FIELD if key == ("*", "*") else RULE if key[1] == "*"
                else SETTING if key[0] == "*" else BOTH for key in parts}
    sums = [slope * row[0] for row in rows]
    for _ in range(60):
        for key in sorted(parts):
            pull, bend = -strength[key] * parts[key], strength[key]
            for number in members[key]:
                p = logistic(sums[number])
                pull += rows[number][2] * (rows[number][1] - p)
                bend += rows[number][2] * p * (1 - p)
            step = max(-1.0, min(1.0, pull / bend))
            parts[key] += step
            for number in members[key]:
                sums[number] += step
        pull, bend = -SLOPE * (slope - 1), SLOPE
        for number, (x, is_right, weight, _) in enumerate(rows):
            p = logistic(sums[number])
            pull += weight * x * (is_right - p)
            bend += weight * x * x * p * (1 - p)
        step = max(LEAST_SLOPE - slope, max(-.5, min(.5, pull / bend)))
        slope += step
        for number, row in enumerate(rows):
            sums[number] += step * row[0]
    return slope, parts


def calibration_error(judged):
    """Expected calibration error of (confidence, is right) over ten bins of equal count, as
    `galena evaluate` reports it: equal confidences count as right as they are on average."""
    groups = collections.defaultdict(list)
    for confidence, is_right in judged:
        groups[round(confidence, 3)].append(is_right)
    points = [(confidence, sum(group) / len(group)) for confidence, group in sorted(groups.items())
              for _ in group]
    bins, count = min(10, len(points)), len(points)
    error = 0
    for number in range(bins):
        part = points[number * count // bins:(number + 1) * count // bins]
        error += abs(sum(c for c, _ in part) - sum(r for _, r in part))
    return error / count if count else 0


def read(file):
    curves = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            field, rule, setting, slope, offset, labelled, right = line.split(" ")
            curves[(field, rule, setting)] = Curve(
                float(slope), float(offset), int(labelled), int(right))
    return curves


def lines(curves):
    return [f"{' '.join(key)} {curve.slope:.3f} {curve.offset:.3f} {curve.labelled} {curve.right}"
            for key, curve in sorted(curves.items())]
