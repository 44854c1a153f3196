"""A device that makes and uses passkeys as a browser does, in software (WebAuthn level 2)."""

import json
import secrets
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

HOST = "testserver"
FLAG = AuthenticatorData.FLAG


class Device:
    """Keeps one passkey; its owner shows a finger whenever it asks."""

    def __init__(self) -> None:
        self.id = secrets.token_bytes(16)
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.owner = b""

    def make(self, options: str) -> str:
        """The answer to what a page asks to make."""
        asked = json.loads(options)["publicKey"]
        public = ES256.from_cryptography_key(self.key.public_key())
        held = AttestedCredentialData.create(Aaguid(bytes(16)), self.id, public)
        told = AttestationObject.create("none", self._data(FLAG.AT, held), {})
        client = _client(CollectedClientData.TYPE.CREATE, asked["challenge"])
        self.owner = asked["user"]["id"]
        return self._answer(client, attestationObject=told)

    def use(self, options: str) -> str:
        """The answer to what a page asks to sign."""
        asked = json.loads(options)["publicKey"]
        data = self._data(FLAG(0), None)
        client = _client(CollectedClientData.TYPE.GET, asked["challenge"])
        signed = self.key.sign(bytes(data) + client.hash, ec.ECDSA(SHA256()))
        return self._answer(client, authenticatorData=data, signature=signed, userHandle=self.owner)

    def _data(self, more: FLAG, held: AttestedCredentialData | None) -> AuthenticatorData:
        flags = FLAG.UP | FLAG.UV | more
        return AuthenticatorData.create(sha256(HOST.encode()).digest(), flags, 0, held or b"")

    def _answer(self, client: CollectedClientData, **parts: object) -> str:
        number = websafe_encode(self.id)
        response = {
            name: part if isinstance(part, str) else websafe_encode(bytes(part))
            for name, part in parts.items()
        }
        response["clientDataJSON"] = websafe_encode(bytes(client))
        told = {"id": number, "rawId": number, "type": "public-key", "response": response}
        return json.dumps({**told, "clientExtensionResults": {"credProps": {"rk": True}}})


def _client(kind: str, challenge: str) -> CollectedClientData:
    return CollectedClientData.create(kind, challenge, f"https://{HOST}")
