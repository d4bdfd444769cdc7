"""What every workflow and composite action of this repository keeps to, one function per rule.

A rule takes a file and the facts about the repository, and yields what is wrong with the file.
"""

import csv
import os
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

USES = re.compile(r"^\s*(?:- )?uses:\s*(?P<what>[^\s#]+)(?:\s+#\s*(?P<comment>\S+))?\s*$", re.M)
INCLUDES = re.compile(r"^include (\S+)$", re.M)
TARGETS = re.compile(r"^([a-z0-9][a-z0-9 -]*):(?!=)", re.M)
# Run with the rights of the repository on what strangers send.
RISKY_TRIGGERS = {"pull_request_target", "workflow_run", "issue_comment", "issues"}


@dataclass(frozen=True)
class Facts:
    """What is true of the repository: pinned actions, make's targets, where scripts are."""

    root: Path
    pins: dict[str, tuple[str, str]]
    targets: frozenset[str]

    @classmethod
    def of(cls, root: Path) -> "Facts":
        with open(root / ".github/check/pins.csv", newline="") as lines:
            pins = {row["action"]: (row["version"], row["commit"]) for row in csv.DictReader(lines)}
        main = (root / "Makefile").read_text()
        parts = [main, *((root / name).read_text() for name in INCLUDES.findall(main))]
        names = " ".join(name for part in parts for name in TARGETS.findall(part))
        return cls(root, pins, frozenset(names.split()))


@dataclass(frozen=True)
class Definition:
    """A workflow or a composite action, as text and as what YAML makes of it."""

    name: str
    text: str
    content: dict = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, "content", yaml.safe_load(self.text))

    @property
    def is_workflow(self) -> bool:
        return "jobs" in self.content

    @property
    def jobs(self) -> dict[str, dict]:
        return self.content.get("jobs", {})

    @property
    def steps(self) -> list[dict]:
        composite = self.content.get("runs", {}).get("steps", [])
        return [*composite, *(step for job in self.jobs.values() for step in job.get("steps", []))]

    @property
    def triggers(self) -> set[str]:
        # YAML 1.1 reads the key "on" as true.
        triggers = self.content.get(True, {})
        return {triggers} if isinstance(triggers, str) else set(triggers or ())

    def commands(self) -> Iterator[list[str]]:
        """The words of every command that a step runs; what a shell would substitute stays."""
        for step in self.steps:
            for line in step.get("run", "").replace("\\\n", " ").splitlines():
                if line.strip():
                    yield shlex.split(line)


def actions_are_pinned(file: Definition, facts: Facts) -> Iterator[str]:
    for match in USES.finditer(file.text):
        what, comment = match["what"], match["comment"]
        if what.startswith("./"):
            target = facts.root / what
            if not target.is_file() and not (target / "action.yml").is_file():
                yield f"{what} does not exist"
            continue
        action, _, commit = what.partition("@")
        pin = facts.pins.get("/".join(action.split("/")[:2]))
        if not re.fullmatch("[0-9a-f]{40}", commit):
            yield f"{what} is not pinned by a commit"
        elif pin is None:
            yield f"{action} is not in pins.csv"
        elif pin != (comment, commit):
            yield f"{what} # {comment} is not what pins.csv says: {pin[1]} # {pin[0]}"
    if file.text.count("uses:") != len(USES.findall(file.text)):
        yield "a uses: is written in a form that cannot be read"


def permissions_are_least(file: Definition, facts: Facts) -> Iterator[str]:
    if not file.is_workflow:
        return
    if file.content.get("permissions") != {}:
        yield "permissions at the top are not {}"
    for name, job in file.jobs.items():
        if not isinstance(job.get("permissions"), dict):
            yield f"job {name} does not list its permissions"


def jobs_end(file: Definition, facts: Facts) -> Iterator[str]:
    for name, job in file.jobs.items():
        # A called workflow's own jobs have the limit; the caller cannot.
        if "uses" not in job and not isinstance(job.get("timeout-minutes"), int):
            yield f"job {name} has no timeout-minutes"


def runs_are_grouped(file: Definition, facts: Facts) -> Iterator[str]:
    if file.is_workflow and "group" not in file.content.get("concurrency", {}):
        yield "no concurrency group"


def triggers_are_safe(file: Definition, facts: Facts) -> Iterator[str]:
    for trigger in sorted(file.triggers & RISKY_TRIGGERS):
        yield f"the trigger {trigger} is refused"


def nothing_is_substituted_in_run(file: Definition, facts: Facts) -> Iterator[str]:
    for step in file.steps:
        if "${{" in step.get("run", ""):
            yield f"${{{{ }}}} in run: {step['run'].strip()}"


def checkouts_keep_no_token(file: Definition, facts: Facts) -> Iterator[str]:
    for step in file.steps:
        checkout = str(step.get("uses", "")).startswith("actions/checkout@")
        if checkout and step.get("with", {}).get("persist-credentials") is not False:
            yield "a checkout keeps the token"


def steps_run_on_a_laptop(file: Definition, facts: Facts) -> Iterator[str]:
    """Every command is a target of make or a script of the repository, and is there."""
    for command, *words in file.commands():
        if command == "make":
            targets = [word for word in words if "=" not in word and not word.startswith("-")]
            unknown = [target for target in targets if target not in facts.targets]
            if unknown or not targets:
                yield f"make has no target {' '.join(unknown) or '(none named)'}"
        elif not command.startswith(".github/actions/"):
            yield f"{command} is neither make nor a script of .github/actions"
        elif not os.access(facts.root / command, os.X_OK):
            yield f"{command} is not there or cannot be run"


RULES = (
    actions_are_pinned,
    permissions_are_least,
    jobs_end,
    runs_are_grouped,
    triggers_are_safe,
    nothing_is_substituted_in_run,
    checkouts_keep_no_token,
    steps_run_on_a_laptop,
)


def findings(file: Definition, facts: Facts) -> list[str]:
    return [f"{file.name}: {found}" for rule in RULES for found in rule(file, facts)]


def definitions(root: Path) -> list[Definition]:
    files = [*root.glob(".github/workflows/*.y*ml"), *root.glob(".github/actions/*/action.y*ml")]
    return [Definition(str(file.relative_to(root)), file.read_text()) for file in sorted(files)]
