import unittest

from plan import Inputs, plan, registry

MAIN = "refs/heads/main"


def jobs(event: str, **inputs: str) -> tuple[str, str, str]:
    planned = plan(event, MAIN, Inputs(**inputs), "111122223333")
    return planned["build"], planned["dev"], planned["prod"]


class PlanTest(unittest.TestCase):
    def test_push_builds_and_goes_to_dev_and_prod(self):
        self.assertEqual(("true", "true", "true"), jobs("push"))

    def test_push_before_there_is_an_account_is_checked_only(self):
        planned = plan("push", MAIN, Inputs())
        jobs = [planned[name] for name in ("build", "deploy", "dev", "prod")]
        self.assertEqual(["true", "false", "false", "false"], jobs)

    def test_dispatch_without_an_account_is_refused(self):
        self.assertEqual("true", plan("workflow_dispatch", MAIN, Inputs())["deploy"])
        with self.assertRaisesRegex(ValueError, "AWS_ACCOUNT_ID"):
            registry("ecr", "", "us-east-1", "marquee", "")

    def test_dispatch_to_dev_without_tag_builds(self):
        self.assertEqual(("true", "true", "false"), jobs("workflow_dispatch", environment="dev"))

    def test_dispatch_with_tag_never_builds(self):
        for environment, expected in (("dev", ("true", "false")), ("prod", ("false", "true"))):
            given = {"environment": environment, "image_tag": "ace59f3e1ced"}
            self.assertEqual(("false", *expected), jobs("workflow_dispatch", **given))

    def test_dispatch_to_prod_takes_what_is_there(self):
        self.assertEqual(("false", "false", "true"), jobs("workflow_dispatch", environment="prod"))

    def test_other_branch_is_refused(self):
        with self.assertRaisesRegex(ValueError, "comes from main"):
            plan("workflow_dispatch", "refs/heads/mine", Inputs())

    def test_input_of_another_form_is_refused(self):
        for name, value in (
            ("service", "other"),
            ("environment", "staging"),
            ("image_tag", "a b"),
            ("image_tag", "$(id)"),
            ("image_tag", "tag\n"),
            ("region", "us-east-1; id"),
            ("project", "../x"),
            ("target", "lambda"),
        ):
            with self.subTest(value=value), self.assertRaisesRegex(ValueError, name):
                Inputs(**{name: value})

    def test_empty_input_has_its_default(self):
        given = {"INPUT_REGION": "", "INPUT_TARGET": "eks"}
        self.assertEqual(Inputs(target="eks"), Inputs.of(given))

    def test_registry_is_that_of_the_account_or_docker_hub(self):
        ecr = registry("ecr", "111122223333", "eu-west-1", Inputs(), "")
        self.assertEqual("111122223333.dkr.ecr.eu-west-1.amazonaws.com", ecr["registry"])
        self.assertEqual("marquee", ecr["group"])
        hub = registry("dockerhub", "", "eu-west-1", Inputs(target="eks"), "cinema")
        self.assertEqual({"registry": "docker.io", "group": "cinema"}, hub)

    def test_registry_without_what_it_needs_is_refused(self):
        for kind, account in (("ecr", ""), ("ecr", "12"), ("dockerhub", ""), ("quay", "")):
            with self.subTest(kind=kind), self.assertRaises(ValueError):
                registry(kind, account, "us-east-1", Inputs(target="eks"), "")

    def test_docker_hub_is_not_where_the_stack_of_ecs_looks(self):
        for target in ("ecs", "both"):
            with self.subTest(target), self.assertRaisesRegex(ValueError, "takes images from ECR"):
                registry("dockerhub", "", "us-east-1", Inputs(target=target), "cinema")


if __name__ == "__main__":
    unittest.main()
