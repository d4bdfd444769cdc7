import base64
import os
import sys
import tempfile
import unittest
from unittest import mock

import bench_history
from fake_github import FakeGitHub

PAGE = """\
| hits: requests/s | ≥ 1.0 × nginx | 9.99 | yes |
<!-- bench:begin -->
| hits: requests/s | ≥ 1.0 × nginx | 1.20 | yes |
| hits: p99 | ≤ 1.0 × nginx | 0.52 | yes |
| Flask is slower | ≥ 10 × | 19.2 × | yes |
| start to first 200 | ≤ 1.5 s | 1.02 s | yes |
<!-- bench:end -->
"""
REFERENCES = "git/matching-refs/heads/bench-history"
CONTENTS = "contents/history.csv"


def history(*ratios: float, what: str = "hits: requests/s") -> list[dict[str, str]]:
    line = {"date": "2026-11-20", "commit": "a" * 40, "what": what}
    return [{**line, "ratio": str(ratio)} for ratio in ratios]


class HistoryTest(unittest.TestCase):
    def test_ratios_of_which_more_is_better_are_read(self):
        expected = {"hits: requests/s": 1.20, "Flask is slower": 19.2}
        self.assertEqual(expected, bench_history.ratios(PAGE))

    def test_page_without_figures_is_refused(self):
        with self.assertRaisesRegex(ValueError, "no ratio"):
            bench_history.ratios("<!-- bench:begin --><!-- bench:end -->")

    def test_ratio_below_eight_tenths_of_the_median_is_worse(self):
        known = history(1.0, 1.0, 1.0, 5.0)
        self.assertEqual([], bench_history.worse(known, {"hits: requests/s": 0.80}))
        slower = bench_history.worse(known, {"hits: requests/s": 0.79})
        self.assertEqual(["hits: requests/s: 0.79, usually 1.00"], slower)

    def test_only_the_last_ten_count(self):
        known = history(*[9.0] * 20, *[1.0] * 10)
        self.assertEqual([], bench_history.worse(known, {"hits: requests/s": 0.9}))

    def test_few_runs_say_nothing(self):
        self.assertEqual([], bench_history.worse(history(9.0, 9.0), {"hits: requests/s": 1.0}))

    def test_other_measures_do_not_count(self):
        known = history(9.0, 9.0, 9.0, what="other")
        self.assertEqual([], bench_history.worse(known, {"hits: requests/s": 1.0}))

    def test_what_is_written_can_be_read(self):
        known = history(1.0, 1.1)
        self.assertEqual(known, bench_history.parse(bench_history.write(known)))


class RunTest(unittest.TestCase):
    def setUp(self):
        self.github = FakeGitHub(self)
        self.page = self.enterContext(tempfile.NamedTemporaryFile("w", suffix=".md"))
        self.page.write(PAGE)
        self.page.flush()

    def run_main(self) -> None:
        with (
            mock.patch.dict(os.environ, {"GITHUB_SHA": "b" * 40}),
            mock.patch.object(sys, "argv", ["bench_history.py", self.page.name]),
            mock.patch("builtins.print"),
        ):
            bench_history.main()

    def known(self, *ratios: float) -> None:
        self.github.answer(REFERENCES, [{"ref": "refs/heads/bench-history"}])
        content = base64.b64encode(bench_history.write(history(*ratios)).encode()).decode()
        self.github.answer(f"{CONTENTS}?ref=bench-history", {"content": content, "sha": "old"})
        self.github.answer(CONTENTS, {}, "PUT")

    def test_first_night_makes_a_branch_without_a_past(self):
        self.github.answer(REFERENCES, [{"ref": "refs/heads/bench-history-of-another"}])
        self.github.answer("git/trees", {"sha": "tree"}, "POST")
        self.github.answer("git/commits", {"sha": "commit"}, "POST")
        self.github.answer("git/refs", {}, "POST")
        self.run_main()
        _, commit, reference = self.github.written
        self.assertEqual([], commit[2]["parents"])
        self.assertEqual({"ref": "refs/heads/bench-history", "sha": "commit"}, reference[2])

    def test_next_night_is_added(self):
        self.known(1.2)
        self.run_main()
        ((_, _, change),) = self.github.written
        self.assertEqual(("old", "bench-history"), (change["sha"], change["branch"]))
        kept = bench_history.parse(base64.b64decode(change["content"]).decode())
        self.assertEqual(["1.2", "1.200", "19.200"], [line["ratio"] for line in kept])

    def test_slow_night_is_kept_and_fails(self):
        self.known(2.0, 2.0, 2.0)
        with self.assertRaisesRegex(SystemExit, "slower than usual: hits"):
            self.run_main()
        self.assertEqual(1, len(self.github.written))


if __name__ == "__main__":
    unittest.main()
