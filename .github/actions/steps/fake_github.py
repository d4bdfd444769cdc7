"""GitHub's API for tests: answers that are laid out beforehand, and what was asked."""

import os
from typing import Any
from unittest import TestCase, mock

import github


class FakeGitHub:
    """Stands in for `github.api`; a path without an answer is refused."""

    def __init__(self, test: TestCase, **answers: Any):
        self.answers: dict[tuple[str, str], Any] = {}
        self.asked: list[tuple[str, str, dict]] = []
        variables = {
            "GITHUB_REPOSITORY": "marquee/marquee",
            "GITHUB_SERVER_URL": "https://github.com",
        }
        for patch in (
            mock.patch.object(github, "api", self),
            mock.patch.dict(os.environ, variables),
        ):
            patch.start()
            test.addCleanup(patch.stop)

    def answer(self, path: str, answer: Any, method: str = "GET") -> "FakeGitHub":
        self.answers[method, f"repos/marquee/marquee/{path}"] = answer
        return self

    def __call__(self, path: str, method: str = "GET", **fields: Any) -> Any:
        self.asked.append((method, path.removeprefix("repos/marquee/marquee/"), fields))
        if (method, path) not in self.answers:
            raise github.Refused(f"{method} {path}")
        return self.answers[method, path]

    @property
    def written(self) -> list[tuple[str, str, dict]]:
        return [asked for asked in self.asked if asked[0] != "GET"]
