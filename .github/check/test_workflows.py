"""What the workflows of this repository promise each other."""

import re
import sys
import unittest
from pathlib import Path

import rules

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / ".github/actions/steps"))

import plan
import release


def workflow(name: str) -> rules.Definition:
    path = ROOT / ".github/workflows" / name
    return rules.Definition(name, path.read_text())


def enters(job: str, needs: dict[str, dict]) -> bool:
    """Whether a job of deploy.yml runs after these, where none failed and the run goes on."""
    condition = workflow("deploy.yml").jobs[job]["if"].removeprefix("${{").removesuffix("}}")
    value = re.compile(r"needs\.(\w+)\.(\w+)(?:\.(\w+))?")

    def known(found: re.Match) -> str:
        name, kind, output = found.groups()
        return repr(needs[name][kind][output] if output else needs[name][kind])

    condition = value.sub(known, condition).replace("!failure()", "True")
    condition = condition.replace("!cancelled()", "True")
    return eval(condition.replace("&&", "and").replace("||", "or").strip())


class WorkflowsTest(unittest.TestCase):
    def test_last_job_waits_for_every_other(self):
        for name, last in (("ci.yml", "passed"), ("nightly.yml", "report")):
            jobs = workflow(name).jobs
            with self.subTest(name):
                self.assertEqual(sorted(set(jobs) - {last}), sorted(jobs[last]["needs"]))
                self.assertEqual("always()", jobs[last]["if"])

    def test_check_that_a_release_asks_for_exists(self):
        caller = workflow("deploy.yml").jobs["ci"]
        called = workflow("ci.yml").jobs["passed"]
        self.assertEqual(release.PASSED, f"{caller['name']} / {called['name']}")

    def test_dispatch_has_exactly_the_inputs_that_are_planned(self):
        inputs = workflow("deploy.yml").content[True]["workflow_dispatch"]["inputs"]
        names = {name.replace("-", "_") for name in inputs}
        self.assertEqual(set(plan.FORMS), names)
        self.assertEqual({f"INPUT_{name.upper()}" for name in names}, self.planned())
        for name, given in inputs.items():
            for option in given.get("options", [given["default"]]):
                with self.subTest(name=name, option=option):
                    plan.Inputs(**{name.replace("-", "_"): option})

    def planned(self) -> set[str]:
        (step,) = (s for s in workflow("deploy.yml").jobs["plan"]["steps"] if s.get("id") == "plan")
        return {name for name in step["env"] if name.startswith("INPUT_")}

    def test_both_environments_get_the_same_image(self):
        dev, prod = (workflow("deploy.yml").jobs[name]["with"] for name in ("dev", "prod"))
        different = {name for name in dev if dev[name] != prod[name]}
        self.assertEqual({"environment", "runner"}, different)

    def test_no_environment_is_entered_past_one_that_did_not_end_well(self):
        """A job that ran out of time or was put out of its group is told by its result alone."""
        push = {"build": "true", "dev": "true", "prod": "true"}
        to_prod = {"build": "false", "dev": "false", "prod": "true"}
        to_dev = {"build": "false", "dev": "true", "prod": "false"}
        for outputs, image, dev, entered in (
            (push, "success", "success", ["dev", "prod"]),
            (push, "success", "cancelled", ["dev"]),
            (push, "success", "skipped", ["dev"]),
            (push, "cancelled", "skipped", []),
            (push, "skipped", "skipped", []),
            (to_dev, "skipped", "success", ["dev"]),
            (to_prod, "skipped", "skipped", ["prod"]),
        ):
            with self.subTest(outputs=outputs, image=image, dev=dev):
                needs = {"plan": {"outputs": outputs}, "image": {"result": image}}
                needs["dev"] = {"result": dev}
                self.assertEqual(entered, [job for job in ("dev", "prod") if enters(job, needs)])

    def test_environment_is_one_job_so_that_one_approval_is_enough(self):
        (job,) = workflow("environment.yml").jobs.values()
        self.assertEqual("${{ inputs.environment }}", job["environment"])

    def test_image_is_verified_before_any_role_that_changes_something(self):
        (job,) = workflow("environment.yml").jobs.values()
        texts = [str(step) for step in job["steps"]]
        verified = next(n for n, text in enumerate(texts) if "signature verify" in text)
        for part in ("infra-deploy", "image-push", "app-deploy"):
            first = next(n for n, text in enumerate(texts) if part in text)
            self.assertLess(verified, first, part)


if __name__ == "__main__":
    unittest.main()
