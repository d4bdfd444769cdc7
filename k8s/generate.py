"""Writes k8s/base, k8s/exposure and the chart from what the build generated: generate.py BUILD OUT

BUILD is movie-service/target, OUT is k8s. Everything is written in a settled order, so that the
same sources give the same files.
"""

import re
import shutil
import sys
from pathlib import Path

import yaml

NAME = "movie-service"
# Objects of the generated manifests that only one way of exposing the service needs.
EXPOSURES = {"Ingress": "ingress", "TargetGroupBinding": "target-group-binding"}
WRITTEN_BY_BUILD = "# Generated: make manifests. The sources are in movie-service/src/main.\n"


def without_builder(thing):
    """Drops what only says that Quarkus made it, which is another text with each of its versions."""
    if isinstance(thing, list):
        return [without_builder(each) for each in thing]
    if not isinstance(thing, dict):
        return thing
    kept = {
        key: without_builder(value)
        for key, value in thing.items()
        if key not in ("app.quarkus.io/quarkus-version", "app.kubernetes.io/managed-by")
    }
    if kept.get("annotations") == {}:
        del kept["annotations"]
    return kept


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def as_yaml(thing):
    return yaml.safe_dump(thing, default_flow_style=False, width=1000)


def base(build, out):
    """One file per object; settings become a file for kustomize, which names them by their digest."""
    resources = []
    for found in yaml.safe_load_all((build / "kubernetes/kubernetes.yml").read_text()):
        item = without_builder(found)
        kind, name = item["kind"], item["metadata"]["name"]
        suffix = name.removeprefix(NAME)
        file = re.sub(r"(?<!^)(?=[A-Z])", "-", kind).lower() + suffix + ".yaml"
        if kind in EXPOSURES:
            write(out / "exposure" / EXPOSURES[kind] / file, WRITTEN_BY_BUILD + as_yaml(item))
        elif kind == "ConfigMap":
            lines = [f"{key}={value}\n" for key, value in sorted(item["data"].items())]
            write(out / "base" / (name + ".env"), WRITTEN_BY_BUILD + "".join(lines))
            labels = item["metadata"]["labels"]
            settings = {"name": name, "envs": [name + ".env"], "options": {"labels": labels}}
        else:
            write(out / "base" / file, WRITTEN_BY_BUILD + as_yaml(item))
            resources.append(file)
    kustomization = {
        "apiVersion": "kustomize.config.k8s.io/v1beta1",
        "kind": "Kustomization",
        "resources": sorted(resources),
        "configMapGenerator": [settings],
    }
    write(out / "base/kustomization.yaml", WRITTEN_BY_BUILD + as_yaml(kustomization))


def template(text):
    """The chart's own conditions, which the generator cannot express, and its name."""
    text = re.sub(r" +annotations:\n +app\.quarkus\.io/quarkus-version: .*\n", "", text)
    text = re.sub(r" +app\.kubernetes\.io/managed-by: .*\n", "", text)
    text = re.sub(
        r"(?:^ +app\.kubernetes\.io/\S+: .*\n)+",
        lambda labels: "".join(sorted(labels[0].splitlines(keepends=True))),
        text,
        flags=re.M,
    )
    text = re.sub(
        r"^  replicas: .*\n",
        lambda line: "{{- if not .Values.app.autoscaling.enabled }}\n" + line[0] + "{{- end }}\n",
        text,
        flags=re.M,
    )
    text = re.sub(
        r"\A(---\n.*kind: ServiceAccount\n.*)\Z",
        r"\1{{- with .Values.app.imagePullSecrets }}\nimagePullSecrets:\n"
        r"{{- range . }}\n  - name: {{ . }}\n{{- end }}\n{{- end }}\n",
        text,
        flags=re.S,
    )
    for kind in EXPOSURES:
        exposure = kind[0].lower() + kind[1:]
        text = re.sub(
            rf"\A(---\n.*kind: {kind}\n.*)\Z",
            rf'{{{{- if eq .Values.app.exposure "{exposure}" }}}}\n\1{{{{- end }}}}\n',
            text,
            flags=re.S,
        )
    return text.replace(NAME, "{{ .Values.app.name }}")


def chart(build, out):
    source, target = build / "helm/kubernetes" / NAME, out / "helm" / NAME
    shutil.rmtree(target, ignore_errors=True)
    for file in sorted(path for path in source.rglob("*") if path.is_file()):
        text = file.read_text()
        relative = file.relative_to(source)
        if file.suffix == ".yaml" and relative.parts[0] == "templates":
            text = template(text)
        elif file.suffix == ".yaml":
            text = WRITTEN_BY_BUILD + as_yaml(yaml.safe_load(text))
        write(target / relative, text)


def main(build, out):
    for folder in ("base", *(f"exposure/{each}" for each in EXPOSURES.values())):
        for file in (out / folder).glob("*"):
            if file.read_text().startswith(WRITTEN_BY_BUILD):
                file.unlink()
    base(build, out)
    chart(build, out)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
