"""Other programs: aws, helm, kubectl."""

import json
import subprocess

LONGEST_LINE = 300


class CommandFailed(Exception):
    """A program ended with an error, which it has printed itself."""


def run(*command, seconds=None):
    """Runs a program and gives what it printed; what it complains of goes to our own error output."""
    words = " ".join(str(word) for word in command)
    print(f"  $ {words if len(words) < LONGEST_LINE else words[:LONGEST_LINE] + ' …'}", flush=True)
    try:
        done = subprocess.run(
            [str(word) for word in command],
            stdout=subprocess.PIPE,
            text=True,
            check=False,
            timeout=seconds,
        )
    except FileNotFoundError as missing:
        raise CommandFailed(f"no {command[0]} found") from missing
    except subprocess.TimeoutExpired as late:
        raise CommandFailed(f"{command[0]} {command[1]} took more than {seconds} s") from late
    if done.returncode:
        raise CommandFailed(f"{' '.join(command[:3])} ended with {done.returncode}")
    return done.stdout


def run_json(*command):
    """Runs a program that prints JSON."""
    return json.loads(run(*command) or "null")
