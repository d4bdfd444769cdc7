"""Other programs: aws, helm, kubectl."""

import json
import subprocess

LONGEST_LINE = 300


class CommandFailed(Exception):
    """A program ended with an error, which it has printed itself."""


def run(*command):
    """Runs a program and gives what it printed; what it complains of goes to our own error output."""
    words = " ".join(str(word) for word in command)
    print(f"  $ {words if len(words) < LONGEST_LINE else words[:LONGEST_LINE] + ' …'}", flush=True)
    try:
        done = subprocess.run(
            [str(word) for word in command],
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
    except FileNotFoundError as missing:
        raise CommandFailed(f"no {command[0]} found") from missing
    if done.returncode:
        raise CommandFailed(f"{' '.join(command[:3])} ended with {done.returncode}")
    return done.stdout


def run_json(*command):
    """Runs a program that prints JSON."""
    return json.loads(run(*command) or "null")
