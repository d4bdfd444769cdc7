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
        self._before = _last_good(history)
        if history and _newest(history)["status"].startswith("pending-"):
            self._unlock()

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
        history = self._history()
        if self._before is None:
            if history:
                self._remove()
            return
        if not self._is_back(history):
            self._return()
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

    def _is_back(self, history):
        # After its own return Helm counts on: the newest revision says which one it equals.
        newest = _newest(history)
        return newest["status"] == "deployed" and (
            newest["revision"] == self._before
            or newest["description"] == f"Rollback to {self._before}"
        )

    def _unlock(self):
        # A run that was cut off leaves its release locked, and Pods of a version that nobody judged.
        if self._before is None:
            self._remove()
            return
        self._return()
        self._settle(RETURN_MINUTES)
        self._before = _last_good(self._history())

    def _return(self):
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

    def _remove(self):
        run("helm", "uninstall", self._release, *self._in_namespace(), "--wait")

    def _history(self):
        # `helm history` fails where there is no release, and where nobody answers. Only the first
        # means that there is nothing to return to, so it is asked apart.
        kept = run(
            "kubectl",
            "get",
            "secrets",
            *self._in_namespace(),
            "--selector",
            f"owner=helm,name={self._release}",
            "--output",
            "name",
        )
        if not kept.strip():
            return []
        return json.loads(
            run("helm", "history", self._release, *self._in_namespace(), "--output", "json")
        )

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


def _newest(history):
    return max(history, key=lambda h: h["revision"])


def _last_good(history):
    """The revision to return to; None where there has been none that served."""
    if not history:
        return None
    newest = _newest(history)
    if newest["status"] == "pending-rollback":
        # Where a return was cut off, what it wanted to leave still counts as deployed.
        return int(newest["description"].removeprefix("Rollback to "))
    good = [h["revision"] for h in history if h["status"] == "deployed"]
    if not good and any(h["status"] == "superseded" for h in history):
        raise CommandFailed("a return failed here: look, and `helm rollback` to what was good")
    return max(good, default=None)
