"""The service as a Helm release, on the cluster that kubectl points at."""

import json

from command import CommandFailed, run

UPGRADE_MINUTES = 10
RETURN_MINUTES = 5


class HelmRelease:
    """One release of the chart."""

    name = "eks"

    def __init__(self, release, namespace, chart, values, minutes=UPGRADE_MINUTES):
        self._release = release
        self._namespace = namespace
        self._chart = chart
        self._values = values
        self._minutes = minutes
        self._before = None

    def remember(self):
        """Notes what runs now, which is what a failure brings back."""
        history = self._history()
        self._before = max(
            (h["revision"] for h in history if h["status"] == "deployed"), default=None
        )

    def exists(self):
        """Whether there is something to return to."""
        return self._before is not None

    def deploy(self, image):
        """Replaces the image and waits; Helm takes its own change back where Pods do not become ready."""
        values = [word for file in self._values for word in ("--values", file)]
        run(
            "helm",
            "upgrade",
            "--install",
            self._release,
            self._chart,
            *self._in_namespace(),
            *values,
            "--set-string",
            f"app.image={image}",
            "--atomic",
            "--timeout",
            f"{self._minutes}m",
        )
        self._settle(self._minutes)

    def restore(self):
        """Brings back what ran before, or nothing where nothing did."""
        deployed = [h["revision"] for h in self._history() if h["status"] == "deployed"]
        if self._before is None:
            if self._history():
                run("helm", "uninstall", self._release, *self._in_namespace(), "--wait")
            return
        if not self._is_back(deployed):
            run(
                "helm",
                "rollback",
                self._release,
                self._before,
                *self._in_namespace(),
                "--wait",
                "--timeout",
                f"{RETURN_MINUTES}m",
            )
        self._settle(RETURN_MINUTES)

    def image(self):
        """The image that is asked for now, None where nothing is deployed."""
        try:
            return run(
                "kubectl",
                "get",
                f"deployment/{self._release}",
                *self._in_namespace(),
                "--output",
                "jsonpath={.spec.template.spec.containers[0].image}",
            )
        except CommandFailed:
            return None

    def _is_back(self, deployed):
        # After its own return Helm counts on: the newest revision says which one it equals.
        if not deployed:
            return False
        newest = max(self._history(), key=lambda h: h["revision"])
        return newest["revision"] == self._before or (
            newest["status"] == "deployed"
            and newest["description"] == f"Rollback to {self._before}"
        )

    def _history(self):
        try:
            output = run(
                "helm", "history", self._release, *self._in_namespace(), "--output", "json"
            )
        except CommandFailed:
            return []
        return json.loads(output or "[]")

    def _settle(self, minutes):
        # Helm is content when new Pods are ready; here the old ones have to be gone, too.
        run(
            "kubectl",
            "rollout",
            "status",
            f"deployment/{self._release}",
            *self._in_namespace(),
            "--timeout",
            f"{minutes}m",
        )

    def _in_namespace(self):
        return ("--namespace", self._namespace)
