from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.readers import UnreadableError
from twosource.readers._decode import decode


@pytest.mark.parametrize(
    ("original", "text", "encoding"),
    [
        ("The gate’s shut.".encode(), "The gate’s shut.", "utf-8"),
        (b"\xef\xbb\xbfThe gate.", "The gate.", "utf-8"),
        ("The gate’s shut.".encode("utf-16"), "The gate’s shut.", "utf-16-le"),
        ("He said “no” – the café is closed.".encode("cp1252"), "He said “no” – the café is closed.", "cp1252"),
        (b"line one\r\nline\xc2\xa0two\r\n", "line one\r\nline\xa0two\r\n", "utf-8"),
    ],
)
def test_bytes_are_read_in_their_own_encoding(original: bytes, text: str, encoding: str) -> None:
    decoded = decode(original)
    assert (decoded.text, decoded.encoding) == (text, encoding)


def test_a_declared_encoding_is_believed_where_it_fits() -> None:
    assert decode("Плотина закрыта".encode("cp1251"), declared="windows-1251").text == "Плотина закрыта"


def test_a_few_damaged_characters_do_not_change_the_encoding() -> None:
    decoded = decode("Éva’s dam – “shut”".encode() + b"\xff." + "Zoë’s too.".encode())
    assert decoded.text == "Éva’s dam – “shut”\ufffd.Zoë’s too."
    assert decoded.broken == ((18, 27, 28),)


@pytest.mark.parametrize("original", [b"%PDF-1.7 ...", b"\x00\x01\x02" * 50, b"PK\x03\x04...."])
def test_what_is_no_text_is_refused(original: bytes) -> None:
    with pytest.raises(UnreadableError):
        decode(original)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1))
def test_every_character_knows_its_bytes(text: str) -> None:
    original = text.encode()
    decoded = decode(original)
    offsets = decoded.byte_offsets()
    words = [original[offsets[at] : offsets[at + 1]].decode() for at in range(len(decoded.text))]
    assert "".join(words) == decoded.text
    assert offsets[-1] == len(original)
