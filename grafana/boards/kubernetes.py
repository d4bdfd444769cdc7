"""What the cluster gives the Pods, and takes."""

from boards.form import Dashboard, Panel, Query

NS = 'namespace="$namespace"'
CONTAINER = f'{NS}, container="movie-service"'
HPA = f'{NS}, horizontalpodautoscaler="movie-service"'
DEPLOYMENT = f'{NS}, deployment="movie-service"'

DASHBOARD = Dashboard(
    uid="marquee-kubernetes",
    title="Marquee / Kubernetes",
    description="Pods, autoscaler, throttling and memory. Needs kube-state-metrics and the kubelet's cAdvisor.",
    rows={
        "Pods": [
            Panel(
                title="Replicas",
                description="Pods that are wanted, there, and ready.",
                unit="none",
                queries=[
                    Query(f"kube_deployment_spec_replicas{{{DEPLOYMENT}}}", "wanted"),
                    Query(f"kube_deployment_status_replicas{{{DEPLOYMENT}}}", "there"),
                    Query(f"kube_deployment_status_replicas_available{{{DEPLOYMENT}}}", "ready"),
                ],
            ),
            Panel(
                title="Autoscaler",
                description="Replicas that the autoscaler wants, between its least and its most.",
                unit="none",
                queries=[
                    Query(
                        f"kube_horizontalpodautoscaler_status_desired_replicas{{{HPA}}}", "wanted"
                    ),
                    Query(f"kube_horizontalpodautoscaler_spec_min_replicas{{{HPA}}}", "least"),
                    Query(f"kube_horizontalpodautoscaler_spec_max_replicas{{{HPA}}}", "most"),
                ],
            ),
            Panel(
                title="Restarts",
                description="Restarts of containers in the last hour, by Pod.",
                unit="none",
                queries=[
                    Query(
                        f"increase(kube_pod_container_status_restarts_total{{{CONTAINER}}}[1h])",
                        "{{pod}}",
                    )
                ],
                threshold=2,
            ),
        ],
        "Processor": [
            Panel(
                title="Processor used",
                description="Cores, by Pod.",
                unit="none",
                queries=[
                    Query(
                        f"sum by (pod) (rate(container_cpu_usage_seconds_total{{{CONTAINER}}}[$__rate_interval]))",
                        "{{pod}}",
                    )
                ],
            ),
            Panel(
                title="Used of what was requested",
                description="Processor by Pod as a share of its request, which is what the autoscaler looks at.",
                unit="percentunit",
                queries=[
                    Query(
                        f"sum by (pod) (rate(container_cpu_usage_seconds_total{{{CONTAINER}}}[$__rate_interval]))"
                        f' / sum by (pod) (kube_pod_container_resource_requests{{{CONTAINER}, resource="cpu"}})',
                        "{{pod}}",
                    )
                ],
            ),
            Panel(
                title="Throttling",
                description="Share of scheduling periods in which a container was stopped at its limit. Slow hits come from here.",
                unit="percentunit",
                queries=[
                    Query(
                        f"sum by (pod) (rate(container_cpu_cfs_throttled_periods_total{{{CONTAINER}}}[$__rate_interval]))"
                        f" / sum by (pod) (rate(container_cpu_cfs_periods_total{{{CONTAINER}}}[$__rate_interval]))",
                        "{{pod}}",
                    )
                ],
                threshold=0.25,
                maximum=1,
            ),
        ],
        "Memory and network": [
            Panel(
                title="Memory",
                description="What the kernel counts against the limit, by Pod.",
                unit="bytes",
                queries=[
                    Query(
                        f"sum by (pod) (container_memory_working_set_bytes{{{CONTAINER}}})",
                        "{{pod}}",
                    )
                ],
            ),
            Panel(
                title="Memory of the limit",
                description="The same as a share of the limit; at 1 the container is killed.",
                unit="percentunit",
                queries=[
                    Query(
                        f"sum by (pod) (container_memory_working_set_bytes{{{CONTAINER}}})"
                        f' / sum by (pod) (kube_pod_container_resource_limits{{{CONTAINER}, resource="memory"}})',
                        "{{pod}}",
                    )
                ],
                threshold=0.9,
                maximum=1,
            ),
            Panel(
                title="Network",
                description="Bytes per second that Pods of the service receive and send.",
                unit="Bps",
                queries=[
                    Query(
                        f'sum(rate(container_network_receive_bytes_total{{{NS}, pod=~"movie-service-.+"}}[$__rate_interval]))',
                        "received",
                    ),
                    Query(
                        f'sum(rate(container_network_transmit_bytes_total{{{NS}, pod=~"movie-service-.+"}}[$__rate_interval]))',
                        "sent",
                    ),
                ],
            ),
        ],
    },
)
