"""Plays PagerDuty and Slack, and remembers what they were told."""

import json
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Message:
    """Something that would have reached a person."""

    channel: str
    resolved: bool
    text: str


class Receivers:
    """A server on the loopback address: /pagerduty and /slack."""

    def __init__(self) -> None:
        self.messages: list[Message] = []
        receivers = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                receivers.messages.append(message(self.path, body))
                self.send_response(202 if self.path == "/pagerduty" else 200)
                self.end_headers()
                self.wfile.write(b"{}" if self.path == "/pagerduty" else b"ok")

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.origin = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def has(self, channel: str, alert: str, resolved: bool) -> bool:
        return any(
            it.channel == channel and it.resolved == resolved and alert in it.text
            for it in list(self.messages)
        )


def message(path: str, body: dict) -> Message:
    """As PagerDuty's events API and Slack's incoming webhooks take it."""
    if path == "/pagerduty":
        # A resolution names no alert, only the incident.
        text = f"{body.get('payload', {}).get('summary', '')} {body['dedup_key']}"
        return Message("pagerduty", body["event_action"] == "resolve", text)
    title = body["attachments"][0]["title"]
    return Message("slack", title.startswith("RESOLVED"), title)
