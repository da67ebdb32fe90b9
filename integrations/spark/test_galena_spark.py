#!/usr/bin/env python3
"""The job on a real cluster of one master and two workers, beside `galena extract` on this machine.

Needs pyspark (PyPI), a Java runtime (Debian: openjdk-17-jre-headless) and a built galena; says so and
skips where one is missing. GALENA names the program.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import cluster
import galena_spark

ROOT = pathlib.Path(__file__).resolve().parents[2]


def program():
    named = os.environ.get("GALENA")
    places = [named] if named else [ROOT / ".build/release/galena", ROOT / ".build/debug/galena"]
    return next((str(place) for place in places if pathlib.Path(place).exists()), None)


def missing():
    if cluster.home() is None:
        return "pyspark is not installed: pip install pyspark 'pandas<3' pyarrow"
    if shutil.which("java") is None:
        return "there is no Java runtime: apt-get install openjdk-17-jre-headless"
    return None if program() else "galena is not built: swift build"


@unittest.skipIf(missing(), missing())
class ClusterTests(unittest.TestCase):
    def setUp(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="galena-spark-test-"))
        self.addCleanup(shutil.rmtree, self.home)
        self.inbox = self.home / "in"
        shutil.copytree(ROOT / "samples/documents/mail", self.inbox / "mail")
        shutil.copytree(ROOT / "samples/documents/cards", self.inbox / "cards")
        (self.inbox / "empty.txt").touch()
        (self.inbox / "no document.bin").write_bytes(bytes(range(256)) * 8)

    def expected(self):
        done = subprocess.run([program(), "extract", "--quiet", "--text", str(self.inbox)],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        return sorted(done.stdout.decode().splitlines())

    def test_two_workers_say_what_one_machine_says(self):
        output = self.home / "out"
        with cluster.cluster(2) as master:
            counts = json.loads(cluster.submit(
                master, self.inbox, output, "--galena", program(), "--batch", 5))
        lines = sorted(line for part in (output / "extractions").glob("part-*")
                       for line in part.read_text().splitlines())
        expected = self.expected()
        self.assertGreater(len(expected), 10)
        def told(lines):
            return [json.loads(line)["document"]["path"] for line in lines]

        self.assertEqual(told(lines), told(expected))
        # Not assertEqual: what differs would be printed, page after page.
        self.assertTrue(lines == expected, "the cluster says something else than this machine")
        statuses = [json.loads(line)["status"] for line in expected]
        self.assertEqual(counts, {status: statuses.count(status) for status in set(statuses)})
        self.assertGreaterEqual(counts["failed"], 2)
        self.load(output, len(expected))

    def load(self, output, count):
        """A store takes the lines as they are."""
        store = self.home / "s.sqlite"
        parts = sorted(str(part) for part in (output / "extractions").glob("part-*"))
        done = subprocess.run(
            [program(), "ingest", "--extractions", *parts, "--store", str(store), "--json",
             "--quiet"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.assertIn(done.returncode, (0, 1), done.stderr.decode()[-500:])
        leads = subprocess.run([program(), "leads", "--store", str(store), "--json"],
                               stdout=subprocess.PIPE).stdout.decode()
        self.assertGreater(len(leads.splitlines()), 3)


@unittest.skipIf(program() is None, "galena is not built: swift build")
class BatchTests(unittest.TestCase):
    """What one batch comes to, without a cluster."""

    command = [str(program()), "extract", "--quiet", "--jobs", "1"]

    def test_same_names_and_odd_ones_keep_their_paths(self):
        documents = [("file:/a/ä \"x\".txt", b"Call +44 113 496 0140"),
                     ("file:/b/ä \"x\".txt", b"Call +44 113 496 0141"),
                     ("s3a://bucket/c.txt", b"")]
        rows = {row[0]: row for row in galena_spark.extract(documents, self.command)}
        self.assertEqual(set(rows), {"/a/ä \"x\".txt", "/b/ä \"x\".txt", "s3a://bucket/c.txt"})
        for path, item in rows.items():
            self.assertEqual(json.loads(item[8])["document"]["path"], path)
        self.assertIn("0141", rows["/b/ä \"x\".txt"][8])
        self.assertEqual(rows["s3a://bucket/c.txt"][3:7:3], ("failed", "empty"))

    def test_a_program_that_cannot_run_fails_documents_and_no_job(self):
        documents = [("file:/a.txt", b"x"), ("file:/b.txt", b"y")]
        for command in (["/nonexistent/galena"], ["false"]):
            rows = galena_spark.extract(documents, command)
            self.assertEqual([row[0] for row in rows], ["/a.txt", "/b.txt"])
            self.assertEqual({row[3] for row in rows}, {"failed"})
            self.assertEqual({row[6] for row in rows}, {"not-run"})


if __name__ == "__main__":
    unittest.main()
