"""Helm and ECS as targets, against programs that stand in for helm, kubectl and aws."""

import contextlib
import io
import json
import os
import stat
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from command import CommandFailed
from ecs import EcsService
from kubernetes import HelmRelease
from parameters import VALUES, MissingParameter, Parameters

IMAGE = "registry.example/marquee/movie-service@sha256:" + "1" * 64

# Every call is a line of calls.txt; what to answer stands in a file named by the call's first words.
STAND_IN = """#!/usr/bin/env python3
import json, os, sys
from pathlib import Path
folder = Path(os.environ["STAND_IN"])
words = [Path(sys.argv[0]).name, *sys.argv[1:]]
with open(folder / "calls.txt", "a") as calls:
    calls.write(json.dumps(words) + "\\n")
answers = folder / ("-".join(words[:3]) + ".json")
if not answers.exists():
    sys.exit(f"no answer to {' '.join(words[:3])}")
left = json.loads(answers.read_text())
answer = left.pop(0)
if left:
    answers.write_text(json.dumps(left))
if answer is None:
    sys.exit(1)
print(answer if isinstance(answer, str) else json.dumps(answer))
"""


class StandInTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        for program in ("helm", "kubectl", "aws"):
            file = self.folder / program
            file.write_text(STAND_IN)
            file.chmod(file.stat().st_mode | stat.S_IXUSR)
        environment = {"PATH": f"{self.folder}:{os.environ['PATH']}", "STAND_IN": str(self.folder)}
        patched = mock.patch.dict(os.environ, environment)
        patched.start()
        self.addCleanup(patched.stop)
        quiet = contextlib.redirect_stdout(io.StringIO())
        quiet.__enter__()
        self.addCleanup(quiet.__exit__, None, None, None)

    def answer(self, call, *answers):
        """What the program says, one answer a call, the last of them for ever; None is a failure."""
        name = "-".join(call.split()[:3])
        (self.folder / f"{name}.json").write_text(json.dumps(answers))

    def calls(self, *words):
        lines = (self.folder / "calls.txt").read_text().splitlines()
        return [call for call in map(json.loads, lines) if call[: len(words)] == list(words)]


def revision(number, status="deployed", description="Install complete"):
    return {"revision": number, "status": status, "description": description}


class HelmReleaseTest(StandInTest):
    def setUp(self):
        super().setUp()
        self.release = HelmRelease("movie-service", "ns", "chart", ["a.yaml", "b.yaml"], 3)
        self.answer("kubectl rollout status", "done")
        self.answer("kubectl get secrets", "secret/sh.helm.release.v1.movie-service.v1")

    def test_upgrade_is_atomic_by_digest_and_waits_for_old_pods(self):
        self.answer("helm history movie-service", [revision(1)])
        self.answer("helm upgrade --install", "done")
        self.release.remember()
        self.release.deploy(IMAGE)
        (upgrade,) = self.calls("helm", "upgrade")
        for words in (
            ["--atomic"],
            ["--values", "a.yaml", "--values", "b.yaml"],
            ["--timeout", "3m"],
        ):
            self.assertIn(" ".join(words), " ".join(upgrade))
        self.assertIn(f"app.image={IMAGE}", upgrade)
        self.assertEqual(1, len(self.calls("kubectl", "rollout", "status")))

    def test_restore_returns_to_the_revision_that_was_deployed(self):
        before = [revision(1, "superseded"), revision(2, "failed"), revision(3)]
        after = [*before[:2], revision(3, "superseded"), revision(4)]
        self.answer("helm history movie-service", before, after)
        self.answer("helm rollback movie-service", "done")
        self.release.remember()
        self.release.restore()
        self.assertEqual("3", self.calls("helm", "rollback")[0][3])

    def test_restore_leaves_helms_own_return_alone(self):
        own = [
            revision(3, "superseded"),
            revision(4, "failed"),
            revision(5, "deployed", "Rollback to 3"),
        ]
        self.answer("helm history movie-service", [revision(3)], own)
        self.release.remember()
        self.release.restore()
        self.assertEqual([], self.calls("helm", "rollback"))

    def test_restore_of_a_first_deployment_removes_it(self):
        self.answer("kubectl get secrets", "", "secret/sh.helm.release.v1.movie-service.v1")
        self.answer("helm history movie-service", [revision(1)])
        self.answer("helm uninstall movie-service", "gone")
        self.release.remember()
        self.assertFalse(self.release.exists())
        self.release.restore()
        self.assertEqual(1, len(self.calls("helm", "uninstall")))

    def test_cluster_that_does_not_answer_is_not_one_without_a_release(self):
        """A release taken for a first one would be removed if it failed."""
        for call in ("kubectl get secrets", "helm history movie-service"):
            with self.subTest(call):
                self.answer(call, None)
                with self.assertRaises(CommandFailed):
                    self.release.remember()
            self.answer("kubectl get secrets", "secret/sh.helm.release.v1.movie-service.v1")

    def test_release_that_a_cut_off_run_left_locked_is_put_back_first(self):
        cut_off = [revision(3), revision(4, "pending-upgrade", "Preparing upgrade")]
        put_back = [
            revision(3, "superseded"),
            revision(4, "pending-upgrade"),
            revision(5, "deployed", "Rollback to 3"),
        ]
        helms_own = [*put_back, revision(6, "failed"), revision(7, "deployed", "Rollback to 5")]
        self.answer("helm history movie-service", cut_off, put_back, helms_own)
        self.answer("helm rollback movie-service", "done")
        self.release.remember()
        self.assertEqual("3", self.calls("helm", "rollback")[0][3])
        self.release.restore()
        self.assertEqual(1, len(self.calls("helm", "rollback")))

    def test_first_deployment_that_was_cut_off_is_removed_first(self):
        self.answer("helm history movie-service", [revision(1, "pending-install")])
        self.answer("helm uninstall movie-service", "gone")
        self.release.remember()
        self.assertFalse(self.release.exists())
        self.assertEqual(1, len(self.calls("helm", "uninstall")))

    def test_return_that_was_cut_off_is_made_again(self):
        cut_off = [
            revision(3, "superseded"),
            revision(4),
            revision(5, "pending-rollback", "Rollback to 3"),
        ]
        self.answer(
            "helm history movie-service", cut_off, [revision(6, description="Rollback to 3")]
        )
        self.answer("helm rollback movie-service", "done")
        self.release.remember()
        self.assertEqual("3", self.calls("helm", "rollback")[0][3])

    def test_release_whose_return_failed_is_for_somebody_to_look_at(self):
        """The newest that served may be the one that was bad."""
        failed = [revision(3, "superseded"), revision(4, "superseded"), revision(5, "failed")]
        self.answer("helm history movie-service", failed)
        with self.assertRaisesRegex(CommandFailed, "a return failed here"):
            self.release.remember()

    def test_upgrade_that_fails_is_a_failure(self):
        self.answer("helm upgrade --install", None)
        with self.assertRaises(CommandFailed):
            self.release.deploy(IMAGE)

    def test_without_helm_it_is_a_failure(self):
        (self.folder / "helm").unlink()
        alone = mock.patch.dict(os.environ, {"PATH": str(self.folder)})
        with alone, self.assertRaisesRegex(CommandFailed, "no helm found"):
            self.release.deploy(IMAGE)


def definition(family, number, image):
    return {
        "taskDefinition": {
            "taskDefinitionArn": f"arn:{family}:{number}",
            "family": family,
            "revision": number,
            "status": "ACTIVE",
            "containerDefinitions": [
                {"name": "prepare", "image": "busybox"},
                {"name": "movie-service", "image": image, "user": "65532:65532"},
            ],
            "cpu": "512",
        }
    }


def service(definition, state="COMPLETED", reason="", others=()):
    deployments = [
        {"taskDefinition": definition, "rolloutState": state, "rolloutStateReason": reason}
    ]
    return {"services": [{"taskDefinition": definition, "deployments": deployments + list(others)}]}


class EcsServiceTest(StandInTest):
    def setUp(self):
        super().setUp()
        self.ecs = EcsService("cluster", "movie-service", "jobs", "movie-service", pause=0)
        self.answer("aws ecs update-service", "ACTIVE")
        self.answer("aws ecs register-task-definition", "arn:service:8", "arn:jobs:4")
        self.answer(
            "aws ecs describe-task-definition",
            definition("jobs", 3, "old-jobs"),
            definition("service", 7, "old"),
        )

    def registered(self):
        calls = self.calls("aws", "ecs", "register-task-definition")
        return [json.loads(call[call.index("--cli-input-json") + 1]) for call in calls]

    def deployed(self, *states):
        self.answer("aws ecs describe-services", service("arn:service:7"), *states)
        self.ecs.remember()
        self.ecs.deploy(IMAGE)

    def test_both_families_get_the_image_and_keep_the_rest(self):
        old = {"taskDefinition": "arn:service:7", "rolloutState": "COMPLETED"}
        self.deployed(
            service("arn:service:8", "IN_PROGRESS", others=[old]),
            service("arn:service:8", others=[old]),
            service("arn:service:8"),
        )
        first, second = self.registered()
        self.assertEqual(("service", "jobs"), (first["family"], second["family"]))
        self.assertEqual(["busybox", IMAGE], [c["image"] for c in first["containerDefinitions"]])
        self.assertEqual("65532:65532", first["containerDefinitions"][1]["user"])
        self.assertNotIn("taskDefinitionArn", first)
        self.assertNotIn("revision", first)
        (update,) = self.calls("aws", "ecs", "update-service")
        self.assertEqual("arn:service:8", update[update.index("--task-definition") + 1])
        self.assertEqual(4, len(self.calls("aws", "ecs", "describe-services")))

    def test_circuit_breaker_is_a_failure_and_jobs_stay(self):
        with self.assertRaisesRegex(
            CommandFailed, "took the deployment back: tasks failed to start"
        ):
            self.deployed(service("arn:service:8", "FAILED", "tasks failed to start"))
        self.assertEqual(1, len(self.registered()))

    def test_service_that_is_back_at_the_old_tasks_is_a_failure(self):
        with self.assertRaisesRegex(CommandFailed, "took the deployment back"):
            self.deployed(service("arn:service:7"))

    def test_restore_brings_service_and_jobs_back(self):
        self.deployed(service("arn:service:8"))
        self.answer("aws ecs describe-services", service("arn:service:8"), service("arn:service:7"))
        self.answer("aws ecs describe-task-definition", definition("jobs", 4, IMAGE))
        self.ecs.restore()
        update = self.calls("aws", "ecs", "update-service")[-1]
        self.assertEqual("arn:service:7", update[update.index("--task-definition") + 1])
        jobs = self.registered()[-1]
        self.assertEqual(
            ("jobs", "old-jobs"), (jobs["family"], jobs["containerDefinitions"][1]["image"])
        )

    def test_restore_changes_nothing_where_ecs_went_back_itself(self):
        with self.assertRaises(CommandFailed):
            self.deployed(service("arn:service:7"))
        self.answer("aws ecs describe-task-definition", definition("jobs", 3, "old-jobs"))
        self.ecs.restore()
        self.assertEqual(1, len(self.calls("aws", "ecs", "update-service")))
        self.assertEqual(1, len(self.registered()))

    def test_restore_waits_while_ecs_goes_back_itself(self):
        with self.assertRaises(CommandFailed):
            self.deployed(service("arn:service:7"))
        bad = {"taskDefinition": "arn:service:8", "rolloutState": "FAILED"}
        returning = service("arn:service:7", "IN_PROGRESS", others=[bad])
        self.answer("aws ecs describe-services", returning, returning, service("arn:service:7"))
        before = len(self.calls("aws", "ecs", "describe-services"))
        self.ecs.restore()
        self.assertEqual(before + 3, len(self.calls("aws", "ecs", "describe-services")))

    def test_deployment_that_a_cut_off_run_began_is_nothing_to_return_to(self):
        proven = {"taskDefinition": "arn:service:6", "rolloutState": "COMPLETED"}
        begun = service("arn:service:7", "IN_PROGRESS", others=[proven])
        self.answer("aws ecs describe-services", begun, begun, service("arn:service:6"))
        self.ecs.remember()
        self.answer("aws ecs describe-task-definition", definition("jobs", 3, "old-jobs"))
        self.ecs.restore()
        (update,) = self.calls("aws", "ecs", "update-service")
        self.assertEqual("arn:service:6", update[update.index("--task-definition") + 1])

    def test_service_that_is_not_there_is_named(self):
        self.answer("aws ecs describe-services", {"services": []})
        with self.assertRaisesRegex(CommandFailed, "no service movie-service in cluster"):
            self.ecs.remember()


class ParametersTest(StandInTest):
    def test_chart_values_come_from_parameter_store(self):
        published = [[f"/marquee/dev/{name}", f"value of {name}"] for name in VALUES]
        self.answer("aws ssm get-parameters-by-path", published)
        app = Parameters.read("marquee", "dev").chart_values("eu-west-1")["app"]
        self.assertEqual("value of target-group/eks", app["targetGroupArn"])
        self.assertEqual("eu-west-1", app["config"]["AWS_REGION"])
        self.assertEqual("value of database/jdbc-url", app["config"]["QUARKUS_DATASOURCE_JDBC_URL"])
        self.assertEqual(
            {"eks.amazonaws.com/role-arn": "value of roles/app"},
            app["serviceAccount"]["annotations"],
        )

    def test_parameter_that_is_not_there_is_named(self):
        self.answer("aws ssm get-parameters-by-path", [])
        with self.assertRaisesRegex(MissingParameter, "/marquee/dev/target-group/eks"):
            Parameters.read("marquee", "dev").chart_values("eu-west-1")

    def test_committed_values_name_nothing_of_an_account_that_stays_an_example(self):
        """What dev's and prod's values have of the example account, Parameter Store replaces."""
        root = Path(__file__).resolve().parents[3]
        replaced = {path[-1] for path in VALUES.values()} | {"image"}
        for environment in ("dev", "prod"):
            file = root / "k8s/helm/values" / environment / "movie-service.yaml"
            for line in file.read_text().splitlines():
                name, _, value = line.strip().partition(": ")
                if "111122223333" in value or "marquee.internal" in value or ".example" in value:
                    self.assertIn(name, replaced, f"{file}: {line}")


if __name__ == "__main__":
    unittest.main()
