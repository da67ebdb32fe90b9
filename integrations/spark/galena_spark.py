#!/usr/bin/env python3
"""Reads documents on a Spark cluster: `galena extract` on every partition, one row per document.

    spark-submit integrations/spark/galena_spark.py INPUT OUTPUT --galena /opt/galena/galena

INPUT is any path or pattern that Spark can read. OUTPUT gets two folders: `documents`, Parquet with a
row per document, also of those that failed, and `extractions`, the lines that `galena extract --text`
would have printed, to be loaded into a store with

    galena ingest --extractions OUTPUT/extractions/part-*

A document that cannot be read is a row with its reason, never a failed job. The program must lie at
the same path on every node, with page-worker beside it.
"""
import argparse
import json
import os
import pathlib
import subprocess
import tempfile

COLUMNS = ("path string, document string, parent string, status string, mediaType string, "
           "pages int, code string, message string, json string")
# Documents handed to one run of the program: starting it costs half a second.
BATCH = 32


def source(path):
    """The path as the program would have been given it, where it is a file of the machine."""
    return path.removeprefix("file:") if path.startswith("file:/") else path


def lay_out(folder, documents):
    """Writes the documents, each in a folder of its own since names repeat; folder to path."""
    places = {}
    for number, (path, content) in enumerate(documents):
        place = folder / str(number)
        place.mkdir()
        (place / pathlib.PurePosixPath(path).name).write_bytes(content)
        places[str(place)] = path
    return places


def row(line, places):
    """A row of a printed line; the path that it was laid out at gives way to its own."""
    report = json.loads(line)
    document = report["document"]
    place = os.path.dirname(document["path"])
    path = places[place]
    # Only the folder is replaced, so that the line stays what the program printed.
    own, given = os.path.dirname(source(path)), json.dumps(place, ensure_ascii=False)[:-1]
    line = line.replace('"path":' + given, '"path":' + json.dumps(own, ensure_ascii=False)[:-1], 1)
    error = report.get("error") or {}
    pages = len(document.get("pages") or [])
    return (source(path), document["id"], document.get("parent"), report["status"],
            document.get("mediaType"), pages, error.get("code"), error.get("message"), line)


def failure(path, code, message):
    return (source(path), None, None, "failed", None, 0, code, message, None)


def extract(documents, command):
    """Rows of a batch of (path, content). What the program says nothing of has failed with it."""
    with tempfile.TemporaryDirectory(prefix="galena-spark-") as name:
        places = lay_out(pathlib.Path(name), documents)
        files = sorted(str(file) for file in pathlib.Path(name).glob("*/*"))
        try:
            run = subprocess.run([*command, *files], stdout=subprocess.PIPE,
                                 stderr=subprocess.DEVNULL, env={**os.environ, "OMP_THREAD_LIMIT": "1"})
        except OSError as error:
            return [failure(path, "not-run", f"galena cannot be started: {error.strerror}")
                    for path in places.values()]
        rows = [row(line, places) for line in run.stdout.decode().splitlines()]
    told = {item[0] for item in rows}
    return rows + [failure(path, "not-run", f"galena ended with {run.returncode}")
                   for path in places.values() if source(path) not in told]


def batches(items, size):
    batch = []
    for item in items:
        batch.append((item["path"], bytes(item["content"])))
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def empty_files(spark, path):
    """Files without a byte, which Spark leaves out of what it reads."""
    jvm, configuration = spark.sparkContext._jvm, spark.sparkContext._jsc.hadoopConfiguration()
    root = jvm.org.apache.hadoop.fs.Path(path)
    system = root.getFileSystem(configuration)
    paths = []
    for top in system.globStatus(root) or []:
        files = system.listFiles(top.getPath(), True)
        while files.hasNext():
            status = files.next()
            if status.getLen() == 0:
                paths.append(status.getPath().toString())
    return paths


def documents(spark, path):
    """The path and the content of every file."""
    found = (spark.read.format("binaryFile").option("recursiveFileLookup", "true")
             .load(path).select("path", "content"))
    empty = [(name, bytearray()) for name in empty_files(spark, path)]
    return found.union(spark.createDataFrame(empty, "path string, content binary"))


def run(spark, options):
    """Reads INPUT and writes OUTPUT; the number of rows by status."""
    # With the text of pages, which a store needs.
    command = [options.galena, "extract", "--quiet", "--text", "--jobs", "1"]
    if options.config:
        command += ["--config", options.config]
    partitions = options.partitions or 4 * spark.sparkContext.defaultParallelism
    batch = options.batch

    def rows(items):
        for some in batches(items, batch):
            yield from extract(some, command)

    found = spark.createDataFrame(
        documents(spark, options.input).repartition(partitions).rdd.mapPartitions(rows), COLUMNS)
    # Written first and read again: extracting twice would cost twice.
    table = os.path.join(options.output, "documents")
    found.write.mode("errorifexists").parquet(table)
    written = spark.read.parquet(table)
    (written.where("json IS NOT NULL").select("json")
     .write.mode("errorifexists").text(os.path.join(options.output, "extractions")))
    return {item["status"]: item["count"] for item in written.groupBy("status").count().collect()}


def main():
    from pyspark.sql import SparkSession

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("input", help="documents: a path or pattern that Spark can read")
    parser.add_argument("output", help="a folder that is not there yet")
    parser.add_argument("--galena", default="galena", help="the program on every node")
    parser.add_argument("--config", help="galena.yaml on every node")
    parser.add_argument("--partitions", type=int, help="default: four for each core")
    parser.add_argument("--batch", type=int, default=BATCH, help="documents to one run of galena")
    options = parser.parse_args()
    spark = SparkSession.builder.appName("galena").getOrCreate()
    counts = run(spark, options)
    print(json.dumps(counts, sort_keys=True), flush=True)
    spark.stop()


if __name__ == "__main__":
    main()
