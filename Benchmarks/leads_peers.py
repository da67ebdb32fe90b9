"""What others learn from a table of leads, for Benchmarks/leads: prints one JSON line.

    python leads_peers.py TABLE TARGET train-ids|time COLUMN EXCLUDED

Logistic regression, XGBoost and LightGBM as one would set them up by hand, each calibrated with
five folds, and their mean. Importing is not counted; the seconds are those of the processor.
One thread: OPENBLAS_NUM_THREADS=1 in the environment keeps others from spinning.
"""
import json
import sys
import time
import warnings

import lightgbm
import numpy
import pandas
import xgboost
from sklearn.calibration import CalibratedClassifierCV
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, roc_auc_score
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

warnings.filterwarnings("ignore")
MISSING = ["", "Select"]


def read(path, target, excluded):
    table = pandas.read_csv(path, dtype=str, keep_default_na=False).replace(MISSING, numpy.nan)
    labels = table[target].astype(int).to_numpy()
    columns = table.drop(columns=[target, *excluded])
    for name in columns:
        numbers = pandas.to_numeric(columns[name], errors="coerce")
        dates = pandas.to_datetime(columns[name], errors="coerce", format="ISO8601")
        if numbers.notna().sum() == columns[name].notna().sum():
            columns[name] = numbers
        elif dates.notna().sum() == columns[name].notna().sum():
            columns[name] = (dates - pandas.Timestamp(0)).dt.days
    return table, columns, labels


def encoder(columns):
    numeric = [name for name in columns if columns[name].dtype.kind in "if"]
    others = [name for name in columns if name not in numeric]
    return make_column_transformer(
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numeric),
        (make_pipeline(SimpleImputer(strategy="constant", fill_value="missing"),
                       OneHotEncoder(min_frequency=10, handle_unknown="infrequent_if_exist",
                                     sparse_output=False)), others))


def figures(labels, probabilities):
    order = numpy.argsort(probabilities, kind="stable")
    bins = numpy.array_split(order, 10)
    gaps = [abs(labels[b].mean() - probabilities[b].mean()) * len(b) for b in bins]
    return {"auc": roc_auc_score(labels, probabilities),
            "prAuc": average_precision_score(labels, probabilities),
            "brier": brier_score_loss(labels, probabilities),
            "ece": sum(gaps) / len(labels), "logLoss": log_loss(labels, probabilities)}


def main():
    path, target, split, column, excluded = sys.argv[1:]
    table, columns, labels = read(path, target, excluded.split(","))
    if split == "time":
        order = numpy.argsort(table[column].astype(float).to_numpy(), kind="stable")
        cut = int(len(order) * 0.7)
        train, test = order[:cut], order[cut:]
    else:
        train = numpy.flatnonzero(table[column] == "train")
        test = numpy.flatnonzero(table[column] == "test")
    models = {
        "logistic": LogisticRegression(max_iter=1000),
        "xgboost": xgboost.XGBClassifier(
            n_estimators=300, max_depth=4, learning_rate=0.05, subsample=0.8,
            colsample_bytree=0.8, n_jobs=1, random_state=0),
        "lightgbm": lightgbm.LGBMClassifier(
            n_estimators=300, num_leaves=15, learning_rate=0.05, subsample=0.8, subsample_freq=1,
            colsample_bytree=0.8, n_jobs=1, random_state=0, verbose=-1),
    }
    started, seconds, found = time.process_time(), {}, {}
    encoding = encoder(columns)
    inside = encoding.fit_transform(columns.iloc[train])
    outside = encoding.transform(columns.iloc[test])
    seconds["encoding"] = time.process_time() - started
    for name, model in models.items():
        started = time.process_time()
        folds = StratifiedKFold(5, shuffle=True, random_state=0)
        fitted = CalibratedClassifierCV(model, cv=folds).fit(inside, labels[train])
        seconds[name] = time.process_time() - started
        found[name] = fitted.predict_proba(outside)[:, 1]
    found["mean"] = sum(found[name] for name in models) / len(models)
    print(json.dumps({
        "columns": inside.shape[1], "rows": inside.shape[0], "seconds": seconds,
        "metrics": {name: figures(labels[test], values) for name, values in found.items()}}))


main()
