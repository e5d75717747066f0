"""Frozen values: a dataclass to whoever asks, and equal when the fields are."""

from dataclasses import fields, replace

import pytest

from generator.frozen import frozen


@frozen
class Door:
    title: str
    ways: tuple[str, ...] = ()


@frozen
class Gate(Door):
    wide: bool = False


@frozen
class Window:
    title: str
    ways: tuple[str, ...] = ()


@frozen(kw_only=True)
class Lock(Door):
    key: str


@frozen(eq=False)
class Key:
    title: str


def test_values_are_equal_when_their_fields_and_their_class_are():
    assert Door("Skole", ("a",)) == Door(title="Skole", ways=("a",)) != Door("Skole")
    assert Door("Skole") != Window("Skole")
    assert Gate("Skole", (), True) != Gate("Skole")
    assert len({Door("Skole"), Door("Skole", ()), Door("Hjem"), Gate("Skole"), Gate("Skole", wide=True)}) == 4


def test_they_are_dataclasses_without_room_for_more():
    assert [each.name for each in fields(Gate)] == ["title", "ways", "wide"]
    assert replace(Door("Skole"), ways=("a",)) == Door("Skole", ("a",))
    assert repr(Gate("Skole", ("a",))) == "Gate(title='Skole', ways=('a',), wide=False)"
    with pytest.raises(AttributeError):
        Door("Skole").other = 1
    with pytest.raises(TypeError):
        Door()
    with pytest.raises(TypeError):
        Lock("Skole", (), "a")
    assert Lock(title="Skole", key="a") == Lock(key="a", title="Skole")


def test_without_eq_a_value_is_only_equal_to_itself():
    one, other = Key("a"), Key("a")
    assert one != other and {one, other, one} == {other, one} and len({one, other}) == 2
    assert repr(one) == "Key(title='a')"
