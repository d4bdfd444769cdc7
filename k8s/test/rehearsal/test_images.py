"""Images that are made of another: against a registry that keeps everything in memory."""

import gzip
import io
import json
import tarfile
import threading
import unittest
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import images
from journal import Failed
from registry import MANIFESTS, Repository, digest_of

CLASS_FILE = b"\xca\xfe\xba\xbe before " + images.HEADER + b" after"


class FakeRegistry(BaseHTTPRequestHandler):
    """The part of the registry's API that Repository speaks."""

    stored = {}

    def do_GET(self):
        data = self.stored.get(self.path)
        self._answer(404 if data is None else 200, data or b"")

    def do_POST(self):
        # An address that has parameters already, as registries give it.
        self._answer(202, b"", Location=f"{self.path}one?state=begun")

    def do_PUT(self):
        data = self.rfile.read(int(self.headers["Content-Length"]))
        if "/manifests/" in self.path:
            folder = self.path.rpartition("/")[0]
            self.stored[self.path] = self.stored[f"{folder}/{digest_of(data)}"] = data
        else:
            self.stored[f"/v2/app/blobs/{self.path.partition('&digest=')[2]}"] = data
        self._answer(201, b"")

    def _answer(self, status, data, **headers):
        self.send_response(status)
        for name, value in (headers | {"Content-Length": str(len(data))}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


def jar(**classes):
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as archive:
        for name, data in classes.items():
            archive.writestr(name, data)
    return result.getvalue()


def layer(**files):
    result = io.BytesIO()
    with tarfile.open(fileobj=result, mode="w") as archive:
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return result.getvalue()


class ImagesTest(unittest.TestCase):
    def setUp(self):
        FakeRegistry.stored = {}
        server = ThreadingHTTPServer(("127.0.0.1", 0), FakeRegistry)
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        self.repository = Repository(f"127.0.0.1:{server.server_port}/app", insecure=True)

    def push(self, *layers):
        config = {
            "config": {"Env": ["PATH=/bin", "GIT_COMMIT=good", "JDK_JAVA_OPTIONS=@/work/options"]},
            "rootfs": {"type": "layers", "diff_ids": [digest_of(one) for one in layers]},
        }
        packed = [gzip.compress(one) for one in layers]
        manifest = {
            "mediaType": MANIFESTS[1],
            "config": {"digest": self.repository.put_blob(json.dumps(config).encode())},
            "layers": [
                {"mediaType": "gzip", "size": len(one), "digest": self.repository.put_blob(one)}
                for one in packed
            ],
        }
        return self.repository.put_manifest("good", json.dumps(manifest).encode())

    def config(self, reference):
        manifest = json.loads(self.repository.manifest(reference))
        return json.loads(self.repository.blob(manifest["config"]["digest"]))

    def test_tampered_image_takes_the_place_of_the_good_one_with_another_digest(self):
        good = self.push(layer(a=b"a"))
        bad = images.tampered(self.repository, good, "good")
        self.assertNotEqual(bad, good)
        self.assertEqual(digest_of(self.repository.manifest("good")), bad)
        self.assertEqual(list(self.config("good")["config"]["Labels"]), ["tampered"])
        self.assertEqual(self.config("good")["rootfs"], self.config(good)["rootfs"])

    def test_never_ready_version_reads_options_that_are_not_there(self):
        good = self.push(layer(a=b"a"))
        images.never_ready(self.repository, good, "broken")
        settings = self.config("broken")["config"]["Env"]
        self.assertIn("JDK_JAVA_OPTIONS=@/work/options-left-out", settings)
        self.assertIn(f"GIT_COMMIT={images.commit_of('never-ready')}", settings)
        self.assertEqual(len(settings), 3)

    def test_headerless_version_has_one_archive_more_that_differs_in_the_name(self):
        application = jar(**{images.HEADERS_CLASS: CLASS_FILE, "Other.class": b"other"})
        good = self.push(
            layer(**{"work/lib/library.jar": jar(**{"Library.class": images.HEADER})}),
            layer(**{"work/readme": b"text", "work/app/service.jar": application}),
        )
        images.headerless(self.repository, good, "broken")
        manifest = json.loads(self.repository.manifest("broken"))
        added = gzip.decompress(self.repository.blob(manifest["layers"][-1]["digest"]))
        self.assertEqual(len(manifest["layers"]), 3)
        self.assertEqual(self.config("broken")["rootfs"]["diff_ids"][-1], digest_of(added))
        with tarfile.open(fileobj=io.BytesIO(added)) as archive:
            self.assertEqual(archive.getnames(), ["work/app/service.jar"])
            changed = zipfile.ZipFile(archive.extractfile("work/app/service.jar"))
            self.assertEqual(changed.read("Other.class"), b"other")
            self.assertEqual(
                changed.read(images.HEADERS_CLASS),
                CLASS_FILE.replace(images.HEADER, images.OTHER_HEADER),
            )

    def test_image_without_the_class_is_refused(self):
        good = self.push(layer(**{"work/app/service.jar": jar(**{"Other.class": b"other"})}))
        with self.assertRaisesRegex(Failed, "no layer has"):
            images.headerless(self.repository, good, "broken")

    def test_class_that_no_longer_names_the_header_is_refused(self):
        good = self.push(layer(**{"app.jar": jar(**{images.HEADERS_CLASS: b"nothing"})}))
        with self.assertRaisesRegex(Failed, "does not name"):
            images.headerless(self.repository, good, "broken")

    def test_image_of_several_platforms_is_refused(self):
        self.repository.put_manifest("many", json.dumps({"manifests": []}).encode())
        with self.assertRaisesRegex(Failed, "several platforms"):
            self.repository.manifest("many")

    def test_bytes_that_are_not_those_of_the_digest_are_refused(self):
        digest = self.repository.put_blob(b"good")
        FakeRegistry.stored[f"/v2/app/blobs/{digest}"] = b"bad"
        with self.assertRaisesRegex(Failed, "other bytes"):
            self.repository.blob(digest)


if __name__ == "__main__":
    unittest.main()
