# What cluster-test is made of.
passed=0
title() { printf '\n%s\n' "$1"; }
seen() { passed=$((passed + 1)); echo "  ok  $1"; }
fail() { echo "  FAILED  $1" >&2; kubectl -n "${namespace:-default}" get pods,events 2>/dev/null | tail -25 >&2; exit 1; }

# Server-side, every field known, and no warning of the API server. The field manager is Helm's name
# in the namespaces that the chart owns, so that whoever applies is one and the same.
apply_file() { # FILE [KUBECTL_ARGUMENT ...]
  local file=$1
  shift
  kubectl apply --server-side --force-conflicts --field-manager cluster-test --validate=strict -f "$file" "$@" >"$work/applied" 2>&1 ||
    { cat "$work/applied"; fail "$file was refused"; }
  if grep -i warning "$work/applied"; then fail "the API server warns of $file"; fi
}
apply_kustomization() {
  kubectl kustomize "$1" >"$work/kustomized.yaml"
  apply_file "$work/kustomized.yaml"
}

# The chart of this commit, or of another: release dev|prod IMAGE [FOLDER_OF_CHART_AND_VALUES]
release() {
  local folder=${3:-k8s/helm}
  helm template movie-service "$folder/movie-service" --namespace "$namespace" \
    --values "$folder/values/$1/movie-service.yaml" --values "$here/values.yaml" \
    --set "app.image=$2" >"$work/release.yaml"
  apply_file "$work/release.yaml" --namespace "$namespace"
}
secret() {
  kubectl -n "$namespace" create secret generic movie-service --dry-run=client -o yaml \
    --from-literal QUARKUS_DATASOURCE_USERNAME=marquee --from-literal QUARKUS_DATASOURCE_PASSWORD=for-the-test-only |
    kubectl apply -f - >/dev/null
}

running() { # Pods of the service that nobody has asked to go
  kubectl -n "$namespace" get pods -l app.kubernetes.io/name=movie-service -o json |
    jq -c '.items[] | select(.metadata.deletionTimestamp == null)'
}
pods() { running | jq -r 'select(any(.status.conditions[]?; .type == "Ready" and .status == "True")) | .metadata.name'; }
restarts() { running | jq -s '[.[].status.containerStatuses[]?.restartCount] | add // 0'; }
identities() { # kind, name and identity of every object that the release names
  kubectl -n "$namespace" get -f "$work/release.yaml" -o json |
    jq -r '.items[] | "\(.kind) \(.metadata.name) \(.metadata.uid)"' | sort
}
wait_for() { # SECONDS WHAT COMMAND...
  local end=$((SECONDS + $1)) what=$2
  shift 2
  until "$@"; do
    ((SECONDS < end)) || fail "waited in vain for $what"
    sleep 2
  done
}
hpa_reads_cpu() {
  kubectl -n "$namespace" get hpa movie-service -o json |
    jq -e 'any(.status.currentMetrics[]?; .resource.name == "cpu" and .resource.current.averageUtilization != null)' >/dev/null
}
all_ready() { # as many as the HPA wants at least, or the Deployment
  local wanted
  wanted=$(kubectl -n "$namespace" get hpa movie-service -o jsonpath='{.spec.minReplicas}' 2>/dev/null ||
    kubectl -n "$namespace" get deployment movie-service -o jsonpath='{.spec.replicas}')
  [[ $(pods | wc -l) -ge $wanted ]]
}
ready() {
  kubectl -n "$namespace" rollout status deployment/movie-service --timeout 300s >/dev/null || fail "the rollout did not end"
  wait_for 240 "all replicas" all_ready
  running | jq -es 'all(.spec.containers[0].securityContext.readOnlyRootFilesystem)' >/dev/null || fail "a root file system can be written"
}

evict() {
  jq -n --arg name "$1" '{apiVersion: "policy/v1", kind: "Eviction", metadata: {name: $name}}' |
    kubectl create --raw "/api/v1/namespaces/$namespace/pods/$1/eviction" -f -
}
roll() {
  kubectl -n "$namespace" set image deployment/movie-service "movie-service=$1" >/dev/null
  ready
  running | jq -es --arg image "$1" 'all(.spec.containers[0].image == $image)' >/dev/null || fail "an old Pod is still there"
}
delete_a_pod() {
  kubectl -n "$namespace" delete pod "$(pods | head -1)" --wait >/dev/null
  ready
}
scale() {
  kubectl -n "$namespace" scale deployment/movie-service --replicas "$1" >/dev/null
  wait_for 120 "the others to go" eval '[[ $(kubectl -n "$namespace" get pods -l app.kubernetes.io/name=movie-service --no-headers | wc -l) == '"$1"' ]]'
}
# A change that cannot work: its Pod gets no requests, the others go on, and undo brings all back.
broken() { # image|env OBJECT CHANGE
  local before
  before=$(pods | sort)
  kubectl -n "$namespace" set "$@" >/dev/null
  wait_for 120 "the broken Pod" eval '[[ $(running | jq -r .metadata.name | sort) != "$before" ]]'
  sleep 20
  [[ $(pods | sort) == "$before" ]] || fail "the broken version changed what serves"
  kubectl -n "$namespace" rollout undo deployment/movie-service >/dev/null
  wait_for 120 "the broken Pod to go" eval '[[ $(running | jq -r .metadata.name | sort) == "$before" ]]'
  ready
}
under_load() { # WHAT COMMAND...
  local what=$1 port load result
  shift
  port=$(kubectl -n "$namespace" get service movie-service -o jsonpath='{.spec.ports[0].nodePort}')
  rm -f "$work/stop"
  python3 "$here/load.py" "http://$node:$port" "$work/stop" >"$work/load" &
  load=$!
  sleep 3
  "$@"
  sleep 3
  touch "$work/stop"
  wait "$load" || fail "the load generator failed"
  result=$(cat "$work/load")
  jq -e '.lost == 0 and .requests > 200' <<<"$result" >/dev/null || fail "$what: $result"
  seen "$what: $(jq -r '"\(.requests) requests, \(.lost) lost, p50 \(.p50_ms) ms, p99 \(.p99_ms) ms"' <<<"$result")"
}
