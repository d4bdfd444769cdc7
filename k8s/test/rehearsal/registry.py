"""An image's parts in a registry that asks for no password: reads, changes and writes them.

The API is https://github.com/opencontainers/distribution-spec/blob/main/spec.md.
"""

import hashlib
import json
import urllib.error
import urllib.request
from urllib.parse import urljoin

from journal import Failed

MANIFESTS = (
    "application/vnd.oci.image.manifest.v1+json",
    "application/vnd.docker.distribution.manifest.v2+json",
)
TIMEOUT_SECONDS = 60


def digest_of(data):
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


class Repository:
    """One repository of a registry.

    :param name: with the registry before it, as in ``127.0.0.1:5000/marquee/movie-service``
    :param insecure: whether the registry speaks plain http
    """

    def __init__(self, name, insecure):
        host, path = name.split("/", 1)
        self.name = name
        self._address = f"{'http' if insecure else 'https'}://{host}/v2/{path}/"

    def manifest(self, reference):
        """Gives the bytes of the image's manifest by a tag or a digest."""
        data, _ = self._ask("GET", f"manifests/{reference}", Accept=", ".join(MANIFESTS))
        if "layers" not in json.loads(data):
            raise Failed(
                f"{reference} is of several platforms: PLATFORMS=… names the one to rehearse"
            )
        return data

    def put_manifest(self, reference, data):
        kind = json.loads(data).get("mediaType", MANIFESTS[0])
        self._ask("PUT", f"manifests/{reference}", data, **{"Content-Type": kind})
        return digest_of(data)

    def blob(self, digest):
        data, _ = self._ask("GET", f"blobs/{digest}")
        if digest_of(data) != digest:
            raise Failed(f"the registry gives other bytes for {digest}")
        return data

    def put_blob(self, data):
        _, headers = self._ask("POST", "blobs/uploads/", b"")
        upload = headers["Location"]
        digest = digest_of(data)
        separator = "&" if "?" in upload else "?"
        self._ask(
            "PUT",
            f"{upload}{separator}digest={digest}",
            data,
            **{"Content-Type": "application/octet-stream"},
        )
        return digest

    def _ask(self, method, path, data=None, **headers):
        address = urljoin(self._address, path)
        request = urllib.request.Request(address, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:
                return answer.read(), answer.headers
        except (urllib.error.URLError, TimeoutError) as failure:
            raise Failed(f"{method} {address}: {failure}") from failure
