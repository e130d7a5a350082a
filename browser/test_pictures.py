"""Pictures of the page in its states, for people to look at: they stay in browser/artifacts/."""

from program import PAGE
from shoot import shoot_all


def test_the_page_has_its_picture_taken(browser, fresh_program):
    taken = shoot_all(browser, fresh_program.address + PAGE)
    assert len(taken) == 18
    for picture in taken:
        assert picture.stat().st_size > 10_000, f"{picture} is all but empty"
