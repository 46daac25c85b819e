"""Numerals of the sizes that plans number their parts and items with: Chinese, and English words up to ten."""

_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
NUMERAL = "〇零一二两三四五六七八九十百千"
CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def to_int(numeral: str) -> int | None:
    """Read a numeral such as 二十九, 一百零三 or 29; None where it is none."""
    if numeral.isascii():
        return int(numeral) if numeral.isdigit() else None
    if all(character in _DIGITS for character in numeral):
        return int("".join(str(_DIGITS[character]) for character in numeral)) if numeral else None
    total, digit = 0, 0
    for character in numeral:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        elif character in _DIGITS:
            digit = _DIGITS[character]
        else:
            return None
    return total + digit


def word_to_int(word: str) -> int | None:
    """Read an English number word up to ten, such as three or third, or what `to_int` reads; None where it is neither."""
    for words in (CARDINALS, ORDINALS):
        if word in words:
            return words.index(word) + 1
    return to_int(word)


def to_chinese(number: int) -> str:
    """Write a number as plans number their items: 29 is 二十九; from 1000 on in digits."""
    if number > 999:
        return str(number)
    digits = "〇一二三四五六七八九"
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{digits[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else digits[tens]) + "十"
    elif hundreds and ones:
        text += "〇"
    return text + (digits[ones] if ones or not text else "")
