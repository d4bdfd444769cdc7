"""What infra-cdk publishes in Parameter Store below /PROJECT/ENVIRONMENT/, and the chart's values of it."""

from command import run_json

# Where each parameter belongs in the chart's values. The service on ECS gets the same from its
# task definition.
VALUES = {
    "target-group/eks": ("targetGroupArn",),
    "roles/app": ("serviceAccount", "annotations", "eks.amazonaws.com/role-arn"),
    "alb/url": ("config", "MARQUEE_PUBLIC_URL"),
    "client-limit/enabled": ("config", "MARQUEE_CLIENT_LIMIT_ENABLED"),
    "images/bucket": ("config", "MARQUEE_IMAGES_BUCKET"),
    "tmdb-token/secret-arn": ("config", "MARQUEE_SECRETS_TMDB_TOKEN_ARN"),
    "database/secret-arn": ("config", "MARQUEE_SECRETS_DATABASE_ARN"),
    "database/jdbc-url": ("config", "QUARKUS_DATASOURCE_JDBC_URL"),
    "cache/password-secret-arn": ("config", "MARQUEE_SECRETS_VALKEY_ARN"),
    "cache/url": ("config", "QUARKUS_REDIS_HOSTS"),
    "cache/client-type": ("config", "QUARKUS_REDIS_CLIENT_TYPE"),
}


class MissingParameter(Exception):
    """Something is not published that a deployment needs."""


class Parameters:
    """The parameters of one environment and region."""

    def __init__(self, prefix, values):
        self._prefix = prefix
        self._values = values

    @classmethod
    def read(cls, project, environment):
        prefix = f"/{project}/{environment}/"
        found = run_json(
            "aws",
            "ssm",
            "get-parameters-by-path",
            "--path",
            prefix,
            "--recursive",
            "--query",
            "Parameters[].[Name,Value]",
            "--output",
            "json",
        )
        return cls(prefix, {name.removeprefix(prefix): value for name, value in found})

    def has(self, name):
        return name in self._values

    def __getitem__(self, name):
        if name not in self._values:
            raise MissingParameter(
                f"no parameter {self._prefix}{name}: is the infrastructure there?"
            )
        return self._values[name]

    def chart_values(self, region):
        """What the chart has to be told of this account."""
        app = {"config": {"AWS_REGION": region}}
        for name, path in VALUES.items():
            place = app
            for key in path[:-1]:
                place = place.setdefault(key, {})
            place[path[-1]] = self[name]
        return {"app": app}
