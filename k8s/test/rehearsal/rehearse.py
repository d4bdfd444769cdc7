#!/usr/bin/env python3
"""Walks the pipeline's path on one machine: build, test, image, list of contents, signature,
manifests, deployment, smoke test, and two broken versions that have to be taken back.

What deploys, judges and takes back are the scripts that deploy.yml runs. It goes onto the cluster
that kubectl points at; `make rehearse` looks for what is missing and gives the arguments.
"""

import argparse
import json
import re
import signal
import sys
import tempfile
from pathlib import Path

import trial
from artifact import Artifact
from cluster import NAMESPACE, RELEASE, VALUES, Cluster
from commands import Commands
from journal import Failed, Journal

ROOT = Path(__file__).resolve().parents[3]
ROLLOUT = ROOT / ".github/actions/rollout/rollout.py"
FOLDER = ROOT / "target/rehearsal"
REPORT = ROOT / "target/rehearsal.md"
BUILT = ROOT / "movie-service/target"
DEPLOYED = 0
LEAST_PODS = 2
# A version that is never ready is given up after so long.
MINUTES = 2


class Rehearsal:
    """One walk. Its images stay in the registry, its logs in a folder; the cluster is cleaned."""

    def __init__(self, options, journal, keys):
        self._options = options
        self._journal = journal
        self._commands = Commands(ROOT, FOLDER)
        self._artifact = Artifact(options, journal, self._commands, FOLDER, keys)
        self._cluster = Cluster(self._commands, self._artifact.repository)
        self._url = None

    def run(self):
        with self._journal.step("Cluster") as step:
            step.say(self._cluster.version())
            self._cluster.refuse_what_is_not_ours()
        self._test()
        good = self._artifact.build()
        sbom = self._artifact.list_contents(good, BUILT)
        self._artifact.sign(good, sbom)
        self._artifact.refuse_tampered(good)
        broken = self._artifact.break_it(good)
        self._render(good)
        self._deploy(good)
        self._journal.add("Broken versions", trial.HEADING)
        for version in broken:
            self._take_back(version, good)

    def end(self):
        """Leaves the cluster as it was found, unless somebody wants to look at it."""
        if self._url is None:
            return
        if self._journal.failed():
            self._cluster.note_what_is_there()
        if self._options.keep:
            self._journal.add("Left", f"{self._url} serves on: KEEP=true.")
        else:
            self._cluster.remove()

    def _test(self):
        if not self._options.tests:
            self._journal.switched_off("Tests", "TESTS=false")
            return
        with self._journal.step("Tests") as step:
            self._commands.run("tests", "make", "test")
            step.say("make test is green")

    def _render(self, good):
        with self._journal.step("Manifests") as step:
            self._url = self._cluster.prepare(self._options.node)
            count = self._cluster.render(good.image, FOLDER / "manifests.yaml")
            step.say(f"{count} objects with this digest, taken by the API server without a warning")

    def _deploy(self, good):
        with self._journal.step("Deployment and smoke test") as step:
            code, report = self._roll_out(good)
            if code != DEPLOYED:
                raise Failed(f"the rollout ended with {code}: {'; '.join(report['failures'])}")
            if not self._cluster.wait_until_only(good.digest, trial.GONE_WITHIN_SECONDS):
                raise Failed("Pods of another image stay")
            pods = self._cluster.pods()
            if len(pods) < LEAST_PODS:
                raise Failed(f"{len(pods)} Pods: too few for one to go while another serves")
            step.say(
                f"{len(pods)} Pods of this digest,"
                f" deployed within {report['deploy_seconds']:.0f} s,"
                f" smoke test passed within {report['smoke_seconds']:.0f} s"
            )

    def _take_back(self, version, good):
        with self._journal.step(f"Broken version: {version.name}") as step:
            seen = trial.attempt(version, good, self._url, self._cluster, self._roll_out, FOLDER)
            self._journal.add("Broken versions", seen.row(version))
            step.say(f"taken back because of: {seen.reason()}")
            missed = trial.misses(version, good, seen)
            if missed:
                raise Failed("; ".join(missed))

    def _roll_out(self, version):
        """What deploy.yml does with a version; gives the exit code and the rollout's report."""
        self._artifact.verify(version)
        report = FOLDER / f"{version.name}.json"
        report.unlink(missing_ok=True)
        values = [word for name in VALUES for word in ("--values", name)]
        done = self._commands.attempt(
            f"rollout-{version.name}",
            sys.executable,
            ROLLOUT,
            "--target",
            "eks",
            "--namespace",
            NAMESPACE,
            "--service",
            RELEASE,
            *values,
            "--image",
            version.image,
            "--commit",
            version.commit,
            "--upstream",
            "sample",
            "--url",
            self._url,
            "--minutes",
            MINUTES,
            "--report",
            report,
        )
        for result, what in re.findall(r"^  (ok|FAILED) +(.+)$", done.output, re.MULTILINE):
            self._journal.add(f"Smoke test: {version.name}", f"- {result}: {what}")
        if not report.is_file():
            raise Failed(f"the rollout ended with {done.code} and no report: {done.printed[-500:]}")
        return done.code, json.loads(report.read_text())


def _arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", 1)[0])
    parser.add_argument("--registry", required=True, help="host, and a path where wanted")
    parser.add_argument("--insecure", choices=("true", "false"), required=True, help="plain http")
    parser.add_argument("--platforms", required=True)
    parser.add_argument("--base", default="", help="another base image")
    parser.add_argument("--node", default="127.0.0.1", help="the address of a node")
    parser.add_argument("--commit", required=True)
    parser.add_argument("--tag", required=True)
    parser.add_argument("--tests", choices=("true", "false"), default="true")
    parser.add_argument("--keep", choices=("true", "false"), default="false")
    options = parser.parse_args()
    for name in ("insecure", "tests", "keep"):
        setattr(options, name, getattr(options, name) == "true")
    return options


def main():
    options = _arguments()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for log in FOLDER.glob("*.log"):
        log.unlink()
    # So that everything that was begun is ended, when somebody ends this.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit("terminated"))
    journal = Journal(f"Rehearsal of {options.tag}")
    with tempfile.TemporaryDirectory(prefix="rehearsal-") as keys:
        rehearsal = Rehearsal(options, journal, Path(keys))
        try:
            rehearsal.run()
        except (Failed, KeyboardInterrupt):
            # The journal has it.
            pass
        finally:
            rehearsal.end()
            REPORT.write_text(journal.markdown(), encoding="utf-8")
    print(f"\n{journal.markdown()}")
    return 1 if journal.failed() else 0


if __name__ == "__main__":
    sys.exit(main())
