"""A service on 127.0.0.1 that answers as Anthropic does, or as Bedrock at the paths of that, and misbehaves as it is told.

Prints its port. Arguments: the file that each request is recorded in, then faults as KIND:PER_MILLE or KIND for all.
Whether a body meets a fault depends on the body alone; a fault that is met once (429, 500, ...) is met at the body's first
request, `always-KIND` at each.
"""

import base64
import hashlib
import json
import socket
import struct
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

record_path, *fault_words = sys.argv[1:]
FAULTS = [(word.split(":")[0], int((word.split(":") + ["1000"])[1])) for word in fault_words]
lock = threading.Lock()
record_file = open(record_path, "a", encoding="utf-8")
seen = {}

# What each service documents: its errors page, and the service model of `bedrock-runtime` with AWS' common errors.
ANTHROPIC_ERRORS = {
    "400": "invalid_request_error", "401": "authentication_error", "402": "billing_error", "403": "permission_error",
    "404": "not_found_error", "413": "request_too_large", "429": "rate_limit_error", "500": "api_error",
    "504": "timeout_error", "529": "overloaded_error"}
BEDROCK_ERRORS = {
    "400": "ValidationException", "quota": "ServiceQuotaExceededException", "403": "AccessDeniedException",
    "expired": "ExpiredTokenException", "404": "ResourceNotFoundException", "408": "ModelTimeoutException",
    "424": "ModelErrorException", "429": "ThrottlingException", "not-ready": "ModelNotReadyException",
    "500": "InternalServerException", "503": "ServiceUnavailableException"}
STATUS = {"quota": 400, "expired": 403, "not-ready": 429}


def fault_of(body):
    number = int.from_bytes(hashlib.sha256(body).digest()[:4], "big") % 1000
    for kind, share in FAULTS:
        if number < share:
            return kind
        number -= share
    return ""


def reading(value, state="legible"):
    return {"state": state, "value": value, "certainty": "high", "image": 1 if state == "legible" else 0,
            "area": {"x": 1, "y": 1, "width": 5, "height": 5}}


def answer_value(body):
    """What the model says: the first candidate of each field, as it was told."""
    text = json.dumps(body)
    content = body["messages"][0]["content"]
    told = next(part["text"] for part in reversed(content) if "text" in part)
    data = json.loads(told[told.index("\n{") + 1:] if "\n{" in told else told)
    if "read_controls" in text or "devices" in data:
        return {"controls": [{"kind": "knob", "label": "gain", "position": "unsure", "certainty": "unsure", "image": 1,
                              "area": {"x": 0, "y": 0, "width": 2, "height": 2}}]}
    first = {}
    for candidate in data["candidates"]:
        first.setdefault(candidate["field"], candidate["value"])
    device = {"device": 0, "kind": "test device"}
    fields = ["brand", "model"] + (["serial"] if "never inferred" in text else [])
    for field in fields:
        device[field] = reading(first[field]) if field in first else reading("", "not legible")
    return {"devices": [device]}


def wrapped(value, body, path, kind):
    """The value in the shape of the service that the path belongs to."""
    converse = path.endswith("/converse")
    text = value if isinstance(value, str) else json.dumps(value)
    reason = {"refusal": "content_filtered" if converse else "refusal", "cut": "max_tokens"}.get(kind, "end_turn")
    tool = "tools" in body or "toolConfig" in body
    if converse:
        part = {"toolUse": {"toolUseId": "t1", "name": "x", "input": value}} if tool else {"text": text}
        return {"output": {"message": {"role": "assistant", "content": [part]}}, "stopReason": reason,
                "usage": {"inputTokens": 1000, "outputTokens": 100, "totalTokens": 1100}, "metrics": {"latencyMs": 1}}
    part = {"type": "tool_use", "id": "t1", "name": "x", "input": value} if tool else {"type": "text", "text": text}
    return {"id": "msg_" + hashlib.sha256(json.dumps(body).encode()).hexdigest()[:12], "type": "message",
            "role": "assistant", "content": [part], "stop_reason": reason,
            "usage": {"input_tokens": 1000, "output_tokens": 100}}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    request_id = "request-0"

    def log_message(self, *_):
        pass

    @property
    def is_bedrock(self):
        return self.path.startswith("/model/")

    def reply(self, status, content, headers=None):
        data = content if isinstance(content, bytes) else json.dumps(content).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(data)))
        self.send_header("x-amzn-requestid" if self.is_bedrock else "request-id", self.request_id)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def note(self, body, outcome, charged=False):
        with lock:
            record_file.write(json.dumps({
                "time": time.time(), "method": self.command, "path": self.path, "headers": dict(self.headers),
                "body": base64.b64encode(body).decode(), "outcome": outcome, "charged": charged}) + "\n")
            record_file.flush()

    def error(self, kind):
        """What the service documents; a status that it does not document comes from something on the way to it."""
        status = STATUS.get(kind) or int(kind)
        # A careless service repeats the key, and the token of temporary credentials.
        token = self.headers.get("x-amz-security-token")
        words = "no: " + (f"{token} " if token else "") + (
            self.headers.get("x-api-key") or self.headers.get("authorization") or "")
        if self.is_bedrock and kind in BEDROCK_ERRORS:
            headers = {"x-amzn-errortype": BEDROCK_ERRORS[kind] + ":http://internal.amazon.com/coral/"}
            return self.reply(status, {"message": words}, headers)
        if not self.is_bedrock and kind in ANTHROPIC_ERRORS:
            headers = {"retry-after": "1"} if kind == "429" else {}
            error = {"type": ANTHROPIC_ERRORS[kind], "message": words}
            return self.reply(status, {"type": "error", "error": error, "request_id": self.request_id}, headers)
        return self.reply(status, b"<html>no</html>")

    def do_GET(self):
        self.note(b"", "get")
        if self.path == "/latest/meta-data/iam/security-credentials/":
            return self.reply(200, b"my-role")
        self.reply(200, {"AccessKeyId": "AKIDROLE", "SecretAccessKey": "role-secret", "Token": "role-token",
                         "Expiration": "2001-01-01T00:00:00Z" if self.path.endswith("-ended") else
                                       "2099-01-01T00:00:00Z"})

    def do_PUT(self):
        self.note(b"", "put")
        self.reply(200, b"metadata-token")

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        with lock:
            seen[body] = seen.get(body, 0) + 1
            count = seen[body]
        self.request_id = "request-" + hashlib.sha256(body).hexdigest()[:12]
        kind = fault_of(body)
        if kind.startswith("always-"):
            kind = kind.removeprefix("always-")
        elif count > 1:
            kind = ""
        # An error is free; what was worked on is charged, also where nobody hears of it.
        is_error = kind.isdigit() or kind in STATUS or kind in ("429-long", "redirect") or kind.endswith("_reached")
        self.note(body, kind or "answered", charged=not is_error)
        self.answer(json.loads(body), kind)

    def answer(self, body, kind):
        good = wrapped(answer_value(body), body, self.path, kind)
        if kind == "429-long":
            return self.reply(429, {"type": "error", "error": {"type": "rate_limit_error", "message": "slow"}},
                              {"retry-after": "4"})
        if kind.isdigit() or kind in STATUS:
            return self.error(kind)
        if kind.endswith("_spend_limit_reached"):
            return self.reply(429, {"type": "error", "error": {
                "type": "rate_limit_error", "message": "limit", "details": {"error_code": kind}}})
        if kind == "late":
            time.sleep(0.1)
        if kind == "redirect":
            return self.reply(307, {}, {"location": self.path + "/elsewhere"})
        if kind == "slow":
            data = json.dumps(good).encode()
            self.send_response(200)
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            try:
                for index in range(120):
                    self.wfile.write(data[index:index + 1])
                    self.wfile.flush()
                    time.sleep(0.1)
            except OSError:
                pass
            self.close_connection = True
            return None
        if kind == "reset":
            data = json.dumps(good).encode()
            self.send_response(200)
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data[: len(data) // 2])
            self.wfile.flush()
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.close_connection = True
            self.connection.close()
            return None
        if kind == "not-json":
            return self.reply(200, b"<html>busy</html>")
        if kind == "chatter":
            return self.reply(200, wrapped("I think it is a mixer.", {}, self.path, kind))
        if kind == "no-usage":
            return self.reply(200, {name: value for name, value in good.items() if name != "usage"})
        if kind == "huge-usage":
            return self.reply(200, {**good, "usage": {name: 2 ** 63 - 1 for name in good["usage"]}})
        if kind == "wrong-schema":
            return self.reply(200, wrapped({"devices": [{"device": "zero"}]}, body, self.path, kind))
        return self.reply(200, good)


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def handle_error(self, request, client_address):
        pass


server = Server(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
threading.Thread(target=lambda: (sys.stdin.read(), server.shutdown()), daemon=True).start()
server.serve_forever()
