"""What the benchmarks share: where things are, how a run is timed, how Galena's lines are read.

Environment: GALENA_CORPUS (default ../shared/corpus beside the repository), RUNS (default 3),
SAMPLE (only so many documents a set, for trying a script; its figures are not for the record).
"""
import collections
import ctypes
import json
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parent.parent
GALENA = ROOT / ".build/release/galena"
WORKER = ROOT / ".build/release/page-worker"
PEERS = ROOT / ".build-bench/venv/bin/python"
PEER = ROOT / "Benchmarks/peer.py"
RUNS = int(os.environ.get("RUNS", "3"))
SAMPLE = int(os.environ.get("SAMPLE", "0"))

# Workers that outlive galena become children of this process: they can be counted, and their
# processor time is not lost.
PR_SET_CHILD_SUBREAPER = 36
ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def note(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def corpus(part):
    """The folder of the corpus with that name. Ends the program when it is not there."""
    root = pathlib.Path(os.environ.get("GALENA_CORPUS", ROOT.parent / "shared/corpus"))
    if not (root / part).is_dir():
        note(f"no documents at {root / part}; set GALENA_CORPUS")
        sys.exit(0)
    return (root / part).resolve()


def need(*commands, peers=False):
    """Ends the program with 2 when something to measure with is missing."""
    missing = [command for command in commands if not shutil.which(command)]
    if missing:
        note(f"missing: {', '.join(missing)}; Benchmarks/peers says what to install")
        sys.exit(2)
    if peers and not PEERS.exists():
        note("the Python peers are missing; run Benchmarks/peers")
        sys.exit(2)
    if not GALENA.exists():
        note("no release build; run swift build -c release")
        sys.exit(2)


def sample(items):
    """The items, or evenly chosen ones of them with SAMPLE."""
    items = list(items)
    if not SAMPLE or SAMPLE >= len(items):
        return items
    note(f"{SAMPLE} of {len(items)} documents: not for the record")
    return [items[i * len(items) // SAMPLE] for i in range(SAMPLE)]


def largest_first(paths):
    """Two processes end together that way."""
    return sorted(paths, key=lambda path: (-path.stat().st_size, path))


def files(folder):
    """The files of a folder of the corpus, largest first."""
    return largest_first(sample(sorted(folder.iterdir())))


# Timing

Run = collections.namedtuple("Run", "wall cpu output")


def run(commands, jobs=1, env=None, output=False):
    """Runs the commands, so many at once: seconds by the clock and of the processor, children and
    children's children included, and what they wrote. Exit codes are the caller's business."""

    def one(command):
        return subprocess.run(
            [str(part) for part in command], env={**os.environ, "OMP_THREAD_LIMIT": "1", **(env or {})},
            stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            stdout=subprocess.PIPE if output else subprocess.DEVNULL)

    def spent():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    cpu, clock = spent(), time.perf_counter()
    with ThreadPoolExecutor(jobs) as pool:
        results = list(pool.map(one, commands))
    wall = time.perf_counter() - clock
    reap_orphans()
    return Run(wall, spent() - cpu, [result.stdout for result in results])


def reap_orphans():
    """Waits for processes that outlived their parents, a second at most; how many still run."""
    for _ in range(100):
        try:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.01)
        except ChildProcessError:
            return 0
    return len(descendants(os.getpid()))


def descendants(pid):
    """The processes below that one."""
    try:
        text = "".join(p.read_text() for p in pathlib.Path(f"/proc/{pid}/task").glob("*/children"))
    except OSError:
        return []
    return [below for child in map(int, text.split()) for below in [child, *descendants(child)]]


def memory(pid, key):
    """A line of /proc/PID/status in MB (VmRSS, VmHWM), 0 when the process has ended."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith(key + ":"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0


def alternate(contenders, runs=None):
    """Runs {name: function that returns a Run} in turn, RUNS times: {name: [Run, …]}."""
    results = {name: [] for name in contenders}
    for turn in range(runs or RUNS):
        for name, contender in contenders.items():
            result = contender()
            note(f"run {turn + 1}, {name}: {result.wall:.2f} s, {result.cpu:.2f} CPU s")
            results[name].append(Run(result.wall, result.cpu, None))
    return results


def median(values):
    return statistics.median(values)


def ratio(above, below, key):
    """The median of the ratios within each run: a busy minute slows both."""
    return median(getattr(a, key) / getattr(b, key) for a, b in zip(above, below))


# Galena

def extract(paths, *options):
    """The command line that reads without extracting."""
    return [GALENA, "extract", "--no-statements", "--quiet", *options, *paths]


def lines(output):
    """The documents that galena wrote, one JSON object a line."""
    return [json.loads(line) for line in output.splitlines() if line.strip()]


def texts(documents):
    """{path: text of its visible pages}, children with their parent."""
    found = collections.defaultdict(list)
    for line in documents:
        document = line["document"]
        found[document["path"]] += [page.get("text") or "" for page in document.get("pages", [])]
    return {path: "\n".join(parts) for path, parts in found.items()}


def tally(documents):
    """Statuses and what they are about, in words: for a table's cell."""
    counts = collections.Counter(line["status"] for line in documents)
    return ", ".join(f"{counts[s]} {s}" for s in ("done", "partial", "failed") if counts[s])


# Python peers

def peer(kind, paths):
    """Reads with a library in two processes (see peer.py), for its time alone."""
    output = run([[PEERS, PEER, kind, *paths]], output=True).output[0]
    *documents, seconds = lines(output)
    failed = [line["error"] for line in documents if line.get("error")]
    if failed:
        note(f"{kind} failed on {len(failed)} documents: {', '.join(sorted(set(failed)))}")
    return Run(seconds["wall"], seconds["cpu"], None)


def peer_texts(kind, paths):
    """({path: text}, CPU seconds); empty text where the library failed."""
    output = run([[PEERS, PEER, kind, "--text", *paths]], output=True).output[0]
    *documents, seconds = lines(output)
    return {line["file"]: line.get("text") or "" for line in documents}, seconds["cpu"]


# Words against transcripts

def score(gold, predictions, folder):
    """score.py's figures of the words: (recall, precision, F1)."""
    gold_file, prediction_file = folder / "gold.jsonl", folder / "predictions.jsonl"
    for path, rows in ((gold_file, gold), (prediction_file, predictions)):
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    result = subprocess.run(
        [sys.executable, corpus(".") / "score.py", "--json", gold_file, prediction_file],
        stdout=subprocess.PIPE, check=True)
    text = json.loads(result.stdout).get("text", {})
    recall, precision = text.get("word_recall") or 0, text.get("word_precision") or 0
    f1 = 2 * recall * precision / (recall + precision) if recall + precision else 0
    return recall, precision, f1


# Markdown

def heading(title):
    print(f"\n## {title}\n", flush=True)


def table(header, rows):
    for row in [header, ["---"] * len(header), *rows]:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
    print(flush=True)


def bar(what, met):
    """A line that says whether a bar of the issue is met."""
    print(f"- {'met' if met else '**not met**'}: {what}", flush=True)
