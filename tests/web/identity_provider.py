"""A small OpenID Connect provider on the loopback, for tests: discovery, keys, authorisation, tokens with PKCE."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey


class IdentityProvider:
    """Vouches for ``claims``; ``spoil`` changes what it does wrong."""

    client_id = "zhiren"
    client_secret = "a secret for tests"

    def __init__(self) -> None:
        self.key = RSAKey.generate_key(2048, {"kid": "first", "use": "sig", "alg": "RS256"})
        self.signing_key = self.key
        self.claims: dict[str, Any] = {"sub": "1", "email": "li@x.cn", "email_verified": True}
        self.issuer_says = ""
        self.codes: dict[str, dict[str, str]] = {}
        self.token_requests: list[dict[str, str]] = []
        self.token_status = 200
        self.token_claims: dict[str, Any] = {}
        provider = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                answer = provider.answers().get(urlsplit(self.path).path)
                self.reply(200 if answer else 404, answer or {})

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                given = {name: values[0] for name, values in parse_qs(body).items()}
                self.reply(*provider.token(given, self.headers.get("Authorization", "")))

            def reply(self, status: int, answer: dict[str, Any]) -> None:
                content = json.dumps(answer).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *args: object) -> None:
                """Quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.issuer = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Stop serving."""
        self.server.shutdown()
        self.server.server_close()

    def answers(self) -> dict[str, dict[str, Any]]:
        """What it says of itself."""
        return {
            "/.well-known/openid-configuration": {
                "issuer": self.issuer_says or self.issuer,
                "authorization_endpoint": f"{self.issuer}/authorize",
                "token_endpoint": f"{self.issuer}/token",
                "jwks_uri": f"{self.issuer}/keys",
                "id_token_signing_alg_values_supported": ["RS256"],
            },
            "/keys": {"keys": [self.key.as_dict(private=False)]},
        }

    def agree(self, address: str) -> str:
        """As somebody who signs in on the provider's page: the query string that leads back."""
        given = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        code = f"code-{len(self.codes)}"
        self.codes[code] = given
        return f"code={code}&state={given['state']}"

    def token(self, given: dict[str, str], authorization: str) -> tuple[int, dict[str, Any]]:
        """The token endpoint: client, code, redirection and the proof of PKCE must fit."""
        self.token_requests.append(given)
        expected = base64.b64encode(f"{self.client_id}:{self.client_secret}".encode()).decode()
        asked = self.codes.pop(given.get("code", ""), None)
        proof = base64.urlsafe_b64encode(hashlib.sha256(given.get("code_verifier", "").encode()).digest())
        fits = (
            asked
            and authorization == f"Basic {expected}"
            and asked["redirect_uri"] == given["redirect_uri"]
            and asked["code_challenge"] == proof.decode().rstrip("=")
            and asked["code_challenge_method"] == "S256"
        )
        if not asked or not fits:
            return 400, {"error": "invalid_grant"}
        if self.token_status != 200:
            return self.token_status, {}
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": self.client_id, "iat": now, "exp": now + 60, "nonce": asked["nonce"]}
        claims |= self.claims | self.token_claims
        token = jwt.encode({"alg": "RS256", "kid": "first"}, claims, self.signing_key)
        return 200, {"access_token": "x", "token_type": "Bearer", "id_token": token}
