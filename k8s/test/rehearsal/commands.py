"""Runs the programs that do the work; what they print goes into a file, and to who asked."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from journal import Failed

LAST_LINES = 25


@dataclass(frozen=True)
class Done:
    """How a program ended.

    :param output: what it wrote to standard output
    :param printed: what it wrote to standard output and to standard error
    """

    code: int
    output: str
    printed: str


class Commands:
    """Programs that are run in one folder, with one environment and one folder for their logs."""

    def __init__(self, folder, logs, environment=None):
        self._folder = folder
        self._logs = logs
        self._environment = os.environ | (environment or {})

    def with_environment(self, environment):
        return Commands(self._folder, self._logs, self._environment | environment)

    def attempt(self, log, *command):
        """Runs a command whatever comes of it.

        :param log: the name of the file that keeps what it prints, behind what others printed
        """
        command = [str(part) for part in command]
        with self._log(log).open("a+", encoding="utf-8") as file:
            file.write(f"$ {' '.join(command)}\n")
            file.flush()
            began = file.tell()
            with subprocess.Popen(
                command,
                cwd=self._folder,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=file,
                text=True,
            ) as process:
                lines = self._follow(process, file)
            file.seek(began)
            return Done(process.returncode, "".join(lines), file.read())

    def run(self, log, *command):
        """Runs a command that has to succeed; gives its standard output."""
        done = self.attempt(log, *command)
        if done.code:
            last = done.printed.strip().splitlines()[-LAST_LINES:]
            print("\n".join(f"    {line}" for line in last), file=sys.stderr)
            program = f"{Path(str(command[0])).name} {command[1]}"
            raise Failed(f"{program} ended with {done.code}: see {self._log(log)}")
        return done.output

    def _log(self, name):
        return self._logs / f"{name}.log"

    @staticmethod
    def _follow(process, file):
        lines = []
        try:
            for line in process.stdout:
                file.write(line)
                file.flush()
                lines.append(line)
        except BaseException:
            # Interrupted: nothing is left running.
            process.terminate()
            raise
        return lines
