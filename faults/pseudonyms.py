"""Whom the store knows a voter as, computed from the key file and a cookie without the program's help."""

import base64
import functools
import hashlib
import hmac
from pathlib import Path


class Pseudonyms:
    """- Parameter key_file: lines `name:key`, one of them named `voters`, as docs/settings.md has it."""

    def __init__(self, key_file: Path):
        keys = dict(
            line.split(":", 1)
            for line in key_file.read_text().splitlines()
            if line and not line.startswith("#")
        )
        self._key = hkdf(unpadded(keys["voters"]), b"tradeoff voters v1")

    @functools.cache
    def of(self, cookie: str, comparison: str) -> bytes:
        token = unpadded(cookie.split(".")[2])
        return hmac.digest(self._key, token + comparison.encode(), "sha256")


def hkdf(secret: bytes, purpose: bytes) -> bytes:
    """The first 32 bytes of RFC 5869 with SHA-256 and without salt."""
    extracted = hmac.digest(bytes(hashlib.sha256().digest_size), secret, "sha256")
    return hmac.digest(extracted, purpose + b"\x01", "sha256")


def unpadded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
