from retrieval.pinyin import initials_in, sounds_of, without_tones


def test_characters_are_sounded_without_tones() -> None:
    assert sounds_of("第九条") == ["di", "jiu", "tiao"]
    assert initials_in("工信部") == "gxb"


def test_tones_are_taken_off_marked_or_numbered() -> None:
    assert without_tones("dì jiǔ tiáo shuí fùzé") == "di jiu tiao shui fuze"
    assert without_tones("di4 jiu3 tiao2") == "di jiu tiao"
    assert without_tones("clause 8 and lüse") == "clause 8 and lüse"
