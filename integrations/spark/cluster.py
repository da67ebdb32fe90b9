"""A standalone Spark cluster on this machine, for tests and measuring: a master and some workers of
one core each."""
import contextlib
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

HOST = "127.0.0.1"


def home():
    """Where pyspark keeps Spark; `None` where it is not installed."""
    try:
        import pyspark
    except ImportError:
        return None
    return pathlib.Path(pyspark.__file__).parent


def free_port():
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def environment():
    return {**os.environ, "SPARK_HOME": str(home()), "SPARK_LOCAL_IP": HOST,
            "PYSPARK_PYTHON": sys.executable, "SPARK_NO_DAEMONIZE": "1"}


def start(log, *arguments):
    return subprocess.Popen(
        [str(home() / "bin/spark-class"), *map(str, arguments)], stdout=log, stderr=log,
        env=environment(), start_new_session=True)


def alive(page):
    """How many workers the master knows."""
    try:
        with urllib.request.urlopen(f"http://{HOST}:{page}/json/", timeout=2) as answer:
            found = re.search(rb'"aliveworkers"\s*:\s*(\d+)', answer.read())
            return int(found.group(1)) if found else 0
    except OSError:
        return 0


@contextlib.contextmanager
def cluster(workers):
    """Yields the master's address once all workers have come; ends them all."""
    with tempfile.TemporaryDirectory(prefix="spark-cluster-") as folder:
        with open(os.path.join(folder, "log"), "wb") as log:
            port, page = free_port(), free_port()
            processes = [start(log, "org.apache.spark.deploy.master.Master", "--host", HOST,
                               "--port", port, "--webui-port", page)]
            try:
                for _ in range(workers):
                    processes.append(start(
                        log, "org.apache.spark.deploy.worker.Worker", "--host", HOST, "--cores", 1,
                        "--memory", "1g", "--webui-port", 0, "--work-dir", folder,
                        f"spark://{HOST}:{port}"))
                for _ in range(240):
                    if alive(page) == workers:
                        break
                    time.sleep(0.5)
                else:
                    raise RuntimeError("the cluster did not start; is there a Java runtime?")
                yield f"spark://{HOST}:{port}"
            finally:
                for process in reversed(processes):
                    process.terminate()
                for process in processes:
                    try:
                        process.wait(20)
                    except subprocess.TimeoutExpired:
                        process.kill()


def submit(master, *arguments):
    """Runs the job on the cluster; its last line of output."""
    job = pathlib.Path(__file__).parent / "galena_spark.py"
    done = subprocess.run(
        [str(home() / "bin/spark-submit"), "--master", master,
         "--conf", "spark.ui.enabled=false", "--conf", f"spark.driver.host={HOST}",
         "--conf", f"spark.driver.bindAddress={HOST}", "--conf", "spark.executor.memory=700m",
         str(job), *map(str, arguments)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment())
    if done.returncode != 0:
        raise RuntimeError("the job failed:\n" + done.stderr[-3000:])
    return done.stdout.strip().splitlines()[-1]
