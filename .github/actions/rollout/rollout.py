#!/usr/bin/env python3
"""Deploys one image by its digest, looks at it as a visitor would, and takes it back where it is bad.

Remember what runs; deploy on EKS, ECS or both; wait; smoke test; on any failure bring back what ran
before and see that it answers again. With --values, --namespace and --url it asks nothing of AWS
and works on any cluster that kubectl points at; otherwise all three come from Parameter Store.

Exit codes: 0 deployed; 1 failed and taken back; 2 failed, and somebody has to look: so did
taking it back, or writing the digest down; 3 refused before anything was changed.
"""

import argparse
import json
import os
import re
import sys
import tempfile
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "smoke-test"))

import smoke_test
from command import CommandFailed, run
from ecs import EcsService
from kubernetes import HelmRelease
from parameters import MissingParameter, Parameters

DEPLOYED, TAKEN_BACK, BROKEN, REFUSED = 0, 1, 2, 3
WORDS = {DEPLOYED: "deployed", TAKEN_BACK: "taken back", BROKEN: "BROKEN", REFUSED: "refused"}

# Load balancers and nodes hear of new replicas a little later than Kubernetes and ECS.
SETTLE_SECONDS = 30
# So many answers in a row, each on a connection of its own, have to come from one version.
ANSWERS_IN_A_ROW = 20


@dataclass
class Report:
    """What happened; the numbers are seconds."""

    image: str
    commit: str
    targets: list[str]
    previous_commit: str | None = None
    previous_images: dict = field(default_factory=dict)
    deploy_seconds: float | None = None
    smoke_seconds: float | None = None
    failures: list[str] = field(default_factory=list)
    restored_after_seconds: float | None = None
    outcome: str = ""

    def markdown(self, url):
        lines = [
            f"## {self.outcome}: `{self.image}`",
            "",
            f"Commit `{self.commit}` on {' and '.join(self.targets)}, {url}",
            "",
        ]
        if self.deploy_seconds is not None:
            lines.append(f"- deployed within {self.deploy_seconds:.0f} s")
        if self.smoke_seconds is not None:
            lines.append(f"- smoke test: {self.smoke_seconds:.0f} s, {len(self.failures)} failed")
        lines += [f"- **failed** {failure}" for failure in self.failures]
        if self.restored_after_seconds is not None:
            lines.append(
                f"- commit `{self.previous_commit}` answers every request again,"
                f" {self.restored_after_seconds:.0f} s after the verdict"
            )
        lines += [f"- before, on {name}: `{image}`" for name, image in self.previous_images.items()]
        return "\n".join(lines) + "\n"


class Rollout:
    """The way from one version to the next, and back.

    :param targets: where it runs: each can remember, deploy and restore
    :param beside: whether a target that is not deployed to serves visitors of the same address
    :param judge: asks the deployed version and gives a verdict
    """

    def __init__(
        self,
        targets,
        url,
        commit,
        upstream,
        beside=False,
        slowest=500,
        judge=smoke_test.smoke_test,
        pause=1,
    ):
        self._targets = targets
        self._site = smoke_test.Site(url)
        self._commit = commit
        self._upstream = upstream
        self._beside = beside
        self._judge = judge
        self._slowest = slowest
        self._pause = pause

    def run(self, image):
        """Does it; gives the exit code and what happened."""
        report = Report(image, self._commit, [target.name for target in self._targets])
        for target in self._targets:
            target.remember()
            report.previous_images[target.name] = target.image()
        # Not before: what a cut-off run left behind has been put right by now.
        report.previous_commit = self._commit_now()
        began = time.monotonic()
        touched = []
        try:
            for target in self._targets:
                touched.append(target)
                target.deploy(image)
            report.deploy_seconds = time.monotonic() - began
            if not self._beside:
                self._wait_for(lambda commit: commit == self._commit, SETTLE_SECONDS)
            began = time.monotonic()
            verdict = self._judge(
                self._site.url,
                self._commit,
                self._upstream,
                beside=self._beside,
                slowest=self._slowest,
            )
            report.smoke_seconds = time.monotonic() - began
            report.failures = list(verdict.failures)
        except Exception as failure:
            # Answers that nobody foresaw, too: what was not seen to be well does not stay.
            traceback.print_exc()
            known = isinstance(failure, CommandFailed)
            report.failures = [str(failure) if known else repr(failure)]
        code = self._take_back(touched, report) if report.failures else DEPLOYED
        report.outcome = WORDS[code]
        return code, report

    def _take_back(self, touched, report):
        decided = time.monotonic()
        print("Taking it back:", *report.failures, sep="\n  ", flush=True)
        code = TAKEN_BACK
        for target in reversed(touched):
            try:
                target.restore()
            except Exception as failure:
                report.failures.append(f"taking {target.name} back: {failure}")
                code = BROKEN
        if not report.previous_commit and not any(target.exists() for target in self._targets):
            report.failures.append("there is no earlier version: nothing serves now")
            return code
        if report.previous_commit and self._wait_for(self._is_back(report), SETTLE_SECONDS):
            report.restored_after_seconds = time.monotonic() - decided
        else:
            report.failures.append(f"the version before ({report.previous_commit}) does not answer")
            code = BROKEN
        return code

    def _is_back(self, report):
        previous = report.previous_commit
        if not self._beside and len(self._targets) == 1:
            return lambda commit: commit == previous
        # Two targets may have had two versions: all that can be seen is that the bad one is gone.
        return lambda commit: commit is not None and (commit != self._commit or commit == previous)

    def _commit_now(self):
        status = self._site.get("/api/status").json()
        return status.get("commit") if isinstance(status, dict) else None

    def _wait_for(self, wanted, seconds):
        """Waits until answers in a row are all of a commit that is wanted; False if they never are."""
        end = time.monotonic() + seconds
        while True:
            if all(wanted(self._commit_now()) for _ in range(ANSWERS_IN_A_ROW)):
                return True
            if time.monotonic() > end:
                return False
            time.sleep(self._pause)


def targets_of(options, parameters, values):
    """The parts of the house that are deployed to."""
    targets = []
    if options.target in ("eks", "both"):
        chart = ROOT / "k8s/helm" / options.service
        targets.append(
            HelmRelease(options.service, options.namespace, chart, values, options.minutes)
        )
    if options.target in ("ecs", "both"):
        family = f"{options.project}-{options.environment}-jobs"
        targets.append(
            EcsService(
                parameters["ecs/cluster"], parameters["ecs/service"], family, options.service
            )
        )
    return targets


def parse(arguments):
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--image", required=True, help="REPOSITORY@sha256:…")
    parser.add_argument("--commit", required=True, help="the commit that the image was built from")
    parser.add_argument("--target", choices=("eks", "ecs", "both"), required=True)
    parser.add_argument("--upstream", choices=("tmdb", "sample"), default="tmdb")
    parser.add_argument("--service", default="movie-service")
    parser.add_argument("--project", default="marquee")
    parser.add_argument("--environment", choices=("dev", "prod"), default="dev")
    parser.add_argument("--region", default=os.environ.get("AWS_REGION", "us-east-1"))
    parser.add_argument("--url", help="where visitors go; from Parameter Store where not given")
    parser.add_argument("--namespace", help="movie-service-ENVIRONMENT where not given")
    parser.add_argument("--values", action="append", help="files of the chart's values")
    parser.add_argument("--minutes", type=int, default=10, help="how long Helm waits for Pods")
    parser.add_argument("--p95", type=int, default=500, metavar="MILLISECONDS")
    parser.add_argument("--report", type=Path, help="a file for what happened, as JSON")
    options = parser.parse_args(arguments)
    if not re.fullmatch(r"\S+@sha256:[0-9a-f]{64}", options.image):
        parser.error(f"--image is not named by a digest: {options.image}")
    options.namespace = options.namespace or f"{options.service}-{options.environment}"
    return options


def main(arguments=None):
    options = parse(arguments)
    os.environ["AWS_REGION"] = options.region
    alone = bool(options.values and options.url)
    if alone and options.target != "eks":
        print("ECS is deployed to with what Parameter Store says: leave --values and --url out")
        return REFUSED
    try:
        parameters = None if alone else Parameters.read(options.project, options.environment)
        with tempfile.TemporaryDirectory() as folder:
            values = list(options.values or [])
            if not alone:
                own = ROOT / "k8s/helm/values" / options.environment / f"{options.service}.yaml"
                values = [own, *values]
                if options.target != "ecs":
                    account = Path(folder) / "account.json"
                    account.write_text(json.dumps(parameters.chart_values(options.region)))
                    values.insert(1, account)
            url = options.url or parameters["alb/url"]
            targets = targets_of(options, parameters, values)
            other = {"eks": "ecs/service", "ecs": "eks/cluster"}.get(options.target)
            beside = bool(parameters and other and parameters.has(other))
            rollout = Rollout(
                targets, url, options.commit, options.upstream, beside, slowest=options.p95
            )
            code, report = rollout.run(options.image)
    except (MissingParameter, CommandFailed) as failure:
        print(f"Refused: {failure}", file=sys.stderr)
        return REFUSED
    if code == DEPLOYED and not alone:
        code = record(options, report)
    tell(report, url, options.report)
    return code


def record(options, report):
    """Writes down which digest runs, so that what infra-cdk deploys next has it, too."""
    try:
        run(
            "aws",
            "ssm",
            "put-parameter",
            "--overwrite",
            "--type",
            "String",
            "--name",
            f"/{options.project}/{options.environment}/{options.service}/digest",
            "--value",
            options.image.split("@")[1],
            "--query",
            "Version",
            "--output",
            "text",
        )
    except CommandFailed as failure:
        report.failures = [f"it serves, but its digest was not written down: {failure}"]
        report.outcome = WORDS[BROKEN]
        return BROKEN
    return DEPLOYED


def tell(report, url, file):
    text = report.markdown(url)
    print("\n" + text, flush=True)
    if file:
        file.write_text(json.dumps(vars(report), indent=2) + "\n")
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with open(summary, "a", encoding="utf-8") as out:
            out.write(text + "\n")


if __name__ == "__main__":
    sys.exit(main())
