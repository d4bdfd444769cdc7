"""Strict JSON schemas for kubeconform from what Kubernetes publishes of its API: schemas.py SPEC OUT

SPEC is api/openapi-spec/swagger.json of the release that we deploy to. A field that it does not
know is an error. Each file stands alone: it holds the definitions that its kind needs.
"""

import json
import sys
from pathlib import Path

PREFIX = "#/definitions/"
# What the specification describes by a format that JSON Schema does not have.
OWN = {
    "io.k8s.apimachinery.pkg.util.intstr.IntOrString": {"type": ["string", "integer"]},
    "io.k8s.apimachinery.pkg.api.resource.Quantity": {"type": ["string", "number"]},
}


def strict(schema):
    if isinstance(schema, list):
        return [strict(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {
        key: {name: strict(each) for name, each in value.items()}
        if key == "properties"
        else strict(value)
        for key, value in schema.items()
        if key
        in ("$ref", "type", "items", "properties", "required", "additionalProperties", "enum")
    }
    if "properties" in kept:
        kept.setdefault("additionalProperties", False)
    return kept


def references(schema):
    if isinstance(schema, dict):
        if isinstance(schema.get("$ref"), str):
            yield schema["$ref"].removeprefix(PREFIX)
        for value in schema.values():
            yield from references(value)
    elif isinstance(schema, list):
        for each in schema:
            yield from references(each)


def needed(name, definitions):
    found, open_ends = {}, [name]
    while open_ends:
        current = open_ends.pop()
        if current not in found:
            found[current] = definitions[current]
            open_ends.extend(references(definitions[current]))
    return found


def main(spec, out):
    raw = json.loads(spec.read_text())["definitions"]
    definitions = {name: OWN.get(name) or strict(schema) for name, schema in raw.items()}
    out.mkdir(parents=True, exist_ok=True)
    for name, schema in raw.items():
        kinds = schema.get("x-kubernetes-group-version-kind", [])
        if len(kinds) != 1 or "kind" not in schema.get("properties", {}):
            continue
        group, version, kind = (kinds[0][key] for key in ("group", "version", "kind"))
        parts = [kind.lower(), *([group.split(".")[0]] if group else []), version]
        document = {"$ref": PREFIX + name, "definitions": needed(name, definitions)}
        (out / ("-".join(parts) + ".json")).write_text(json.dumps(document))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
