"""The cluster that kubectl points at, as far as a rehearsal touches it."""

import json
import time

from journal import Failed

LOG = "cluster"
ROOT = "k8s"
CHART = f"{ROOT}/helm/movie-service"
APPLY = ("kubectl", "apply", "--server-side", "--force-conflicts", "--validate=strict")
NAMESPACE = "movie-service-dev"
RELEASE = "movie-service"
LABELS = "app.kubernetes.io/name=movie-service"
# Each on top of the one before.
VALUES = (
    f"{ROOT}/helm/values/dev/movie-service.yaml",
    f"{ROOT}/test/values.yaml",
    f"{ROOT}/test/rehearsal/values.yaml",
)


class Cluster:
    """The namespace of dev, with one release of the chart in it.

    :param repository: where the images of rehearsals come from
    """

    def __init__(self, commands, repository):
        self._commands = commands
        self._repository = repository

    def version(self):
        version = json.loads(self._commands.run(LOG, "kubectl", "get", "--raw", "/version"))
        context = self._commands.run(LOG, "kubectl", "config", "current-context").strip()
        return f"Kubernetes {version['gitVersion']}, context {context}"

    def refuse_what_is_not_ours(self):
        """A rehearsal breaks what runs, so that it may only meet what another rehearsal left."""
        deployments = self._get("deployments", "--field-selector", f"metadata.name={RELEASE}")
        for deployment in deployments:
            image = deployment["spec"]["template"]["spec"]["containers"][0]["image"]
            owner = deployment["metadata"].get("labels", {}).get("app.kubernetes.io/managed-by")
            if owner != "Helm" or not image.startswith(f"{self._repository}@"):
                raise Failed(
                    f"{NAMESPACE} of this cluster runs {image}, which no rehearsal left:"
                    " take another cluster, or delete the namespace"
                )

    def prepare(self, node):
        """Makes the namespace and the way in; gives the address that visitors go to."""
        for option, what in (("-k", "platform/namespaces"), ("-f", "test/rehearsal/door.yaml")):
            self._commands.run(LOG, *APPLY, option, f"{ROOT}/{what}")
        (door,) = self._get("services", "--field-selector", "metadata.name=rehearsal")
        return f"http://{node}:{door['spec']['ports'][0]['nodePort']}"

    def render(self, image, file):
        """Writes the manifests with this image, and has the API server judge them.

        :return: how many there are
        """
        values = [word for name in VALUES for word in ("--values", name)]
        text = self._commands.run(
            LOG,
            "helm",
            "template",
            RELEASE,
            CHART,
            "--namespace",
            NAMESPACE,
            *values,
            "--set-string",
            f"app.image={image}",
        )
        file.write_text(text, encoding="utf-8")
        done = self._commands.attempt(
            LOG,
            *APPLY,
            "--dry-run=server",
            "--namespace",
            NAMESPACE,
            "--output",
            "json",
            "-f",
            file,
        )
        if done.code or "Warning:" in done.printed:
            raise Failed(f"the API server refuses or warns of the manifests: {done.printed[-500:]}")
        objects = json.loads(done.output)["items"]
        images = {image for one in objects for image in _images(one)}
        if images != {image}:
            raise Failed(f"the manifests name {sorted(images)} instead of {image}")
        return len(objects)

    def pods(self):
        return self._get("pods", "--selector", LABELS)

    def serving(self):
        """The digests of what gets requests, or soon will: of every Pod that nobody asked to go."""
        return {_digest(pod) for pod in self.pods() if not pod["metadata"].get("deletionTimestamp")}

    def has_tried(self, image):
        """Whether Pods of this image were asked for, also where they are gone again."""
        return any(image in _images(one) for one in self._get("replicasets", "--selector", LABELS))

    def wait_until_only(self, digest, seconds):
        """Waits until no Pod of another image is left, not even on its way out; says whether."""
        end = time.monotonic() + seconds
        while any(_digest(pod) != digest for pod in self.pods()):
            if time.monotonic() > end:
                return False
            time.sleep(0.5)
        return True

    def note_what_is_there(self):
        """For whoever looks for the reason of a failure."""
        for what in ("pods", "events"):
            self._commands.attempt("failure", "kubectl", "-n", NAMESPACE, "get", what)
        self._commands.attempt(
            "failure", "kubectl", "-n", NAMESPACE, "logs", "--selector", LABELS, "--tail", "40"
        )

    def remove(self):
        self._commands.attempt(
            LOG,
            "helm",
            "uninstall",
            RELEASE,
            "--namespace",
            NAMESPACE,
            "--ignore-not-found",
            "--wait",
        )
        self._commands.attempt(LOG, "kubectl", "-n", NAMESPACE, "delete", "service", "rehearsal")

    def _get(self, kind, *selection):
        output = self._commands.run(
            LOG, "kubectl", "-n", NAMESPACE, "get", kind, *selection, "--output", "json"
        )
        return json.loads(output)["items"]


def _digest(pod):
    """The digest that the node runs; None until the container is there."""
    statuses = pod.get("status", {}).get("containerStatuses") or [{}]
    _, at, digest = statuses[0].get("imageID", "").partition("@")
    return digest if at else None


def _images(manifest):
    """The images that a manifest names, of a Deployment or a CronJob."""
    spec = manifest.get("spec", {})
    spec = spec.get("jobTemplate", {}).get("spec", spec)
    pod = spec.get("template", {}).get("spec", {})
    return [container["image"] for container in pod.get("containers", [])]
