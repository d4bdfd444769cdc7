"""The shell scripts, with stand-ins for what they call: a registry that is a folder, and who signed."""

import os
import subprocess
import tempfile
import unittest
from pathlib import Path

STEPS = Path(__file__).parent
COMMIT = "c" * 40
DIGEST = "sha256:" + "d" * 64
IMAGE = f"registry.example/marquee/movie-service@{DIGEST}"
DEPLOY = "https://github.com/marquee/marquee/.github/workflows/deploy.yml@refs/heads/main"

# What is signed stands in the file "signed", a line each: signer, image.
COSIGN = """
echo "cosign $*" >>"$WORLD/calls"
image="${!#}"
case $1 in
  verify) grep -qxF "$3 $image" "$WORLD/signed" ;;
  sign) echo "https://github.com/$GITHUB_WORKFLOW_REF $image" >>"$WORLD/signed" ;;
  copy) sed -n "s|^\\(.*\\) $2$|\\1 ${3%:*}@${2#*@}|p" "$WORLD/signed" >"$WORLD/more"; cat "$WORLD/more" >>"$WORLD/signed" ;;
esac
"""
# A tag is a file "tag-<tag>" with the manifest; the label is in "commit".
SKOPEO = """
image="${!#}"
case $* in
  *--raw*) cat "$WORLD/tag-${image##*:}" ;;
  *--format*) cat "$WORLD/commit" ;;
esac
"""
MAKE = """
echo "make $*" >>"$WORLD/calls"
mkdir -p movie-service/target
echo "$NEW_DIGEST" >movie-service/target/jib-image.digest
"""
AWS = """
echo "aws $*" >>"$WORLD/calls"
cat "$WORLD/parameter"
"""
GH = """
echo "gh $*" >>"$WORLD/calls"
"""
HELM = """
echo "Pushed: registry.example/charts/movie-service:1.2.3"
echo "Digest: $NEW_DIGEST"
"""


class ScriptTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.world = Path(folder.name)
        (self.world / "signed").touch()
        (self.world / "bin").mkdir()
        tools = {
            "cosign": COSIGN,
            "skopeo": SKOPEO,
            "make": MAKE,
            "aws": AWS,
            "gh": GH,
            "helm": HELM,
        }
        for name, text in tools.items():
            tool = self.world / "bin" / name
            tool.write_text(f"#!/usr/bin/env bash\nset -eu\n{text}")
            tool.chmod(0o755)
        self.built_of(COMMIT)

    def built_of(self, commit: str) -> None:
        (self.world / "commit").write_text(commit)

    def run_script(
        self, name: str, *arguments: str, **variables: str
    ) -> subprocess.CompletedProcess:
        environment = {
            "PATH": f"{self.world}/bin:{os.environ['PATH']}",
            "HOME": str(self.world),
            "WORLD": str(self.world),
            "NEW_DIGEST": DIGEST,
            "GITHUB_SERVER_URL": "https://github.com",
            "GITHUB_REPOSITORY": "marquee/marquee",
            "GITHUB_WORKFLOW_REF": "marquee/marquee/.github/workflows/deploy.yml@refs/heads/main",
            "REGISTRY": "registry.example",
            "GROUP": "marquee",
            "SERVICE": "movie-service",
            "PROJECT": "marquee",
        }
        return subprocess.run(
            [STEPS / name, *arguments],
            cwd=self.world,
            env=environment | variables,
            text=True,
            capture_output=True,
        )

    def passes(self, name: str, *arguments: str, **variables: str) -> str:
        done = self.run_script(name, *arguments, **variables)
        self.assertEqual(0, done.returncode, done.stdout + done.stderr)
        return done.stdout

    def fails(self, name: str, *arguments: str, **variables: str) -> str:
        done = self.run_script(name, *arguments, **variables)
        self.assertNotEqual(0, done.returncode, done.stdout)
        return done.stdout + done.stderr

    def calls(self) -> list[str]:
        file = self.world / "calls"
        return file.read_text().splitlines() if file.exists() else []


class SignatureTest(ScriptTest):
    def signed_by(self, who: str, image: str = IMAGE) -> None:
        with open(self.world / "signed", "a") as lines:
            lines.write(f"{who} {image}\n")

    def test_unsigned_image_is_refused(self):
        self.fails("signature", "verify", IMAGE)

    def test_image_signed_by_another_workflow_or_branch_is_refused(self):
        self.signed_by(DEPLOY.replace("deploy.yml", "release.yml"))
        self.signed_by(DEPLOY.replace("/main", "/mine"))
        self.fails("signature", "verify", IMAGE)

    def test_image_signed_by_deploy_on_main_is_accepted(self):
        self.signed_by(DEPLOY)
        self.passes("signature", "verify", IMAGE)

    def test_image_is_signed_once(self):
        self.passes("signature", "sign", IMAGE)
        self.passes("signature", "sign", IMAGE)
        self.assertEqual(1, sum(call.startswith("cosign sign") for call in self.calls()))

    def test_copy_brings_signatures_along_and_names_the_copy(self):
        self.signed_by(DEPLOY)
        output = self.world / "output"
        for _ in range(2):
            output.write_text("")
            self.passes(
                "signature", "copy", IMAGE, "prod.example/movie-service", GITHUB_OUTPUT=str(output)
            )
            self.assertEqual(f"image=prod.example/movie-service@{DIGEST}\n", output.read_text())
        copies = [call for call in self.calls() if call.startswith("cosign copy")]
        self.assertEqual([f"cosign copy {IMAGE} prod.example/movie-service:{'d' * 12}"], copies)

    def test_unsigned_copy_is_refused(self):
        self.fails("signature", "copy", IMAGE, "prod.example/movie-service")

    def test_tag_is_refused(self):
        self.assertIn("not named by its digest", self.fails("signature", "sign", "a/b:latest"))


class ImageTest(ScriptTest):
    def setUp(self):
        super().setUp()
        name = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        for command in (["init", "-q"], [*name, "commit", "-q", "--allow-empty", "-m", "a"]):
            subprocess.run(["git", *command], cwd=self.world, check=True)
        head = ["git", "rev-parse", "HEAD"]
        self.commit = subprocess.check_output(head, cwd=self.world, text=True).strip()

    def test_commit_is_built_and_named_by_its_digest(self):
        said = self.passes("build-once")
        self.assertIn(f"image={IMAGE}\n", said)
        self.assertIn(f"commit={self.commit}\n", said)
        self.assertEqual(1, len(self.calls()))
        self.assertIn(f"TAG={self.commit[:12]}", self.calls()[0])

    def test_image_that_is_there_is_not_built_again(self):
        (self.world / f"tag-{self.commit[:12]}").write_text("manifest")
        self.built_of(self.commit)
        said = self.passes("build-once")
        self.assertEqual([], self.calls())
        expected = subprocess.run(["sha256sum"], input="manifest", text=True, capture_output=True)
        self.assertIn(f"digest=sha256:{expected.stdout.split()[0]}\n", said)

    def test_tag_of_another_commit_is_refused(self):
        (self.world / f"tag-{self.commit[:12]}").write_text("manifest")
        self.assertIn("another commit", self.fails("build-once"))

    def test_build_without_a_digest_is_refused(self):
        self.assertIn("no image by its digest", self.fails("build-once", NEW_DIGEST="none"))

    def test_tag_is_resolved(self):
        (self.world / "tag-old").write_text("manifest")
        self.assertIn(f"commit={COMMIT}\n", self.passes("resolve", TAG="old"))

    def test_unknown_tag_is_refused(self):
        self.assertIn("has no tag gone", self.fails("resolve", TAG="gone"))

    def test_without_a_tag_it_is_what_runs_in_dev(self):
        (self.world / "parameter").write_text(DIGEST)
        self.assertIn(f"image={IMAGE}\n", self.passes("resolve", TAG=""))
        self.assertIn("/marquee/dev/movie-service/digest", self.calls()[0])

    def test_before_the_first_deployment_nothing_runs_in_dev(self):
        (self.world / "parameter").write_text("none")
        self.assertIn("no image by its digest", self.fails("resolve", TAG=""))


class PublishTest(ScriptTest):
    def setUp(self):
        super().setUp()
        self.folder = self.world / "target/release"
        self.folder.mkdir(parents=True)
        (self.folder / "chart.tgz").write_text("chart")
        with open(self.folder / "SHA256SUMS", "w") as sums:
            subprocess.run(["sha256sum", "chart.tgz"], cwd=self.folder, stdout=sums, check=True)

    def test_release_has_notes_and_files(self):
        self.passes("publish-release", "v1.2.3", "false")
        (call,) = self.calls()
        for part in ("v1.2.3", "target/release/chart.tgz", "--notes-file", "--prerelease=false"):
            self.assertIn(part, call)

    def test_changed_file_is_refused(self):
        (self.folder / "chart.tgz").write_text("other")
        self.fails("publish-release", "v1.2.3", "false")
        self.assertEqual([], self.calls())

    def test_chart_is_signed_by_its_digest(self):
        self.passes("push-chart", "movie-service-1.2.3.tgz", "oci://registry.example/charts")
        signed = [call for call in self.calls() if call.startswith("cosign sign")]
        self.assertEqual(
            [f"cosign sign --yes registry.example/charts/movie-service@{DIGEST}"], signed
        )

    def test_chart_without_digest_is_refused(self):
        self.fails("push-chart", "a.tgz", "oci://registry.example/charts", NEW_DIGEST="none")


class ScanTest(ScriptTest):
    def scan(self, status: int, results: str) -> subprocess.CompletedProcess:
        subprocess.run(["git", "init", "-q"], cwd=self.world, check=True)
        (self.world / "dependencies.txt").write_text("   a:b:jar:1:compile\n")
        scanner = self.world / "scanner"
        scanner.write_text(
            "#!/usr/bin/env bash\n"
            'for word in "$@"; do if [[ $last == --output-file ]]; then out=$word; fi; last=$word; done\n'
            f"echo '{results}' >\"$out\"\nexit {status}\n"
        )
        scanner.chmod(0o755)
        return self.run_script("scan-dependencies", str(scanner), str(self.world))

    def test_nothing_found(self):
        self.assertEqual(0, self.scan(0, '{"results": []}').returncode)

    def test_findings_are_judged(self):
        self.assertEqual(0, self.scan(1, '{"results": []}').returncode)

    def test_empty_list_of_dependencies_fails(self):
        (self.world / "empty").mkdir()
        (self.world / "empty/dependencies.txt").touch()
        self.fails("scan-dependencies", "/bin/true", str(self.world / "empty"))

    def test_scanner_that_cannot_look_fails(self):
        self.assertNotEqual(0, self.scan(127, '{"results": []}').returncode)


if __name__ == "__main__":
    unittest.main()
