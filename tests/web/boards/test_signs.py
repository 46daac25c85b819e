from xml.etree import ElementTree

from web.boards.matrix import SIGNS
from web.boards.signs import picture, shape


def test_each_sign_has_a_shape_of_its_own_whatever_its_colour() -> None:
    drawn = [shape(sign, 8, 8, 16, ink="black") for sign in SIGNS]
    assert len(set(drawn)) == len(SIGNS)


def test_a_picture_is_hidden_from_readers_and_is_sound_xml() -> None:
    for sign in SIGNS:
        assert ElementTree.fromstring(picture(sign)).get("aria-hidden") == "true"
