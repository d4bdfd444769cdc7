#!/usr/bin/env python3
"""Says what a run of deploy.yml does: plan.py, with its inputs in the environment.

A push builds its commit and takes it to dev, then to prod. A dispatch goes to one environment: with a
tag it deploys that image; without, dev gets a new build of the commit, and prod what dev runs.
"""

import os
import re
from dataclasses import dataclass

import github

REGION = "[a-z]{2}(-[a-z]+)+-[1-9]"
FORMS = {
    "service": "movie-service",
    "environment": "dev|prod",
    "image_tag": "|[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}",
    "region": f"|{REGION}",
    "project": "[a-z][a-z0-9-]{1,20}",
    "target": "ecs|eks|both",
}


@dataclass(frozen=True)
class Inputs:
    service: str = "movie-service"
    environment: str = "dev"
    image_tag: str = ""
    region: str = ""
    project: str = "marquee"
    target: str = "both"

    def __post_init__(self):
        for name, form in FORMS.items():
            if not re.fullmatch(form, getattr(self, name)):
                raise ValueError(f"{name}: not of the form {form}")

    @classmethod
    def of(cls, environment: dict[str, str]) -> "Inputs":
        """INPUT_<NAME>; what is empty has its default."""
        given = {name: environment.get(f"INPUT_{name.upper()}", "") for name in FORMS}
        return cls(**{name: value for name, value in given.items() if value})


def plan(event: str, ref: str, inputs: Inputs, account: str = "") -> dict[str, str]:
    """The outputs of the plan: which jobs run, and with what."""
    if ref != "refs/heads/main":
        raise ValueError(f"{ref}: what is deployed comes from main")
    push = event == "push"
    # Before there is an account, a push is checked and no more.
    deploy = not push or account != ""
    jobs = {
        "build": push or (inputs.environment == "dev" and not inputs.image_tag),
        "deploy": deploy,
        "dev": deploy and (push or inputs.environment == "dev"),
        "prod": deploy and (push or inputs.environment == "prod"),
    }
    return {
        "service": inputs.service,
        "project": inputs.project,
        "target": inputs.target,
        "region": inputs.region,
        **{name: str(runs).lower() for name, runs in jobs.items()},
    }


def registry(
    kind: str, account: str, region: str, inputs: Inputs, namespace: str
) -> dict[str, str]:
    """Where images go, in dev's account: the registry's host, and the folder in it."""
    if kind == "dockerhub":
        if inputs.target != "eks":
            raise ValueError("REGISTRY: the stack of ECS takes images from ECR; set TARGET to eks")
        if not re.fullmatch("[a-z0-9]{2,60}", namespace):
            raise ValueError("DOCKERHUB_NAMESPACE: no name of Docker Hub")
        return {"registry": "docker.io", "group": namespace}
    if kind != "ecr":
        raise ValueError("REGISTRY: ecr or dockerhub")
    if not re.fullmatch("[0-9]{12}", account):
        raise ValueError("AWS_ACCOUNT_ID: twelve digits")
    if not re.fullmatch(REGION, region):
        raise ValueError("AWS_REGION: no region")
    return {"registry": f"{account}.dkr.ecr.{region}.amazonaws.com", "group": inputs.project}


def main() -> None:
    environment = os.environ
    try:
        inputs = Inputs.of(dict(environment))
        account = environment.get("AWS_ACCOUNT_ID", "")
        event, ref = environment["GITHUB_EVENT_NAME"], environment["GITHUB_REF"]
        jobs = plan(event, ref, inputs, account)
        if jobs["deploy"] == "false":
            github.summary("There is no AWS_ACCOUNT_ID: checked, not deployed")
            where = {}
        else:
            where = registry(
                environment.get("REGISTRY") or "ecr",
                account,
                environment.get("AWS_REGION") or "us-east-1",
                inputs,
                environment.get("DOCKERHUB_NAMESPACE", ""),
            )
    except ValueError as wrong:
        github.fail(str(wrong))
    github.output(**jobs, **where)


if __name__ == "__main__":
    main()
