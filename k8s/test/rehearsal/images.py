"""Images that are made of the good one without another build: tampered with, or broken."""

import gzip
import hashlib
import io
import json
import secrets
import tarfile
import zipfile

from journal import Failed
from registry import digest_of

HEADERS_CLASS = "dev/marquee/web/CommonHeaders.class"
HEADER = b"X-Content-Type-Options"
# As long as the true name, so that nothing else in the class file changes.
OTHER_HEADER = b"X-Content-Type-Missing"


def commit_of(name):
    """Gives a broken version a commit of its own, that it is known by."""
    return hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest()


def tampered(repository, digest, tag):
    """Puts an image that differs in one label in the place of the good one, another each time."""
    mark = secrets.token_hex(8)
    return _derive(repository, digest, tag, lambda config: _label(config, "tampered", mark))


def never_ready(repository, digest, tag):
    """A version whose JVM is told to read options that were left out of the image."""

    def change(config):
        _version(config, "never-ready")
        _setting(config, "JDK_JAVA_OPTIONS", "@/work/options-left-out")

    return _derive(repository, digest, tag, change)


def headerless(repository, digest, tag):
    """A version that starts and serves, but whose answers lack a security header."""
    manifest = json.loads(repository.manifest(digest))
    layer = _layer_without_header(repository, manifest)
    return _derive(repository, digest, tag, lambda config: _version(config, "headerless"), layer)


def _derive(repository, digest, tag, change, layer=None):
    """Pushes the image with another configuration, and a layer more where one is given."""
    manifest = json.loads(repository.manifest(digest))
    config = json.loads(repository.blob(manifest["config"]["digest"]))
    change(config)
    if layer is not None:
        packed = gzip.compress(layer, mtime=0)
        config["rootfs"]["diff_ids"].append(digest_of(layer))
        config.setdefault("history", []).append({"created_by": "make rehearse"})
        kind = manifest["layers"][-1]["mediaType"]
        manifest["layers"].append(
            {"mediaType": kind, "size": len(packed), "digest": repository.put_blob(packed)}
        )
    data = json.dumps(config).encode()
    manifest["config"] |= {"size": len(data), "digest": repository.put_blob(data)}
    return repository.put_manifest(tag, json.dumps(manifest).encode())


def _label(config, name, value):
    config["config"].setdefault("Labels", {})[name] = value


def _setting(config, name, value):
    others = [entry for entry in config["config"]["Env"] if not entry.startswith(f"{name}=")]
    config["config"]["Env"] = [*others, f"{name}={value}"]


def _version(config, name):
    _setting(config, "GIT_COMMIT", commit_of(name))
    _label(config, "org.opencontainers.image.revision", commit_of(name))


def _layer_without_header(repository, manifest):
    """Gives a layer with the one archive whose class writes the headers, changed."""
    # The application lies above its libraries and the JVM.
    for entry in reversed(manifest["layers"]):
        content = io.BytesIO(gzip.decompress(repository.blob(entry["digest"])))
        with tarfile.open(fileobj=content) as layer:
            for member in layer:
                if not member.isfile() or not member.name.endswith(".jar"):
                    continue
                changed = _without_header(layer.extractfile(member).read())
                if changed is not None:
                    return _archive(member, changed)
    raise Failed(f"no layer has {HEADERS_CLASS}")


def _without_header(jar):
    """Gives the archive with the header renamed; None where it has no such class."""
    with zipfile.ZipFile(io.BytesIO(jar)) as source:
        if HEADERS_CLASS not in source.namelist():
            return None
        if source.read(HEADERS_CLASS).count(HEADER) != 1:
            raise Failed(f"{HEADERS_CLASS} does not name {HEADER.decode()} once")
        result = io.BytesIO()
        with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
            # Builds put some folders in twice.
            for entry in {entry.filename: entry for entry in source.infolist()}.values():
                data = source.read(entry)
                if entry.filename == HEADERS_CLASS:
                    data = data.replace(HEADER, OTHER_HEADER)
                target.writestr(entry, data)
        return result.getvalue()


def _archive(member, data):
    result = io.BytesIO()
    with tarfile.open(fileobj=result, mode="w") as layer:
        member.size = len(data)
        layer.addfile(member, io.BytesIO(data))
    return result.getvalue()
