"""Whether the chart and the overlay of an environment say the same: same.py CHART OVERLAY

Both are streams of YAML. What differs for good reason is taken out first: kustomize names a
ConfigMap by its digest, the chart notes that digest on the Pods; kustomize adds the namespace.
"""

import difflib
import re
import sys
from pathlib import Path

import yaml


def normal(thing):
    if isinstance(thing, list):
        return [normal(each) for each in thing]
    if isinstance(thing, str):
        return re.sub(r"^(movie-service)-[bcdfghkmt2456789]{10}$", r"\1", thing)
    if not isinstance(thing, dict):
        return thing
    found = {
        key: normal(value)
        for key, value in thing.items()
        if key not in ("namespace", "checksum/config")
    }
    return {key: value for key, value in found.items() if not (key == "annotations" and not value)}


def objects(path):
    found = {}
    for item in yaml.safe_load_all(Path(path).read_text()):
        if item:
            item = normal(item)
            key = f"{item['kind']} {item['metadata']['name']}"
            assert key not in found, f"{path}: {key} twice"
            found[key] = yaml.safe_dump(item).splitlines()
    return found


def main(chart, overlay):
    charts, overlays = objects(chart), objects(overlay)
    differences = []
    for key in sorted(charts.keys() | overlays.keys()):
        difference = difflib.unified_diff(
            charts.get(key, []),
            overlays.get(key, []),
            f"chart: {key}",
            f"overlay: {key}",
            lineterm="",
        )
        differences.extend(difference)
    print("\n".join(differences) or f"{len(charts)} objects, all the same")
    return 1 if differences or not charts else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
