"""Signs images with a key of this rehearsal, and asks whether a signature holds."""

import base64
import json
import secrets

from journal import Failed

LOG = "signature"
# A key of our own, and no public log: nothing of a rehearsal leaves this machine.
OFFLINE = "--tlog-upload=false"
NO_LOG = "--insecure-ignore-tlog=true"
SBOM = "cyclonedx"
# What cosign writes before it says why it refuses.
ENDED = "error during command execution: "


class Signer:
    """A pair of keys in a folder that is thrown away.

    :param insecure: whether the registry speaks plain http
    """

    def __init__(self, commands, folder, insecure):
        self._commands = commands.with_environment(
            {"COSIGN_PASSWORD": secrets.token_hex(16), "TUF_ROOT": str(folder / "tuf")}
        )
        self._registry = ["--allow-insecure-registry", "--allow-http-registry"] if insecure else []
        self._private = folder / "cosign.key"
        self._public = folder / "cosign.pub"
        folder.mkdir()
        self._commands.run(
            LOG, "cosign", "generate-key-pair", "--output-key-prefix", folder / "cosign"
        )

    def sign(self, image):
        self._commands.run(
            LOG, "cosign", "sign", "--yes", "--key", self._private, OFFLINE, *self._registry, image
        )

    def attest(self, image, sbom):
        """Signs what the image is made of, and puts it beside the image."""
        self._commands.run(
            LOG,
            "cosign",
            "attest",
            "--yes",
            "--key",
            self._private,
            OFFLINE,
            *self._registry,
            "--type",
            SBOM,
            "--predicate",
            sbom,
            image,
        )

    def verify(self, image):
        """Fails where no signature of this key is on exactly this image."""
        refusal = self.refusal(image)
        if refusal:
            raise Failed(f"{image} is refused: {refusal}")

    def refusal(self, image):
        """Why the image is refused, in cosign's words; None where its signature holds."""
        done = self._commands.attempt(
            LOG, "cosign", "verify", "--key", self._public, NO_LOG, *self._registry, image
        )
        return None if done.code == 0 else " ".join(done.printed.rpartition(ENDED)[2].split())

    def attested(self, image):
        """Gives the list of contents that was signed with the image."""
        output = self._commands.run(
            LOG,
            "cosign",
            "verify-attestation",
            "--key",
            self._public,
            NO_LOG,
            *self._registry,
            "--type",
            SBOM,
            image,
        )
        statement = json.loads(base64.b64decode(json.loads(output.splitlines()[-1])["payload"]))
        return statement["predicate"]
