"""What is deployed, from the build to the signature that stands before every deployment."""

import json
import re

import images
from journal import Failed
from registry import Repository
from signature import Signer
from trial import Version


class Artifact:
    """The image of this commit, with what is made of it and signed.

    :param keys: a folder that is thrown away
    """

    def __init__(self, options, journal, commands, folder, keys):
        self._options = options
        self._journal = journal
        self._commands = commands
        self._folder = folder
        self._keys = keys
        self._repository = Repository(f"{options.registry}/marquee/movie-service", options.insecure)
        self._signer = None

    @property
    def repository(self):
        return self._repository.name

    def build(self):
        with self._journal.step("Image") as step:
            output = self._commands.run(
                "image",
                "make",
                "--no-print-directory",
                "image",
                f"REGISTRY={self._options.registry}",
                f"TAG={self._options.tag}",
                f"INSECURE={self._flag()}",
                f"PLATFORMS={self._options.platforms}",
                f"BASE={self._options.base}",
            )
            named = re.fullmatch(r"(\S+):[^:@]+@(sha256:[0-9a-f]{64})", output.split()[-1])
            if not named or named[1] != self.repository:
                raise Failed(f"make image does not end with the image's name, but {output[-200:]}")
            good = Version("good", "@".join(named.groups()), self._options.commit, serves=True)
            step.say(f"`{good.image}`")
        return good

    def list_contents(self, good, target):
        """Writes what the image is made of; gives the file.

        :param target: where the build puts its own list, of the libraries
        """
        with self._journal.step("List of contents") as step:
            self._commands.run("sbom", "make", "--no-print-directory", "sbom")
            (libraries,) = target.glob("*cyclonedx.json")
            sbom = self._folder / "image-cyclonedx.json"
            self._commands.with_environment({"SYFT_REGISTRY_INSECURE_USE_HTTP": self._flag()}).run(
                "sbom",
                "syft",
                "scan",
                f"registry:{good.image}",
                "--quiet",
                "--output",
                f"cyclonedx-json={sbom}",
            )
            step.say(f"{_components(libraries)} libraries told by the build")
            step.say(f"{_components(sbom)} found in the image")
        return sbom

    def sign(self, good, sbom):
        with self._journal.step("Signature") as step:
            self._signer = Signer(self._commands, self._keys / "ours", self._options.insecure)
            self._signer.sign(good.image)
            self._signer.attest(good.image, sbom)
            self._signer.verify(good.image)
            if self._signer.attested(good.image) != json.loads(sbom.read_text()):
                raise Failed("what was attested is another list of contents")
            step.say("signed, the list of contents attested; both verified with the public key")

    def verify(self, version):
        self._signer.verify(version.image)

    def refuse_tampered(self, good):
        """Another image under the same tag, as one who can write to the registry would leave it."""
        tagged = f"{self.repository}:{self._options.tag}"
        with self._journal.step("Tampered image") as step:
            genuine = self._repository.manifest(good.digest)
            try:
                digest = images.tampered(self._repository, good.digest, self._options.tag)
                if digest == good.digest:
                    raise Failed("the tampered image is the good one")
                step.say(_refused(self._signer, tagged, "no signatures found"))
                # With the good image's signature copied to it.
                signature = self._repository.manifest(_signature_tag(good.digest))
                self._repository.put_manifest(_signature_tag(digest), signature)
                step.say(_refused(self._signer, tagged, "missing digest in claim"))
            finally:
                self._repository.put_manifest(self._options.tag, genuine)
            self._signer.verify(tagged)
            # And the good image itself, by another key.
            stranger = Signer(self._commands, self._keys / "another", self._options.insecure)
            step.say(_refused(stranger, good.image, "invalid signature"))

    def break_it(self, good):
        """Makes versions that nobody should be left with, signed like any other."""
        with self._journal.step("Broken images") as step:
            broken = []
            for name, make, serves, blamed in (
                ("never-ready", images.never_ready, False, ""),
                ("headerless", images.headerless, True, images.HEADER.decode()),
            ):
                digest = make(self._repository, good.digest, f"{self._options.tag}-{name}")
                image = f"{self.repository}@{digest}"
                broken.append(Version(name, image, images.commit_of(name), serves, blamed))
                self._signer.sign(image)
            step.say(f"{' and '.join(version.name for version in broken)}, signed like any other")
        return broken

    def _flag(self):
        return str(self._options.insecure).lower()


def _components(file):
    """How many libraries and programs a list has; single files are not counted."""
    components = json.loads(file.read_text())["components"]
    count = sum(component["type"] != "file" for component in components)
    if not count:
        raise Failed(f"{file} lists nothing")
    return count


def _refused(signer, image, because):
    """Gives the refusal; fails where there is none, or where it has another reason."""
    refusal = signer.refusal(image)
    if refusal is None:
        raise Failed(f"the signature of {image} was taken")
    if because not in refusal:
        raise Failed(f"{image} was refused, but not for '{because}': {refusal}")
    return f"refused: {refusal}"


def _signature_tag(digest):
    return f"{digest.replace(':', '-')}.sig"
