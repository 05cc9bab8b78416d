"""Every threshold, with its unit and the reason for it. One frozen object, passed down."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """What a user may set. The defaults are the ones that `make bench` measures."""

    # A 50 MB "article" is a database dump or an attack; the longest newspaper piece is under 1 MB.
    max_file_bytes: int = 20_000_000
    # Past this the parser's memory grows faster than the use of what it finds.
    max_text_chars: int = 2_000_000
    # The article extractor takes several seconds a megabyte; pages this long are data tables, read without it.
    max_extractor_chars: int = 3_000_000
    # The longest real pages have some 50,000 tags and runs of words; a page of a million is made to stop a reader.
    max_page_tokens: int = 400_000
    # A report of 500 pages is a book; a PDF of more than these is an archive or made to stop a reader.
    max_pdf_pages: int = 2_000
    # Of finds of who said what below this, four in five are misread: too many to be worth a person's time.
    min_kept_probability: float = 0.2
    # Finds from here on count; those between wait for a person. Here content F1 on PolNeAR is at its best, and no rightly
    # read find of the stories is lost; 0.5 gives precision for recall at nearly the same F1 (docs/measures.md, Calibration).
    min_counted_probability: float = 0.35
