"""The processes themselves, JVM or native."""

from boards.form import NAMESPACE, POD, SERVICE, Dashboard, Panel, Query

PROCESS = f'{SERVICE}, pod=~"$pod"'


def rate(metric: str, by: str = "pod", more: str = "") -> str:
    return f"sum by ({by}) (rate({metric}{{{PROCESS}{more}}}[$__rate_interval]))"


DASHBOARD = Dashboard(
    uid="marquee-runtime",
    title="Marquee / Runtime",
    description="Memory, garbage collection, processor, threads and event loops of each process, JVM or native.",
    variables=[NAMESPACE, POD],
    rows={
        "Memory": [
            Panel(
                title="Resident memory",
                description="What the process takes from the machine: heap, code, buffers, threads. This is what the container's limit counts.",
                unit="bytes",
                queries=[Query(f"process_resident_memory_bytes{{{PROCESS}}}", "{{pod}}")],
            ),
            Panel(
                title="Heap in use",
                description="Objects, dead ones included until they are collected.",
                unit="bytes",
                queries=[
                    Query(
                        f'sum by (pod) (jvm_memory_used_bytes{{{PROCESS}, area="heap"}})', "{{pod}}"
                    )
                ],
            ),
            Panel(
                title="Outside the heap",
                description="Buffers for the network and for answers that are replayed, and on the JVM classes and compiled code.",
                unit="bytes",
                queries=[
                    Query(
                        f'sum by (pod) (jvm_buffer_memory_used_bytes{{{PROCESS}, id="direct"}})',
                        "{{pod}} direct",
                    ),
                    Query(
                        f'sum by (pod) (jvm_memory_used_bytes{{{PROCESS}, area="nonheap"}})',
                        "{{pod}} JVM",
                    ),
                ],
            ),
        ],
        "Garbage collection": [
            Panel(
                title="Time in pauses",
                description="Share of the time in which the program stood still for the collector.",
                unit="percentunit",
                queries=[Query(rate("jvm_gc_pause_seconds_sum"), "{{pod}}")],
                threshold=0.05,
            ),
            Panel(
                title="Pauses",
                description="Collections per second, by what caused them.",
                unit="ops",
                queries=[Query(rate("jvm_gc_pause_seconds_count", "action"), "{{action}}")],
            ),
            Panel(
                title="Allocation",
                description="Bytes per second that the program asks for.",
                unit="Bps",
                queries=[Query(rate("jvm_gc_memory_allocated_bytes_total"), "{{pod}}")],
            ),
        ],
        "Processor and threads": [
            Panel(
                title="Processor",
                description="Share of the cores that the process sees.",
                unit="percentunit",
                queries=[Query(f"process_cpu_usage{{{PROCESS}}}", "{{pod}}")],
            ),
            Panel(
                title="Threads",
                description="Platform threads that live; virtual ones are not among them.",
                unit="none",
                queries=[Query(f"jvm_threads_live_threads{{{PROCESS}}}", "{{pod}}")],
            ),
            Panel(
                title="Open files and sockets",
                description="File descriptors in use.",
                unit="none",
                queries=[Query(f"process_files_open_files{{{PROCESS}}}", "{{pod}}")],
            ),
        ],
        "Event loops": [
            Panel(
                title="Event-loop lag",
                description="Half and 99 % of tasks were begun at most this late. All connections of a loop wait as long.",
                unit="s",
                queries=[
                    Query(
                        f"histogram_quantile({share}, {rate('marquee_event_loop_lag_seconds_bucket', 'le')})",
                        name,
                    )
                    for share, name in ((0.5, "p50"), (0.99, "p99"))
                ],
                threshold=0.05,
                width=12,
            ),
            Panel(
                title="Worst lag",
                description="The latest that a task was begun, in the last minutes, by replica.",
                unit="s",
                queries=[Query(f"marquee_event_loop_lag_seconds_max{{{PROCESS}}}", "{{pod}}")],
                width=12,
            ),
        ],
    },
)
