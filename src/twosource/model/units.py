"""How large a unit is: one dimension, one base unit, one factor."""

from __future__ import annotations

_FACTORS: dict[str, dict[str, float]] = {
    "mass": {
        "microgram": 1e-9, "milligram": 1e-6, "gram": 1e-3, "kilogram": 1, "tonne": 1e3, "kiloton": 1e6, "megaton": 1e9,
        "pound": 0.45359237, "ounce": 0.028349523125, "carat": 2e-4, "long ton": 1016.0469088, "short ton": 907.18474,
        "troy ounce": 0.0311034768, "nanogram": 1e-12, "gigatonne": 1e12, "stone": 6.35029318,
    },
    "length": {
        "millimetre": 1e-3, "centimetre": 1e-2, "metre": 1, "kilometre": 1e3, "inch": 0.0254, "foot": 0.3048, "yard": 0.9144,
        "mile": 1609.344, "nautical mile": 1852, "fathom": 1.8288, "furlong": 201.168, "micrometre": 1e-6,
    },
    "area": {
        "square centimetre": 1e-4, "square metre": 1, "hectare": 1e4, "square kilometre": 1e6, "acre": 4046.8564224,
        "square foot": 0.09290304, "square yard": 0.83612736, "square mile": 2589988.110336,
    },
    "volume": {
        "millilitre": 1e-6, "litre": 1e-3, "cubic metre": 1, "gallon": 0.003785411784, "barrel": 0.158987294928,
        "cubic centimetre": 1e-6, "cubic foot": 0.028316846592, "cubic yard": 0.764554857984, "cubic kilometre": 1e9,
        "kilolitre": 1, "megalitre": 1e3, "acre-foot": 1233.48183754752, "imperial gallon": 0.00454609,
    },
    "time": {
        "second": 1, "minute": 60, "hour": 3600, "day": 86400, "night": 86400, "week": 604800, "month": 2629746,
        "quarter": 7889238, "year": 31556952, "decade": 315569520,
    },
    "data": {"byte": 1, "kilobyte": 1e3, "megabyte": 1e6, "gigabyte": 1e9, "terabyte": 1e12, "petabyte": 1e15},
    "power": {"watt": 1, "kilowatt": 1e3, "megawatt": 1e6, "gigawatt": 1e9, "terawatt": 1e12},
    "energy": {"kilowatt hour": 1, "megawatt hour": 1e3, "gigawatt hour": 1e6, "terawatt hour": 1e9},
    "speed": {"metre per second": 1, "kilometre per hour": 1 / 3.6, "mile per hour": 0.44704, "knot": 1852 / 3600},
    "dose": {"microsievert": 1e-6, "millisievert": 1e-3, "sievert": 1},
    "share": {"part per million": 1e-6, "part per billion": 1e-9},
}  # fmt: skip

_PLACE = {unit: (dimension, factor) for dimension, units in _FACTORS.items() for unit, factor in units.items()}

_SEPARATOR = " per "


def to_base(unit: str, value: float) -> tuple[str, float] | None:
    """The dimension of `unit` and `value` in that dimension's base unit; None where the unit stands for itself alone.

    Base units: kilogram, metre, square metre, cubic metre, second, byte, watt, kilowatt hour, metre per second.
    "X per Y" is the quotient of its parts, a dimension of its own ("mass per volume").
    """
    if unit in _PLACE:
        dimension, factor = _PLACE[unit]
        return dimension, value * factor
    if _SEPARATOR not in unit:
        return None
    above, below = (to_base(part, 1) for part in unit.split(_SEPARATOR, 1))
    if above is None or below is None:
        return None
    return f"{above[0]}{_SEPARATOR}{below[0]}", value * above[1] / below[1]
