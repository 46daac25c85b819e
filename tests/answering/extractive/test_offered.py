from answering.extractive.offered import classed, counted, holds, listed, never, of_bodies, rated, weighed

ACTION = "实施百城千县万名专家生态环境科技帮扶行动"


def test_nothing_is_never_held() -> None:
    assert not never("罚多少", ["罚款"])


def test_a_pattern_is_looked_for_in_the_sentences() -> None:
    assert holds("由于|因为")("为什么", ["由于历史原因"])
    assert not holds("由于|因为")("为什么", ["推动"])


def test_lists_and_counts_of_bodies_are_held_by_the_plans_data() -> None:
    assert of_bodies("责任单位名单", [])
    assert counted("这条的负责部门有几家", [])


def test_a_count_is_held_by_a_name_or_by_reckoning() -> None:
    assert counted("帮扶行动有多少座城", [ACTION])
    assert counted("60万吨固废能用掉几座厂的量", [])
    assert not counted("要建多少座厂", [ACTION])


def test_tonnes_are_held_where_they_are_not_of_carbon() -> None:
    assert weighed("再生铝多少万吨", ["再生铝产量达到1150万吨"])
    assert not weighed("少排多少吨", ["再生铝产量达到1150万吨"])


def test_a_share_is_held_of_the_rate_named() -> None:
    assert rated("化肥利用率到多少", ["化肥、农药利用率均提高到43%"])
    assert not rated("森林覆盖率到多少", ["化肥、农药利用率均提高到43%"])


def test_members_of_a_kind_are_held_where_they_are_listed() -> None:
    assert classed("哪些城市要做", ["在“无废城市”建设中强化要求"])
    assert not classed("第一批是哪些城市", ["在“无废城市”建设中强化要求"])
    assert listed("重点区域有哪些", ["沙漠、戈壁等区域"])
    assert not listed("重点区域有哪些", ["大气污染防治重点区域"])
