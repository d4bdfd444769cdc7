import contextlib
import io
import threading
import unittest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import external
import links
from markdown import Document
from tree import TreeTest


class LinksTest(TreeTest):
    def findings(self) -> list[str]:
        found = [*links.broken(self.root), *links.unreachable(self.root)]
        return [*found, *links.unlisted(self.root)]

    def test_missing_file_is_refused(self):
        self.write("README.md", "see [this](docs/this.md)")
        self.assertEqual(self.findings(), ["README.md:1: docs/this.md: there is no such file"])

    def test_missing_picture_is_refused(self):
        self.write("README.md", "![a](a.png) [![b](b.png)](README.md) <img alt='' src=\"c.png\">")
        self.assertEqual(len(self.findings()), 3)

    def test_link_over_two_lines_is_looked_at(self):
        self.write("README.md", "see [this\nthing](this.md)")
        self.assertEqual(self.findings(), ["README.md:2: this.md: there is no such file"])

    def test_reference_is_looked_at(self):
        self.write("README.md", "see [this]\n\n[this]: this.md")
        self.assertEqual(self.findings(), ["README.md:3: this.md: there is no such file"])

    def test_ignored_file_is_refused(self):
        self.write(".gitignore", "built/")
        self.write("built/a.txt", "")
        self.write("README.md", "[a](built/a.txt)")
        self.assertEqual(self.findings(), ["README.md:1: built/a.txt: there is no such file"])

    def test_file_outside_is_refused(self):
        self.write("README.md", "[a](../../etc/passwd)")
        self.assertEqual(len(self.findings()), 1)

    def test_missing_heading_is_refused(self):
        self.write("README.md", "# Here\n[a](#there) [b](other.md#nowhere)")
        self.write("other.md", "# Elsewhere")
        self.assertEqual(
            self.findings(),
            [
                "README.md:2: #there: there is no such heading",
                "README.md:2: other.md#nowhere: there is no such heading",
            ],
        )

    def test_anchor_in_a_program_is_refused(self):
        self.write("run.py", "")
        self.write("README.md", "[a](run.py#L1)")
        self.assertEqual(self.findings(), ["README.md:1: run.py#L1: only Markdown has anchors"])

    def test_document_that_nothing_leads_to_is_refused(self):
        self.write("README.md", "[docs](docs)")
        self.write("docs/lonely.md", "[readme](../README.md)")
        self.assertEqual(self.findings(), ["docs/lonely.md: no link leads to it from README.md"])

    def test_folder_leads_to_its_readme(self):
        self.write("README.md", "[docs](docs)")
        self.write("docs/README.md", "[one](one.md)")
        self.write("docs/one.md", "")
        self.assertEqual(self.findings(), [])

    def test_document_that_its_folder_does_not_list_is_refused(self):
        self.write("README.md", "[docs](docs) [two](docs/two.md)")
        self.write("docs/README.md", "[one](one.md)")
        self.write("docs/one.md", "")
        self.write("docs/two.md", "")
        self.assertEqual(self.findings(), ["docs/README.md: does not list two.md"])

    def test_templates_need_no_link(self):
        self.write("README.md", "")
        self.write(".github/pull_request_template.md", "")
        self.assertEqual(self.findings(), [])

    def test_whole_links_are_fine(self):
        self.write(
            "README.md",
            '# A `b`, c\n## Twice\n## Twice\n## a_b: [c](README.md)\n<a id="d"></a>\n'
            "[1](#a-b-c) [2](#twice-1) [3](#a_b-c) [4](#d) [5](https://example.org/x) [6](/src)\n"
            "`[code](nowhere.md)`\n```\n[block](nowhere.md)\n```\n",
        )
        self.write("src/a.txt", "")
        self.assertEqual(self.findings(), [])

    def test_block_without_an_end_is_refused(self):
        with self.assertRaisesRegex(ValueError, "no end"):
            Document(self.write("README.md", "```\n# not a heading"))


class ExternalLinksTest(TreeTest):
    """Another server is one of this test's own."""

    def setUp(self) -> None:
        super().setUp()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
        self.server.hits = []  # type: ignore[attr-defined]
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"

    def findings(self, *paths: str) -> list[str]:
        self.write("README.md", " ".join(f"[x]({self.address}{path})" for path in paths))
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            found = external.broken(links.external_links(self.root), 0, lambda address: False)
        self.printed = printed.getvalue()
        return found

    def test_gone_page_is_refused_at_once(self):
        self.assertEqual(self.findings("/404"), [f"README.md:1: {self.address}/404: 404"])
        self.assertEqual(self.server.hits, ["/404"])

    def test_failing_server_is_asked_again_and_refused(self):
        self.assertEqual(self.findings("/500"), [f"README.md:1: {self.address}/500: 500"])
        self.assertEqual(self.server.hits, ["/500"] * external.ATTEMPTS)

    def test_server_that_is_not_there_is_refused(self):
        self.server.shutdown()
        self.server.server_close()
        self.assertIn("refused", self.findings("/200")[0])

    def test_moment_of_weakness_is_forgiven(self):
        self.assertEqual(self.findings("/once"), [])

    def test_page_is_fine_and_asked_once(self):
        self.assertEqual(self.findings("/200#part", "/200", "/moved"), [])
        self.assertEqual(self.server.hits.count("/moved"), 1)

    def test_shut_door_is_told_and_not_judged(self):
        self.assertEqual(self.findings("/403"), [])
        self.assertIn("403, not judged", self.printed)

    def test_examples_and_this_machine_are_not_asked(self):
        for address in ("http://localhost:8080/a", "https://movies.example.org"):
            self.assertTrue(external.is_nobodys(address))
        self.assertFalse(external.is_nobodys("https://notexample.org/"))


class Elsewhere(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.hits.append(self.path)
        once = self.path == "/once"
        status = (503 if self.server.hits.count("/once") == 1 else 200) if once else self.path[1:]
        self.send_response(302 if status == "moved" else int(status))
        if status == "moved":
            self.send_header("Location", "/200")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format, *args):
        pass


if __name__ == "__main__":
    unittest.main()
