"""Links one table with one library, unsupervised: linkage_peers.py PEER SET RECORDS.csv CLUSTERS.csv

Run by Benchmarks/linkage in the virtual environment of Benchmarks/peers. Splink gets the settings
of its own documentation where that covers such data (febrl3, fake_1000 and historical_50k are its
examples) and settings in the same manner elsewhere: NameComparison for names, the comparison of
its library for dates, e-mail addresses and postcodes, term frequencies on exact matches, u by
random sampling, m by expectation maximisation over two blocking rules, clusters at 0.95.
recordlinkage gets the same columns and blocks: ECM over Jaro-Winkler and exact comparisons.
"""
import csv
import itertools
import sys

THRESHOLD = 0.95


def plain(column):
    """Lower-case letters and digits, other runs as one space."""
    return f"nullif(trim(regexp_replace(lower({column}), '[^a-z0-9]+', ' ', 'g')), '')"


PEOPLE_AT_COMPANIES = dict(
    blocks=["email", "phone_digits", "first_name, last_name", "last_name, postcode",
            "last_name, company", "first_name, company"],
    compare=[("first_name", "name"), ("last_name", "name"), ("email", "email"),
             ("phone_digits", "term"), ("company", "term"), ("postcode", "term")],
    certain=["email, last_name", "first_name, last_name, phone_digits",
             "first_name, last_name, company"], recall=0.6,
    train=["first_name, last_name", "last_name, company"],
    derived={"phone_digits": "right(regexp_replace(phone, '[^0-9]', '', 'g'), 10)"},
    lower=["first_name", "last_name", "company"])

FEBRL = dict(
    blocks=["soc_sec_id", "given_name", "surname", "date_of_birth", "postcode"],
    compare=[("given_name", "name"), ("surname", "name"), ("date_of_birth", "date:%Y%m%d"),
             ("soc_sec_id", "number"), ("street_number", "term"), ("postcode", "term")],
    certain=["soc_sec_id", "given_name, surname, date_of_birth"], recall=0.9,
    train=["date_of_birth", "postcode"])

SETS = {
    "febrl1": FEBRL,
    "febrl3": FEBRL,
    "fake_1000": dict(
        blocks=["first_name", "surname", "dob", "email"],
        compare=[("first_name", "name"), ("surname", "name"), ("dob", "date:%Y-%m-%d"),
                 ("city", "term"), ("email", "email")],
        certain=["first_name, dob", "first_name, surname", "email"], recall=0.7,
        train=["first_name, surname", "dob"]),
    "rldata500": dict(
        blocks=["first_name", "last_name", "dob"],
        compare=[("first_name", "name"), ("last_name", "name"), ("dob", "date:%Y-%m-%d")],
        certain=["first_name, dob", "last_name, dob", "first_name, last_name"], recall=0.8,
        train=["dob", "first_name, last_name"]),
    "chicago_sites_dev": dict(
        blocks=["phone_digits", "street", "plain", "zip, substr(plain, 1, 4)"],
        compare=[("plain", "name"), ("street", "similar"), ("zip", "term"),
                 ("phone_digits", "number")],
        certain=["plain, street", "phone_digits, street"], recall=0.7,
        train=["phone_digits", "street"],
        derived={"plain": plain("name"), "street": plain("address"),
                 "phone_digits": "right(regexp_replace(phone, '[^0-9]', '', 'g'), 7)"}),
    "fodors_zagats": dict(
        blocks=["phone_digits", "name", "substr(addr, 1, 6)", "substr(name, 1, 5)"],
        compare=[("name", "name"), ("addr", "similar"), ("city", "term"),
                 ("phone_digits", "number")],
        certain=["name, city", "phone_digits"], recall=0.8, train=["phone_digits", "name"],
        derived={"phone_digits": "regexp_replace(phone, '[^0-9]', '', 'g')"},
        lower=["name", "addr"]),
    "patstat_nl": dict(
        blocks=["substr(plain, 1, 3)", "lat, lng"],
        compare=[("plain", "name"), ("lat", "exact"), ("classes_set", "set"),
                 ("coauthors_set", "set")],
        certain=["substr(plain, 1, 6)"], recall=0.8, train=["substr(plain, 1, 6)", "lat, lng"],
        derived={"plain": plain("name"), "classes_set": "string_split(classes, '**')",
                 "coauthors_set": "string_split(coauthors, '**')"}),
    "historical_50k_dev": dict(
        blocks=["substr(first_name, 1, 3), substr(surname, 1, 4)", "surname, dob",
                "first_name, dob", "postcode_fake, first_name", "postcode_fake, surname",
                "dob, birth_place", "substr(postcode_fake, 1, 3), dob",
                "substr(postcode_fake, 1, 3), first_name", "substr(postcode_fake, 1, 3), surname",
                "substr(first_name, 1, 2), substr(surname, 1, 2), substr(dob, 1, 4)"],
        compare=[("first_name surname", "both names"), ("dob", "date:%Y-%m-%d"),
                 ("postcode_fake", "postcode"), ("birth_place", "term"), ("occupation", "term")],
        certain=["first_name, surname, dob",
                 "substr(first_name, 1, 2), surname, substr(postcode_fake, 1, 2)",
                 "dob, postcode_fake"], recall=0.6,
        train=["first_name, surname", "dob"]),
    "synth_10k": PEOPLE_AT_COMPANIES,
    "synth": PEOPLE_AT_COMPANIES,
}


def columns(rule):
    """`a, substr(b, 1, 3)` to [a, substr(b, 1, 3)]."""
    parts, depth = [""], 0
    for letter in rule:
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return [part.strip() for part in parts]


# Splink

def splink_comparison(column, kind):
    import splink.comparison_library as cl

    kind, _, detail = kind.partition(":")
    match kind:
        case "name":
            return cl.NameComparison(column)
        case "both names":
            first, last = column.split()
            return cl.ForenameSurnameComparison(
                first, last, forename_surname_concat_col_name="both_names")
        case "date":
            return cl.DateOfBirthComparison(column, input_is_string=True, datetime_format=detail)
        case "email":
            return cl.EmailComparison(column)
        case "postcode":
            return cl.PostcodeComparison(column)
        case "number":
            return cl.DamerauLevenshteinAtThresholds(column, [2])
        case "similar":
            return cl.JaroWinklerAtThresholds(column, [0.9, 0.7])
        case "set":
            return cl.ArrayIntersectAtSizes(column, [3, 1])
        case "term":
            return cl.ExactMatch(column).configure(term_frequency_adjustments=True)
    return cl.ExactMatch(column)


def table(connection, path, spec):
    """The records: empty is null, derived columns added, lower case where the settings say so."""
    lower = ", ".join(f"lower({name}) as {name}" for name in spec.get("lower", []))
    derived = [f"{text} as {name}" for name, text in spec.get("derived", {}).items()]
    for name, kind in spec["compare"]:
        if kind == "both names":
            derived.append(" || ' ' || ".join(name.split()) + " as both_names")
    more = "".join(", " + text for text in derived)
    replace = f" replace ({lower})" if lower else ""
    connection.execute(
        f"create table records as select *{replace}{more} "
        f"from read_csv('{path}', all_varchar = true, header = true)")
    return connection.table("records")


def splink(spec, records, write):
    import duckdb
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    connection = duckdb.connect()
    api = DuckDBAPI(connection=connection)
    data = table(connection, records, spec)
    rule = lambda text: block_on(*columns(text))
    settings = SettingsCreator(
        link_type="dedupe_only", unique_id_column_name="record_id",
        blocking_rules_to_generate_predictions=[rule(text) for text in spec["blocks"]],
        comparisons=[splink_comparison(*pair) for pair in spec["compare"]])
    linker = Linker(api.register(data), settings)
    linker.training.estimate_probability_two_random_records_match(
        [rule(text) for text in spec["certain"]], recall=spec["recall"])
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for text in spec["train"]:
        linker.training.estimate_parameters_using_expectation_maximisation(rule(text))
    predictions = linker.inference.predict(threshold_match_probability=0.5)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
        predictions, threshold_match_probability=THRESHOLD)
    connection.execute(
        f"copy (select record_id, cluster_id from {clusters.physical_name}) "
        f"to '{write}' (header)")


# recordlinkage

def recordlinkage(spec, records, write):
    import duckdb
    import pandas
    import recordlinkage as toolkit

    data = table(duckdb.connect(), records, spec).df().set_index("record_id").sort_index()
    data = data.astype(object).where(data.notna(), None)
    index = toolkit.Index()
    for rule in spec["blocks"]:
        if all(part in data.columns for part in columns(rule)):
            index.block(columns(rule))
    pairs = index.index(data)
    compare = toolkit.Compare()
    for column, kind in spec["compare"]:
        if kind == "set":
            continue
        for name in column.split():
            if kind.partition(":")[0] in ("name", "both names", "similar", "email"):
                compare.string(name, name, method="jarowinkler", threshold=0.85, label=name)
            else:
                compare.exact(name, name, label=name)
    found = toolkit.ECMClassifier().fit_predict(compare.compute(pairs, data))
    parent = {key: key for key in data.index}

    def root(key):
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for left, right in found:
        parent[root(left)] = root(right)
    pandas.Series({key: root(key) for key in data.index}, name="cluster_id").to_csv(
        write, index_label="record_id")


def main():
    peer, name, records, write = sys.argv[1:]
    {"splink": splink, "recordlinkage": recordlinkage}[peer](SETS[name], records, write)


main()
