"""The service on ECS: task definitions, and the service that runs the newest of them."""

import json
import time

from command import CommandFailed, run, run_json

WAIT_MINUTES = 15
PAUSE_SECONDS = 10
# What AWS adds to a task definition, and does not take back.
READ_ONLY = (
    "taskDefinitionArn",
    "revision",
    "status",
    "requiresAttributes",
    "compatibilities",
    "registeredAt",
    "registeredBy",
    "deregisteredAt",
)


class EcsService:
    """The service and, with the same image, the jobs: each a family of task definitions."""

    name = "ecs"

    def __init__(self, cluster, service, jobs_family, container, pause=PAUSE_SECONDS):
        self._cluster = cluster
        self._service = service
        self._jobs_family = jobs_family
        self._container = container
        self._pause = pause
        self._before = None
        self._jobs_before = None

    def remember(self):
        """Notes what runs now, which is what a failure brings back."""
        self._before = _proven(self._described())
        self._jobs_before = self._definition(self._jobs_family)

    def exists(self):
        """Whether there is something to return to; infra-cdk makes the service with a first image."""
        return self._before is not None

    def deploy(self, image):
        """Registers the image for service and jobs, and waits until all tasks run it.

        A deployment whose tasks fail, or whose alarm rises, is taken back by ECS itself.
        """
        current = self._definition(self._before)
        definition = self._register(current, image)
        self._update(definition)
        self._settle(definition)
        # Schedules take the family's newest revision: the jobs follow once the service is well.
        self._register(self._jobs_before, image)

    def restore(self):
        """Brings back what ran before."""
        if self._described()["taskDefinition"] != self._before:
            self._update(self._before)
        # ECS may be on its own way back.
        self._settle(self._before)
        newest = self._definition(self._jobs_family)
        if newest["taskDefinitionArn"] != self._jobs_before["taskDefinitionArn"]:
            self._register(self._jobs_before, self._image_of(self._jobs_before))

    def image(self):
        """The image that is asked for now."""
        return self._image_of(self._definition(self._described()["taskDefinition"]))

    def _update(self, definition):
        run(
            "aws",
            "ecs",
            "update-service",
            "--cluster",
            self._cluster,
            "--service",
            self._service,
            "--task-definition",
            definition,
            "--query",
            "service.status",
            "--output",
            "text",
        )

    def _settle(self, definition):
        end = time.monotonic() + WAIT_MINUTES * 60
        while time.monotonic() < end:
            service = self._described()
            mine = [d for d in service["deployments"] if d["taskDefinition"] == definition]
            state = mine[0].get("rolloutState") if mine else None
            if service["taskDefinition"] != definition or state == "FAILED":
                reason = mine[0].get("rolloutStateReason", "") if mine else ""
                raise CommandFailed(f"ECS took the deployment back: {reason or 'no reason given'}")
            if state == "COMPLETED" and len(service["deployments"]) == 1:
                return
            time.sleep(self._pause)
        raise CommandFailed(f"the ECS deployment did not end within {WAIT_MINUTES} minutes")

    def _described(self):
        found = run_json(
            "aws",
            "ecs",
            "describe-services",
            "--cluster",
            self._cluster,
            "--services",
            self._service,
            "--output",
            "json",
        )["services"]
        if not found:
            raise CommandFailed(f"no service {self._service} in {self._cluster}")
        return found[0]

    def _definition(self, name):
        return run_json(
            "aws", "ecs", "describe-task-definition", "--task-definition", name, "--output", "json"
        )["taskDefinition"]

    def _image_of(self, definition):
        return self._our_container(definition)["image"]

    def _our_container(self, definition):
        for container in definition["containerDefinitions"]:
            if container["name"] == self._container:
                return container
        raise CommandFailed(f"no container {self._container} in {definition['family']}")

    def _register(self, definition, image):
        changed = json.loads(json.dumps(definition))
        for name in READ_ONLY:
            changed.pop(name, None)
        self._our_container(changed)["image"] = image
        return run(
            "aws",
            "ecs",
            "register-task-definition",
            "--cli-input-json",
            json.dumps(changed),
            "--query",
            "taskDefinition.taskDefinitionArn",
            "--output",
            "text",
        ).strip()


def _proven(service):
    """The tasks of the last deployment that ended well: one that a cut-off run began may be bad."""
    for deployment in service["deployments"]:
        if deployment.get("rolloutState") == "COMPLETED":
            return deployment["taskDefinition"]
    return service["taskDefinition"]
