import unittest

from maven_packages import packages

LIST = """
The following files have been resolved:
   none

The following files have been resolved:
   io.quarkus:quarkus-core:jar:3.34.1:compile -- module quarkus.core (auto)
   io.netty:netty-transport-native-epoll:jar:linux-x86_64:4.1.131.Final:runtime
   org.assertj:assertj-core:jar:3.27.6:test (optional)
   io.quarkus:quarkus-core:jar:3.34.1:provided
"""


class MavenPackagesTest(unittest.TestCase):
    def test_every_dependency_is_named_once_with_group_and_version(self):
        named = [(each["name"], each["version"]) for each in packages(LIST)]
        expected = [
            ("io.netty:netty-transport-native-epoll", "4.1.131.Final"),
            ("io.quarkus:quarkus-core", "3.34.1"),
            ("org.assertj:assertj-core", "3.27.6"),
        ]
        self.assertEqual(expected, named)

    def test_nothing_is_made_of_other_text(self):
        self.assertEqual([], packages("The following files have been resolved:\n   none\n"))


if __name__ == "__main__":
    unittest.main()
