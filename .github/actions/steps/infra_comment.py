#!/usr/bin/env python3
"""Tells a pull request what it changes in AWS: infra_comment.py DIFF.txt, `make diff`'s output.

There is one comment, found by a hidden marker and updated in place. What would lose data stands
first. A fork's token may not comment: its report is in the summary of the run only.
"""

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import github

MARKER = "<!-- marquee: infrastructure -->"
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
STACK = re.compile(r"^Stack (\S+)(?: \(\S+\))?(?P<whole> is new| is gone)?$")
RESOURCE = re.compile(
    r"^\[(?P<sign>[+~-])\] (?P<type>AWS::\S+) (?P<name>.+?)"
    r"(?: (?P<fate>replace|may be replaced|destroy|orphan|import))?$"
)
# What holds data or an address, or encrypts either: not made anew without losing something.
STATEFUL = re.compile(
    r"AWS::(RDS::|S3::Bucket$|ElastiCache::|ECR::Repository$|KMS::Key$|SecretsManager::Secret$"
    r"|Backup::BackupVault$|EKS::Cluster$|EC2::(VPC|Subnet|EIP|Volume)$|Logs::LogGroup$"
    r"|ElasticLoadBalancingV2::LoadBalancer$|Route53::HostedZone$|CloudFront::Distribution$"
    r"|DynamoDB::|EFS::|IAM::OIDCProvider$)"
)
FATES = {"replace": "is replaced", "may be replaced": "may be replaced", "destroy": "is deleted"}
# GitHub takes 65,536 characters.
ROOM = 55_000


@dataclass(frozen=True)
class Change:
    stack: str
    sign: str
    type: str
    name: str
    fate: str

    @property
    def loses(self) -> bool:
        gone = self.sign == "-" or self.fate in ("replace", "may be replaced")
        return gone and STATEFUL.match(self.type) is not None

    @property
    def said(self) -> str:
        left = "leaves the stack, and is kept"
        return FATES.get(self.fate, left if self.sign == "-" else "")


@dataclass(frozen=True)
class Report:
    text: str
    changes: list[Change]
    whole: list[str]

    @classmethod
    def of(cls, output: str) -> "Report":
        text = COLOURS.sub("", output).strip()
        stack, changes, whole = "", [], []
        for line in text.splitlines():
            if found := STACK.match(line):
                stack = found[1]
                if found["whole"]:
                    whole.append(stack + found["whole"])
            elif found := RESOURCE.match(line):
                parts = found["sign"], found["type"], found["name"], found["fate"] or ""
                changes.append(Change(stack, *parts))
        return cls(text, changes, whole)

    @property
    def losses(self) -> list[Change]:
        return [change for change in self.changes if change.loses]

    def markdown(self) -> str:
        if not self.text:
            return f"{MARKER}\n### Infrastructure\n\nNothing changes in AWS."
        parts = [MARKER, "### Infrastructure", *self.alarm(), self.counts(), self.details()]
        return "\n\n".join(parts)

    def alarm(self) -> list[str]:
        gone = [each for each in self.whole if each.endswith("is gone")]
        if not self.losses and not gone:
            return []
        lines = [
            f"> - `{each.type}` **{each.name}** ({each.stack}) **{each.said}**"
            for each in self.losses
        ]
        lines += [f"> - **Stack {each}**, with all that is in it" for each in gone]
        head = "> [!CAUTION]\n> ## Data or addresses may be lost\n>"
        return ["\n".join([head, *lines])]

    def counts(self) -> str:
        lines = ["| stack | new | changed | replaced | gone |", "|---|--:|--:|--:|--:|"]
        for stack in dict.fromkeys(change.stack for change in self.changes):
            own = [change for change in self.changes if change.stack == stack]
            replaced = sum("replace" in change.fate for change in own)
            signs = [change.sign for change in own]
            changed = signs.count("~") - replaced
            row = [stack, signs.count("+"), changed, replaced, signs.count("-")]
            lines.append("| " + " | ".join(map(str, row)) + " |")
        lines += [f"| {each} | | | | |" for each in self.whole]
        return "\n".join(lines)

    def details(self) -> str:
        shown = self.text[:ROOM]
        cut = "" if shown == self.text else "\n… cut off; `make diff` shows all of it"
        # A fence longer than any in the text, so that nothing in it ends it.
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", shown)), default=0))
        return (
            f"<details><summary>All of it</summary>\n\n{fence}\n{shown}{cut}\n{fence}\n</details>"
        )


def publish(report: Report, number: int) -> None:
    """Writes or updates the comment; where nothing changes and there is none, there will be none."""
    comments = github.repository(f"issues/{number}/comments")
    own = own_comment(comments)
    if own is not None:
        path = github.repository(f"issues/comments/{own}")
        github.api(path, "PATCH", body=report.markdown())
    elif report.text:
        github.api(comments, "POST", body=report.markdown())


def own_comment(comments: str) -> int | None:
    page = 1
    while found := github.api(f"{comments}?per_page=100&page={page}"):
        for comment in found:
            # Anybody can write the marker.
            if comment["user"]["type"] == "Bot" and comment["body"].startswith(MARKER):
                return comment["id"]
        page += 1
    return None


def main() -> None:
    report = Report.of(Path(sys.argv[1]).read_text())
    github.summary(report.markdown())
    number = os.environ.get("PULL_REQUEST")
    if not number:
        print("No pull request: nothing to comment")
    elif os.environ.get("FORK") == "true":
        print("A fork's pull request: its token may not comment, the summary has the report")
    else:
        publish(report, int(number))


if __name__ == "__main__":
    main()
