"""A sign-on service of somebody else, as small as can be: a real server that speaks OIDC."""

import base64
import hashlib
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = "wervel", "a-secret-of-this-test"


class Service:
    """Says of whoever is sent to it what ``claims`` says; checks PKCE, code and secret."""

    def __init__(self) -> None:
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.claims: dict[str, object] = {}
        self.asked: dict[str, str] = {}
        self.used: set[str] = set()
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                self.answer(service.configuration())

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                sent = {name: values[0] for name, values in parse_qs(body).items()}
                found = service.token(sent)
                self.answer(found or {"error": "invalid_grant"}, 200 if found else 400)

            def answer(self, told, status=200):
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(json.dumps(told).encode())

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def configuration(self):
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }

    def visit(self, address: str) -> dict[str, str]:
        """Somebody is sent here and says yes; what they come back with."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert address.startswith(f"{self.address}/authorize")
        self.asked = asked
        return {"code": "a-code-of-this-test", "state": asked["state"]}

    def token(self, sent):
        verifier = hashlib.sha256(sent.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(verifier).rstrip(b"=").decode()
        right = (
            sent.get("code") == "a-code-of-this-test"
            and sent.get("client_secret") == SECRET
            and challenge == self.asked["code_challenge"]
            and challenge not in self.used
        )
        if not right:
            return None
        self.used.add(challenge)
        now = int(time.time())
        told = {"iss": self.address, "aud": CLIENT, "iat": now, "exp": now + 60, **self.claims}
        return {
            "access_token": "unused",
            "token_type": "Bearer",
            "id_token": jwt.encode(told, self.key, algorithm="RS256"),
        }

    def close(self):
        self.server.shutdown()
        self.server.server_close()
