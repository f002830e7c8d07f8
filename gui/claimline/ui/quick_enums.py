"""Makes the enumerations of Qt in a quarter of the time that `enum` takes.

PySide6 makes an enumeration of Python for each of Qt's, some 250 with 3,600 members until the window is seen: a fifth
of the start. `enum` looks at each member for all that a class body may hold; these are names with whole numbers. A
class gets what `enum` puts into one without members, and its members are put where `enum` would put them. Whatever is
not so plain, and any Python with which the two were not compared, is left to `enum`.
"""

from __future__ import annotations

import enum
import sys
from collections.abc import Callable
from typing import Any

_COMPARED_WITH = ((3, 11), (3, 12), (3, 13))
_create: Callable[..., Any] = enum.EnumType._create_  # type: ignore[attr-defined]
_KINDS: tuple[Any, ...] = (enum.Enum, enum.Flag, enum.IntEnum, enum.IntFlag)
_TAKEN = frozenset(
    name for kind in (*_KINDS, enum.EnumType) for base in kind.__mro__ for name in base.__dict__ if name != "_create_"
)
"""Names that a member may not simply be given."""
_MADE_BY_TYPE = ("__dict__", "__weakref__")
_empty: dict[tuple[Any, Any], dict[str, Any]] = {}


def use_quick_enums() -> None:
    """Have the enumerations that are made by a call, as PySide6 makes them, made quickly from now on."""
    if sys.version_info[:2] in _COMPARED_WITH:
        enum.EnumType._create_ = quick_enum  # type: ignore[attr-defined]


def quick_enum(cls: Any, name: str, members: Any, **more: Any) -> Any:
    """What `enum` makes of the same."""
    if cls not in _KINDS or more.get("type") is not None or not _are_plain(members):
        return _create(cls, name, members, **more)
    body = _body(cls, more.get("boundary"))
    body["__module__"] = more.get("module") or sys._getframe(2).f_globals.get("__name__")
    if more.get("qualname") is not None:
        body["__qualname__"] = more["qualname"]
    made: Any = type.__new__(enum.EnumType, name, (cls,), body)
    (_add_flags if issubclass(cls, enum.Flag) else _add)(made, members)
    return made


def _body(cls: Any, boundary: Any) -> dict[str, Any]:
    """What `enum` puts into a class without members, of which it makes one of each kind."""
    empty = _empty.get((cls, boundary))
    if empty is None:
        made = _create(cls, "Empty", (), module=__name__, boundary=boundary)
        empty = _empty[cls, boundary] = {key: value for key, value in vars(made).items() if key not in _MADE_BY_TYPE}
    return {key: value.copy() if type(value) in (list, dict, set) else value for key, value in empty.items()}


def _are_plain(members: Any) -> bool:
    if type(members) is not list or not members or type(members[0]) is not tuple:
        return False
    names = dict(members)
    return (
        len(names) == len(members)
        and _TAKEN.isdisjoint(names)
        and not any(name[0] == "_" or type(value) is not int for name, value in members)
    )


def _add(made: Any, members: list[tuple[str, int]]) -> None:
    """Each name becomes a member; the later of two with one value, another name of the first."""
    names, by_name, by_value = made._member_names_, made._member_map_, made._value2member_map_
    new, is_number, put = made._new_member_, made._member_type_ is int, type.__setattr__
    for name, value in members:
        member = by_value.get(value)
        if member is None:
            member = new(made, value) if is_number else new(made)
            member.__dict__.update(_value_=value, _name_=name, __objclass__=made, _sort_order_=len(names))
            by_value[value] = member
            if not issubclass(made, enum.Flag) or (value > 0 and not value & (value - 1)):
                names.append(name)
        by_name[name] = member
        put(made, name, member)


def _add_flags(made: Any, members: list[tuple[str, int]]) -> None:
    """Only single bits are counted as members; the masks are of all."""
    _add(made, members)
    mask = singles = 0
    for _name, value in members:
        mask |= value
        if value > 0 and not value & (value - 1):
            singles |= value
    put: Callable[[Any, str, Any], None] = type.__setattr__
    put(made, "_flag_mask_", mask)
    if "_singles_mask_" in made.__dict__:
        put(made, "_singles_mask_", singles)
    put(made, "_all_bits_", 2 ** mask.bit_length() - 1)
    order = [made._member_map_[name]._value_ for name in made._member_names_]
    if order != sorted(order):
        put(made, "_iter_member_", made._iter_member_by_def_)
