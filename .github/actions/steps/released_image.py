#!/usr/bin/env python3
"""Names the image of the newest release, or says that there is none yet: released_image.py"""

import os

import github


def main() -> None:
    releases = github.api(github.repository("releases?per_page=20"))
    tags = [each["tag_name"] for each in releases if not each["draft"] and not each["prerelease"]]
    if not tags:
        github.summary("Nothing has been released yet: no image to scan")
        return
    owner = os.environ["GITHUB_REPOSITORY_OWNER"].lower()
    github.output(image=f"ghcr.io/{owner}/movie-service:{tags[0].removeprefix('v')}")


if __name__ == "__main__":
    main()
