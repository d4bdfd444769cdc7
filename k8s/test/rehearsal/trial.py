"""Deploys a broken version while visitors ask, and judges how the old one came back."""

import json
import time
from dataclasses import dataclass, field

from visitors import Load, Witness

# The bars.
BACK_WITHIN_SECONDS = 60
LOST_AT_MOST = 0
# With fewer there was no load to speak of.
LEAST_REQUESTS = 500

TAKEN_BACK = 1
CALM_SECONDS = 3
# Pods on their way out serve for 10 s, wait for 5 s and then end what is in flight.
GONE_WITHIN_SECONDS = 90


@dataclass(frozen=True)
class Version:
    """A version to deploy.

    :param serves: whether it gets as far as serving visitors
    :param blamed: what the smoke test has to say of it; empty where it never comes so far
    """

    name: str
    image: str
    commit: str
    serves: bool
    blamed: str = ""

    @property
    def digest(self):
        return self.image.partition("@")[2]


@dataclass
class Seen:
    """What happened to a broken version. Seconds count from the verdict.

    :param tried: whether the cluster made Pods of it
    """

    code: int
    tried: bool
    failures: list[str]
    rollout_seconds: float
    back_seconds: float | None
    gone_seconds: float | None
    met_broken: int
    met_nobody: int
    serving: set[str | None]
    load: dict = field(default_factory=dict)

    def reason(self):
        first, *others = self.failures or ["nothing"]
        return f"{first} (and {len(others)} more)" if others else first

    def row(self, version):
        return (
            f"| {version.name} | `{version.digest}` | {self.code} | {self.rollout_seconds:.0f}"
            f" | {_seconds(self.back_seconds)} | {_seconds(self.gone_seconds)} | {self.met_broken}"
            f" | {self.load['requests']} | {self.load['lost']} | {self.load['p99_ms']:.0f} |"
        )


HEADING = (
    f"Bars: back within {BACK_WITHIN_SECONDS} s, {LOST_AT_MOST} requests lost. Who answers is asked"
    " ten times a second, on new connections; Pods on their way out serve the kept ones to their"
    " end.\n\n"
    "| version | digest | exit code of the rollout | rollout and return, s"
    " | old version answers all, s after the verdict | last broken Pod gone, s | answers of it"
    " | requests | lost | p99, ms |\n"
    "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|"
)


def attempt(version, old, url, cluster, rollout, folder):
    """Deploys the version under load and watches until all is as it was.

    :param old: the version that serves now
    :param rollout: deploys a version; gives the exit code and what the rollout reported
    """
    with Load(url, folder) as load, Witness(url) as witness:
        time.sleep(CALM_SECONDS)
        began = time.monotonic()
        code, report = rollout(version)
        ended = time.monotonic()
        # The rollout reports how long ago it judged; who answered since then is seen from outside.
        restored = report.get("restored_after_seconds")
        verdict = None if restored is None else ended - restored
        # Where nothing was taken back, nothing goes.
        gone = verdict is not None and cluster.wait_until_only(old.digest, GONE_WITHIN_SECONDS)
        looked = time.monotonic()
        time.sleep(CALM_SECONDS)
        serving, tried = cluster.serving(), cluster.has_tried(version.image)
    last = witness.last_other_than(old.commit)
    return Seen(
        code=code,
        tried=tried,
        failures=report.get("failures", []),
        rollout_seconds=ended - began,
        back_seconds=None if verdict is None else max(0.0, (last or verdict) - verdict),
        gone_seconds=looked - verdict if gone else None,
        met_broken=witness.met(version.commit),
        met_nobody=witness.met(None),
        serving=serving,
        load=load.result,
    )


def misses(version, old, seen):
    """Every bar that was missed, in words."""
    blamed = " ".join(seen.failures)
    bars = [
        (seen.code == TAKEN_BACK, f"the rollout ended with {seen.code} instead of {TAKEN_BACK}"),
        (seen.tried, "it never came as far as the cluster"),
        (seen.failures, "the rollout names no failure"),
        (version.blamed in blamed, f"nobody blamed {version.blamed}, but: {blamed}"),
        (seen.back_seconds is not None, "the rollout does not say that the old version is back"),
        (
            (seen.back_seconds or 0) <= BACK_WITHIN_SECONDS,
            f"the old version answered all only {_seconds(seen.back_seconds)} s after the verdict",
        ),
        (seen.gone_seconds is not None, "Pods of it are still there"),
        (seen.serving == {old.digest}, f"what serves now is {sorted(map(str, seen.serving))}"),
        (bool(seen.met_broken) == version.serves, f"it answered {seen.met_broken} times"),
        (seen.met_nobody == 0, f"nobody answered the witness {seen.met_nobody} times"),
        (
            seen.load["lost"] <= LOST_AT_MOST,
            f"{seen.load['lost']} requests lost: {json.dumps(seen.load['outcomes'])}",
        ),
        (
            seen.load["requests"] >= LEAST_REQUESTS,
            f"only {seen.load['requests']} requests: no load",
        ),
    ]
    return [words for held, words in bars if not held]


def _seconds(value):
    return "never" if value is None else f"{value:.1f}"
