# What steps ask of a registry; sourced. Who is logged in with Docker is known to it.

# The digest of IMAGE, of all its platforms together; fails if there is none.
digest_of() { # IMAGE
  local manifest digest
  manifest=$(mktemp)
  skopeo inspect --raw "docker://$1" >"$manifest" || { rm "$manifest"; return 1; }
  digest=$(sha256sum "$manifest")
  rm "$manifest"
  echo "sha256:${digest%% *}"
}

# The commit that IMAGE says it was made of.
commit_of() { # IMAGE
  skopeo inspect --override-os linux --override-arch amd64 --no-tags \
    --format '{{index .Labels "org.opencontainers.image.revision"}}' "docker://$1"
}

# Gives later steps the image by its digest, and its commit.
give() { # IMAGE@DIGEST COMMIT
  [[ $1 =~ ^[^@[:space:]]+@sha256:[0-9a-f]{64}$ ]] || { echo "$1 is no image by its digest"; return 1; }
  [[ $2 =~ ^[0-9a-f]{40}$ ]] || { echo "$2 is no commit"; return 1; }
  printf 'image=%s\nrepository=%s\ndigest=%s\ncommit=%s\n' "$1" "${1%@*}" "${1#*@}" "$2" |
    tee -a "${GITHUB_OUTPUT:-/dev/null}"
}
