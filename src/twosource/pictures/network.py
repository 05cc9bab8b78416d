"""Who is named with whom, and who speaks about whom: each line leads to the words that tie two names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..dossier.citations import statement_anchor
from ..dossier.network import NamePoint, NameTie, Network
from ._network_key import OUTLINES, RADIUS, RING, draw_network_key
from ._network_lines import GAP, Bow, form_bows
from ._network_names import place_names
from ._spread import Size, Spot, groups_of, spread
from ._svg import LETTER, clipped, link, picture, safe, text

# More are no picture: the lines between them hide one another.
MOST_NAMES, MOST_TIES = 40, 90
NAME_LETTERS = 24
WIDTH, LEAST_WIDTH, MARGIN, ROW = 1000.0, 640.0, 14.0, 20.0
ABOVE, BELOW = 16.0, 29.0
# A line of one outlet, how much each more adds, and the most; dots run into one another where they are big.
THINNEST, THICKER, THICKEST = 1.3, 1.3, 6.5
SMALLEST_DOT, BIGGEST_DOT = 2.0, 3.4
HEAD, HALF_HEAD = 9.0, 4.0
NOTHING = "No two names stand together in what is said, and nobody named speaks about another."


def draw_network(network: Network, *, in_page: bool = False) -> str:
    """An SVG of the names with most ties and the strongest ties between them; a line below says what is left out.

    `in_page`: for an HTML page; names and lines lead to `#s-ID` of their first statement, as the dossier has it.
    """
    points, ties = _shown(network)
    title = f"Names: {len(network.points)} that are tied to others, by {len(network.ties)} ties"
    if not points:
        return picture(
            LEAST_WIDTH, 3 * ROW, title, [text(MARGIN, 2 * ROW, NOTHING, kind="faint")], key="network", in_page=in_page
        )
    labels = {one.entity.id: clipped(one.entity.name, NAME_LETTERS) for one in points}
    sizes = {key: Size(max(len(label) * LETTER / 2 + 5, 2.0 * RADIUS), ABOVE, BELOW) for key, label in labels.items()}
    spots, tall = spread(sizes, [(tie.start, tie.end) for tie in ties], WIDTH - 2 * MARGIN)
    at = {key: (x + MARGIN, y + MARGIN) for key, (x, y) in spots.items()}
    width = max(LEAST_WIDTH, *(x + sizes[key].half + MARGIN for key, (x, _) in at.items()))
    between = _between(points, ties)
    names = {one.entity.id: one.entity.name for one in points}
    bows = form_bows(ties, at, sizes)
    wide = {key: len(label) * LETTER for key, label in labels.items()}
    boxes = place_names(at, wide, [bow.points() for _, bow in bows], width, ringed=between)
    strongest = max(len(tie.outlets) for tie in ties)
    body = [_line(tie, bow, names, _thickness(tie, strongest), in_page=in_page) for tie, bow in bows]
    body += [_mark(one, at[one.entity.id], one.entity.id in between, in_page=in_page) for one in points]
    body += [text(box.anchored, box.bottom - 3, labels[key], kind="net-name", anchor=box.anchor) for key, box in boxes.items()]
    kinds = [one.entity.kind for one in points]
    lines = [*({"named together": "together", "speaks about": "speaks"}.get(tie.how, tie.how) for tie in ties)]
    key, y = draw_network_key(kinds, [*lines, *(["between"] if between else [])], width, tall + 2 * MARGIN)
    body += key
    for note in _notes(network, len(points), len(ties)):
        body.append(text(MARGIN, y + 14, note, kind="faint"))
        width, y = max(width, len(note) * LETTER), y + ROW
    return picture(width, y + MARGIN, title, body, key="network", in_page=in_page)


def _shown(network: Network) -> tuple[list[NamePoint], list[NameTie]]:
    """The names with most ties, those of them that the strongest ties hold."""
    most = {one.entity.id for one in network.points[:MOST_NAMES]}
    ties = [tie for tie in network.ties if tie.start in most and tie.end in most]
    # Few and weak as they are: what may be one name is shown wherever both are.
    ties = sorted(ties, key=lambda tie: tie.how != "perhaps one")[:MOST_TIES]
    held = {end for tie in ties for end in (tie.start, tie.end)}
    return [one for one in network.points if one.entity.id in held], ties


def _notes(network: Network, names: int, ties: int) -> list[str]:
    said = []
    if left_out := len(network.ties) - ties:
        more = len(network.points) - names
        kept = f"Drawn are {names} of the names with most ties, and the strongest of their ties"
        said.append(f"{kept}. Left out: {more} names, {left_out} ties; the workbench lists them all.")
    if network.untied:
        said.append(f"Not drawn: {network.untied} name{'' if network.untied == 1 else 's'} that nothing said ties to another.")
    return said


def _between(points: Sequence[NamePoint], ties: Sequence[NameTie]) -> set[str]:
    """Without whom two groups of two or more names would not hang together."""
    beside: dict[str, dict[str, None]] = {one.entity.id: {} for one in points}
    for tie in ties:
        if tie.how != "perhaps one":
            beside[tie.start][tie.end] = beside[tie.end][tie.start] = None
    found = set()
    for key, near in beside.items():
        rest = {one: [end for end in ends if end != key] for one, ends in beside.items() if one != key}
        if sum(len(group) > 1 and not near.keys().isdisjoint(group) for group in groups_of(rest)) > 1:
            found.add(key)
    return found


def _thickness(tie: NameTie, strongest: int) -> float:
    """By its outlets; in a picture of many outlets each adds less. `strongest`: how many the strongest tie has."""
    thinnest, thickest = (SMALLEST_DOT, BIGGEST_DOT) if tie.how == "speaks about" else (THINNEST, THICKEST)
    more = max(0, len(tie.outlets) - 1)
    return round(thinnest + more * min(THICKER, (thickest - thinnest) / max(1, strongest - 1)), 2)


def _line(tie: NameTie, bow: Bow, names: Mapping[str, str], thick: float, *, in_page: bool) -> str:
    told = f"{names[tie.start]} {_HOW[tie.how]} {names[tie.end]}"
    told += f": {', '.join(tie.outlets)}" if tie.outlets else ""
    kind = {"named together": "net-tie", "speaks about": "net-says", "perhaps one": "net-one"}[tie.how]
    is_arrow = tie.how == "speaks about"
    drawn = bow.trimmed(GAP, GAP + HEAD if is_arrow else GAP)
    path = "M{:.1f} {:.1f}Q{:.1f} {:.1f} {:.1f} {:.1f}".format(*drawn.start, *drawn.over, *drawn.end)
    # Wide enough to be hit.
    touch = f'<path class="net-touch" d="{path}"/>' if in_page else ""
    head = _head(drawn.end, bow.trimmed(GAP, GAP).end) if is_arrow else ""
    line = f'<path class="{kind}" stroke-width="{thick:g}" d="{path}"/>'
    address = f"#{statement_anchor(tie.statement_ids[0])}" if in_page and tie.statement_ids else ""
    return link(address, f"<g><title>{safe(told)}</title>{touch}{line}{head}</g>")


_HOW = {"named together": "is named together with", "speaks about": "speaks about", "perhaps one": "is perhaps one with"}


def _head(neck: Spot, tip: Spot) -> str:
    right, down = (tip[0] - neck[0]) / HEAD * HALF_HEAD, (tip[1] - neck[1]) / HEAD * HALF_HEAD
    wings = ((neck[0] - down, neck[1] + right), (neck[0] + down, neck[1] - right))
    return '<path class="net-head" d="M' + "L".join(f"{x:.1f} {y:.1f}" for x, y in (tip, *wings)) + 'z"/>'


def _mark(point: NamePoint, at: Spot, is_between: bool, *, in_page: bool) -> str:
    entity = point.entity
    other = f", also {', '.join(entity.aliases)}" if entity.aliases else ""
    told = f"{entity.name} ({entity.kind}){other}: {', '.join(point.outlets)}"
    address = f"#{statement_anchor(point.statement_ids[0])}" if in_page and point.statement_ids else ""
    inside = f"<title>{safe(told)}</title>{RING if is_between else ''}{OUTLINES[entity.kind]}"
    return link(address, f'<g transform="translate({at[0]:g} {at[1]:g})">{inside}</g>')
