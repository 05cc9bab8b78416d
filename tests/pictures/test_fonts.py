from __future__ import annotations

import base64
import io
import re

import pytest

from twosource.pictures import font_faces, paper_fonts
from twosource.pictures._fonts import undrawn

FACES = [
    ("Source Serif 4", "normal", "400"),
    ("Source Serif 4", "italic", "400"),
    ("Source Serif 4", "normal", "600"),
    ("Source Sans 3", "normal", "400"),
    ("Source Sans 3", "normal", "600"),
]


@pytest.mark.parametrize(
    ("text", "subsets"),
    [
        ("", 1),
        ("He paid €5 – “naïve”, said Mr Ångström…", 1),
        ("Łódź", 2),
        ("Київ", 2),
        ("Αθήνα", 2),
        ("Łódź, Київ, Αθήνα", 4),
        ("東京", 1),
    ],
)
def test_only_the_subsets_of_the_text_are_carried(text: str, subsets: int) -> None:
    rules = font_faces(text)
    found = re.findall(r'font-family:"([^"]+)";font-style:(\w+);font-weight:(\d+)', rules)
    assert found == [face for face in FACES for _ in range(subsets)]
    assert len(set(re.findall(r"unicode-range:([^}]+)", rules))) == subsets
    assert rules == font_faces(text)


def test_a_font_is_carried_whole() -> None:
    packed = re.findall(r"src:url\(data:font/woff2;base64,([^)]+)\)", font_faces("Łódź, Київ, Αθήνα"))
    assert len(set(packed)) == 20
    assert all(base64.b64decode(one, validate=True).startswith(b"wOF2") for one in packed)


def test_on_paper_each_file_is_a_family_weight_and_style_of_its_own() -> None:
    rules = paper_fonts('p{font:600 9pt "Source Sans 3",sans-serif}', "Łódź, Київ, Αθήνα")
    told = re.findall(r'@font-face{font-family:"([^"]+)";font-style:(\w+);font-weight:(\d+)', rules)
    assert len(told) == len(set(told)) == 20
    stack = '"Source Sans 3","Source Sans 3 latin-ext","Source Sans 3 cyrillic","Source Sans 3 greek"'
    assert rules.endswith(f"p{{font:600 9pt {stack},sans-serif}}")
    assert {family for family, *_ in told if "Sans" in family} == set(stack.replace('"', "").split(","))


def test_weasyprint_sets_each_letter_with_the_glyph_of_its_file() -> None:
    weasyprint, pypdf = pytest.importorskip("weasyprint"), pytest.importorskip("pypdf")
    words = "Łódź Київ Αθήνα"
    style = paper_fonts('p{font:9pt "Source Serif 4"}', words)
    written = weasyprint.HTML(string=f"<style>{style}</style><p>{words}</p>").write_pdf()
    page = pypdf.PdfReader(io.BytesIO(written)).pages[0]
    assert page.extract_text().strip() == words
    fonts = {str(font.get_object()["/BaseFont"]).partition("+")[2].strip(",") for font in page["/Resources"]["/Font"].values()}
    assert fonts == {f"Source-Serif-4{part}" for part in ("", "-latin-ext", "-cyrillic", "-greek")}


def test_what_the_drawn_font_lacks_is_known() -> None:
    assert undrawn("Łódź,\nКиїв,\u00a0Αθήνα “…”") == set()
    assert undrawn("a → b 東") == {"→", "東"}
