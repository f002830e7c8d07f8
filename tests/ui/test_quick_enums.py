"""Enumerations made quickly are those that `enum` makes, in all that can be seen of them."""

from __future__ import annotations

import copy
import enum
import pickle
import subprocess
import sys

import pytest

from claimline.ui.quick_enums import quick_enum

KINDS = (enum.Enum, enum.Flag, enum.IntEnum, enum.IntFlag)
OF_ITS_OWN = ("__dict__", "__weakref__", "_missing_", "__module__")
MEMBERS = {
    "in order": [("One", 1), ("Two", 2), ("Four", 4)],
    "out of order": [("Two", 2), ("One", 1), ("Again", 2), ("Nothing", 0), ("Both", 3), ("Four", 4)],
    "one": [("Only", 0)],
    "large": [("Small", 1), ("High", 1 << 31), ("Mask", (1 << 32) - 1)],
    "below nothing": [("Before", -1), ("First", 0)],
    "named as a property": [("name", 1), ("value", 2)],
    "named as a number's method": [("real", 1), ("bit_length", 2)],
    "none": [],
}


def plain_enum(kind, name: str, members, **more):
    """What `enum` makes by itself."""
    from claimline.ui import quick_enums

    return quick_enums._create(kind, name, members, **more)


def traits(made) -> dict[str, str]:
    """All that makes an enumeration what it is, in a form that can be compared with that of another."""
    return {name: trait(made, value) for name, value in vars(made).items() if name not in OF_ITS_OWN}


def trait(made, value) -> str:
    if type(value) is dict:
        return str([(name, trait(made, each)) for name, each in value.items()])
    if type(value) is made:
        held = {name: each for name, each in vars(value).items() if name != "__objclass__"}
        return f"{held} {vars(value).get('__objclass__') is made} {type(value).__mro__[1:]}"
    value = getattr(value, "__func__", value)  # `type` wraps a `__new__` that stands in a class's body
    if isinstance(value, enum.property):
        return f"property {value.name}"
    return getattr(value, "__qualname__", None) or type(value).__name__ if callable(value) else str(value)


@pytest.mark.parametrize("members", MEMBERS.values(), ids=MEMBERS)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("boundary", [None, enum.KEEP])
def test_quick_enumerations_are_as_enum_makes_them(kind, members, boundary) -> None:
    try:
        plain = plain_enum(kind, "Trial", members, module=__name__, boundary=boundary)
    except (ValueError, TypeError) as refused:
        with pytest.raises(type(refused)):
            quick_enum(kind, "Trial", members, module=__name__, boundary=boundary)
        return
    quick = quick_enum(kind, "Trial", members, module=__name__, boundary=boundary)
    assert traits(quick) == traits(plain)
    assert list(map(repr, quick)) == list(map(repr, plain))
    assert [str(member) for member in quick] == [str(member) for member in plain]
    assert [f"{member}" for member in quick] == [f"{member}" for member in plain]
    for (name, member), (other, twin) in zip(quick.__members__.items(), plain.__members__.items(), strict=True):
        assert (name, member.name, member.value, hash(member)) == (other, twin.name, twin.value, hash(twin))
        assert quick(member.value) is quick[name] is getattr(quick, name)
        assert member in quick
        assert copy.deepcopy(member) is member


@pytest.mark.parametrize("kind", [enum.Flag, enum.IntFlag])
def test_quick_flags_are_joined_and_parted_as_others(kind) -> None:
    members = MEMBERS["out of order"]
    quick, plain = (
        make(kind, "Trial", members, module=__name__, boundary=enum.KEEP) for make in (quick_enum, plain_enum)
    )
    for made in (quick, plain):
        assert made.One | made.Two is made.Both
        assert set(made.Both) == {made.One, made.Two}
    for one in range(8):
        for other in range(8):
            assert (quick(one) | quick(other)).value == (plain(one) | plain(other)).value
            assert (quick(one) & quick(other)).value == (plain(one) & plain(other)).value
            assert (quick(one) ^ ~quick(other)).value == (plain(one) ^ ~plain(other)).value
            assert repr(quick(one)) == repr(plain(one))
    assert quick(16).value == plain(16).value == 16


def test_members_are_never_given_anew_and_values_never_made_up() -> None:
    quick = quick_enum(enum.Enum, "Trial", MEMBERS["in order"], module=__name__)
    with pytest.raises(AttributeError):
        quick.One = 5
    with pytest.raises(ValueError, match="5 is not a valid"):
        quick(5)
    with pytest.raises(TypeError, match="cannot extend"):
        enum.EnumType.__prepare__("More", (quick,))


def test_names_given_in_another_way_are_left_to_enum() -> None:
    assert [member.value for member in quick_enum(enum.Enum, "Trial", "Red Green", module=__name__)] == [1, 2]
    assert quick_enum(enum.Enum, "Trial", [("Word", "word")], module=__name__).Word.value == "word"
    with pytest.raises(TypeError, match="already defined"):
        quick_enum(enum.Enum, "Trial", [("One", 1), ("One", 2)], module=__name__)


def test_every_enumeration_of_qt_is_as_enum_makes_it() -> None:
    """In a process of its own: each enumeration of three modules, made by the binding in both ways."""
    code = (
        "import sys; sys.path.insert(0, 'tests/ui')\n"
        "import enum, claimline.ui.quick_enums as quick_enums\n"
        "from test_quick_enums import traits\n"
        "made = []\n"
        "def both(cls, name, members, **more):\n"
        "    quick = quick_enums.quick_enum(cls, name, members, **more)\n"
        "    one, other = traits(quick), traits(quick_enums._create(cls, name, members, **more))\n"
        "    assert one == other, (quick, one, other)\n"
        "    made.append(quick)\n"
        "    return quick\n"
        "quick_enums.use_quick_enums = lambda: setattr(enum.EnumType, '_create_', both)\n"
        "import claimline.ui.import_qt as importing\n"
        "importing.use_quick_enums = quick_enums.use_quick_enums\n"
        "importing.import_qt()\n"
        "from PySide6 import QtCore, QtGui, QtWidgets\n"
        "for module in (QtCore, QtGui, QtWidgets):\n"
        "    for name in dir(module): getattr(module, name)\n"
        "print(len(made))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 500


def test_a_member_comes_back_from_where_it_was_written() -> None:
    from claimline.ui.import_qt import import_qt

    import_qt()
    from PySide6.QtCore import Qt

    for member in (Qt.Orientation.Vertical, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, Qt.Key.Key_A):
        assert pickle.loads(pickle.dumps(member)) == member
