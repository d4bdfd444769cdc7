"""A bar that is missed fails the rehearsal, each of them."""

import dataclasses
import unittest

import trial
from journal import Failed, Journal
from trial import Seen, Version

OLD = Version("good", "registry/app@sha256:old", "old-commit", serves=True)
HEADER = "X-Content-Type-Options"
HEADERLESS = Version("headerless", "registry/app@sha256:new", "new-commit", True, HEADER)
NEVER_READY = Version("never-ready", "registry/app@sha256:newer", "newer-commit", serves=False)


def seen(**changes):
    """What a rehearsal has to see of a headerless version, with changes."""
    load = {"requests": 9000, "lost": 0, "outcomes": {"200": 9000}, "p99_ms": 20.0}
    good = Seen(
        code=1,
        tried=True,
        failures=[f"security headers: / lacks {HEADER}"],
        rollout_seconds=50.0,
        back_seconds=20.0,
        gone_seconds=45.0,
        met_broken=100,
        met_nobody=0,
        serving={OLD.digest},
        load=load | changes.pop("load", {}),
    )
    return dataclasses.replace(good, **changes)


class TrialTest(unittest.TestCase):
    def assert_missed(self, words, version=HEADERLESS, **changes):
        missed = trial.misses(version, OLD, seen(**changes))
        self.assertEqual(len(missed), 1, missed)
        self.assertIn(words, missed[0])

    def test_all_as_it_has_to_be_misses_nothing(self):
        self.assertEqual(trial.misses(HEADERLESS, OLD, seen()), [])
        self.assertEqual(
            trial.misses(NEVER_READY, OLD, seen(failures=["helm upgrade failed"], met_broken=0)), []
        )

    def test_broken_version_that_is_deployed_is_a_miss(self):
        self.assert_missed("ended with 0", code=0)

    def test_return_that_failed_is_a_miss(self):
        self.assert_missed("ended with 2", code=2)
        self.assert_missed("does not say", back_seconds=None)

    def test_version_that_the_cluster_never_saw_is_a_miss(self):
        self.assert_missed("never came", NEVER_READY, tried=False, met_broken=0)

    def test_slow_return_is_a_miss(self):
        self.assert_missed("60.1 s after the verdict", back_seconds=60.1)
        self.assertEqual(trial.misses(HEADERLESS, OLD, seen(back_seconds=60.0)), [])

    def test_broken_pod_that_stays_is_a_miss(self):
        self.assert_missed("still there", gone_seconds=None)

    def test_one_lost_request_is_a_miss(self):
        self.assert_missed("1 requests lost", load={"lost": 1})

    def test_hardly_any_load_is_a_miss(self):
        self.assert_missed("no load", load={"requests": 10})

    def test_another_reason_is_a_miss(self):
        self.assert_missed("nobody blamed", failures=["p95 of 200 requests: too slow"])

    def test_version_that_never_served_is_a_miss_where_it_should_have(self):
        self.assert_missed("answered 0 times", met_broken=0)

    def test_version_that_served_is_a_miss_where_it_should_not_have(self):
        self.assert_missed("answered 100 times", version=NEVER_READY)

    def test_another_digest_that_serves_is_a_miss(self):
        self.assert_missed("what serves now", serving={OLD.digest, HEADERLESS.digest})
        self.assert_missed("what serves now", serving=set())

    def test_witness_without_an_answer_is_a_miss(self):
        self.assert_missed("nobody answered", met_nobody=1)


class JournalTest(unittest.TestCase):
    def test_failed_step_fails_the_rehearsal_and_stands_in_its_report(self):
        journal = Journal("Rehearsal")
        with journal.step("Good") as step:
            step.say("done")
        self.assertFalse(journal.failed())
        with self.assertRaises(Failed), journal.step("Bad"):
            raise Failed("it broke")
        self.assertTrue(journal.failed())
        self.assertIn("# Rehearsal: FAILED", journal.markdown())
        self.assertIn("| Bad | **FAILED**: it broke |", journal.markdown())

    def test_what_is_switched_off_is_told(self):
        journal = Journal("Rehearsal")
        journal.switched_off("Tests", "TESTS=false")
        self.assertIn("| Tests | switched off by TESTS=false |", journal.markdown())


if __name__ == "__main__":
    unittest.main()
