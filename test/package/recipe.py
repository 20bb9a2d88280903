"""Runs the Python recipe, beside it as server.py, against a stand-in for the API: the statuses that it answers with."""

import http.client
import json
import os

answer = {}


class Api:
    """What the recipe takes for a connection, and for the answer that comes over it."""

    def __init__(self, *given, **named):
        self.status = answer["status"]

    def request(self, *given):
        pass

    def getresponse(self):
        return self

    def read(self, most):
        return answer["body"]

    def close(self):
        pass


http.client.HTTPSConnection = Api
os.environ["HAMSA_API_KEY"] = "key"
import server  # noqa: E402

server.user_of = lambda request: "user"
client = server.app.test_client()


def post(body, key=None):
    headers = {"Content-Type": "application/json", **({"Idempotency-Key": key} if key else {})}
    response = client.post("/api/voice-agents", data=body, headers=headers)
    assert response.is_json, response.text
    return response.status_code


def told(body, status=200):
    answer.update(status=status, body=body)
    return post(payload(1))


def payload(count):
    return json.dumps({"agentName": "Noor", "params": {"count": count}})


deep = b"[" * 100_000 + b"]" * 100_000
answers = {
    "null": told(b'{"data": null}'),
    "list": told(b'{"data": []}'),
    "empty": told(b"{}"),
    "deep": told(deep),
    "NaN": told(b'{"data": {"id": NaN}}'),
    "page": told(b"<html>", 429),
    "agent": told(b'{"data": {"id": "a"}}'),
}
requests = {
    "deep": post(deep),
    "NaN": post('{"agentName": "Noor", "params": {"count": NaN}}'),
    "text": post("Noor"),
    "first": post(payload(1), "key"),
    "again": post(payload(1), "key"),
    "other": post(payload(True), "key"),
}
print(json.dumps([answers, requests]))
