import pytest

from answering.extractive.matrix import Matrix
from ingest.plan import Plan


@pytest.fixture(scope="module")
def matrix(plan: Plan) -> Matrix:
    return Matrix(plan)


def test_the_clauses_of_a_body_are_those_whose_line_names_it(matrix: Matrix) -> None:
    assert matrix.of("mwr") == ["4", "5", "6", "12", "19", "21"]
    assert matrix.of("no such body") == []


def test_with_and_without_a_body_are_all_the_clauses_that_have_a_line(matrix: Matrix) -> None:
    assert sorted([*matrix.of("mwr"), *matrix.without("mwr")], key=int) == [str(n) for n in range(4, 30)]


def test_shared_clauses_name_every_one_of_the_bodies(matrix: Matrix) -> None:
    both = set(matrix.of("mwr")) & set(matrix.of("mee"))
    assert set(matrix.shared(["mwr", "mee"])) == both
    assert matrix.shared(["mwr", "no such body"]) == []


def test_the_first_of_a_list_heads_it(matrix: Matrix, plan: Plan) -> None:
    for clause_id in matrix.first_in("mee"):
        line = plan.clause(clause_id).responsibility
        assert line is not None
        assert line.bodies[0].name == "生态环境部"
    assert "8" not in matrix.first_in("mee")


def test_alone_means_one_body_and_a_closed_list(matrix: Matrix) -> None:
    assert "20" in matrix.alone()
    assert set(matrix.alone()) & {"17", "18"} == set()


def test_a_clause_is_led_where_its_line_says_so(matrix: Matrix) -> None:
    assert matrix.led() == ["29"]


def test_a_matrix_may_be_bounded_to_some_clauses(plan: Plan) -> None:
    bounded = Matrix(plan, frozenset({"4", "5"}))
    assert list(bounded.lines) == ["4", "5"]
    assert bounded.of("mwr") == ["4", "5"]


def test_a_body_is_placed_where_its_line_has_it(plan: Plan) -> None:
    matrix = Matrix(plan)
    for index in (0, 1, -1):
        for clause, bodies in matrix.lines.items():
            if len(bodies) > 1 and (body := bodies[index].body_id):
                assert clause in matrix.placed(body, index)
