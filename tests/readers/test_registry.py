from __future__ import annotations

import pytest

from twosource.readers import Reader, reader_for
from twosource.registry import load_folder


@pytest.mark.parametrize(
    ("name", "original", "reader"),
    [
        ("a.txt", b"The gate is stuck.", "plain text"),
        ("a.html", b"<p>The gate", "web page"),
        ("a.txt", b"<!DOCTYPE html><html><body>The gate", "web page"),
        ("a.unknown", b"The gate is stuck.", "plain text"),
        ("a.txt", b"\n <html lang='en'>", "web page"),
        ("a.txt", b"An <article> about tags", "plain text"),
    ],
)
def test_what_bytes_look_like_wins_over_the_suffix(name: str, original: bytes, reader: str) -> None:
    assert reader_for(name, original).name == reader


def test_no_two_readers_claim_one_suffix() -> None:
    suffixes = [suffix for reader in load_folder("twosource.readers", Reader).values() for suffix in reader.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes)
