"""What was done, how it ended and how long it took: the report of a rehearsal."""

import time
from contextlib import contextmanager


class Failed(Exception):
    """A step did not bring what it has to; the message says what."""


class Step:
    """One row of the report. What it says is the result that is printed."""

    def __init__(self, name):
        self.name = name
        self.results = []
        self.seconds = 0.0
        self.failed = False

    def say(self, result):
        self.results.append(result)

    def row(self):
        results = "; ".join(self.results).replace("|", "\\|")
        verdict = "**FAILED**: " if self.failed else ""
        return f"| {self.name} | {verdict}{results} | {self.seconds:.1f} |"


class Journal:
    """Collects steps as they end, and writes them down."""

    def __init__(self, title):
        self._title = title
        self._steps = []
        self._sections = {}
        self._began = time.monotonic()

    @contextmanager
    def step(self, name):
        """Times what is done in it. Whatever interrupts it is noted, and ends the rehearsal."""
        step = Step(name)
        self._steps.append(step)
        print(f"- {name} …", flush=True)
        began = time.monotonic()
        try:
            yield step
        except BaseException as failure:
            step.failed = True
            step.say(str(failure) or type(failure).__name__)
            raise
        finally:
            step.seconds = time.monotonic() - began
            outcome = "FAILED" if step.failed else "ok"
            print(f"  {outcome} after {step.seconds:.1f} s: {'; '.join(step.results)}", flush=True)

    def switched_off(self, name, by):
        step = Step(name)
        step.say(f"switched off by {by}")
        self._steps.append(step)
        print(f"- {name}: switched off by {by}", flush=True)

    def add(self, heading, text):
        """Adds lines to a part of the report below the table."""
        self._sections.setdefault(heading, []).append(text)

    def failed(self):
        return any(step.failed for step in self._steps)

    def markdown(self):
        rows = "\n".join(step.row() for step in self._steps)
        seconds = time.monotonic() - self._began
        verdict = "FAILED" if self.failed() else "passed"
        return (
            f"# {self._title}: {verdict}\n\n| step | result | seconds |\n|---|---|--:|\n{rows}\n\n"
            f"All of it took {seconds // 60:.0f} min {seconds % 60:.0f} s.\n\n"
            + "\n".join(
                f"## {heading}\n\n" + "\n".join(texts) + "\n"
                for heading, texts in self._sections.items()
            )
        )
