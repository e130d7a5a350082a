"""Names as long as editors write them, and longer: no page scrolls sideways, and no word is cut."""

import re
import shutil

import pytest

from program import ROOT, Program

LONG = {
    "aws-lambda": "Red Hat OpenShift Container Platform",
    "google-cloud-functions": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauamt Cloud",
}
PAGE = "/compare/aws-lambda-vs-google-cloud-functions"


@pytest.fixture(scope="module")
def renamed(request, tmp_path_factory):
    """The catalog, in which two alternatives have long names."""
    data = tmp_path_factory.mktemp("renamed")
    catalog = shutil.copytree(ROOT / "catalog", data / "catalog")
    for identifier, name in LONG.items():
        file = catalog / "alternatives" / f"{identifier}.yaml"
        file.write_text(re.sub(r"^name: .*", f"name: {name}", file.read_text(), count=1, flags=re.M))
    file = catalog / f"{PAGE[1:].replace('compare', 'comparisons')}.yaml"
    title = f"title: {' vs '.join(LONG.values())}"
    file.write_text(re.sub(r"^title: .*", title, file.read_text(), count=1, flags=re.M))
    running = Program(request.config.getoption("program"), data, catalog=catalog)
    yield running
    running.stop()


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_long_names_stay_within_the_window(arrive, renamed, width):
    visitor = arrive(renamed, scripts=True, size=(width, 800))
    for path in (PAGE, f"{PAGE}/community", f"/alternatives/{list(LONG)[1]}", "/"):
        visitor.page.goto(path)
        visitor.troubles += visitor.over_the_edge()


def test_a_mark_stays_with_the_last_word_of_its_name(arrive, renamed):
    visitor = arrive(renamed, scripts=True, size=(360, 800))
    for width in range(320, 1200, 40):
        visitor.page.set_viewport_size({"width": width, "height": 800})
        visitor.page.goto(PAGE)
        lines = visitor.part("h1 .name").first.evaluate(
            """name => {
                const word = document.createRange();
                word.selectNodeContents(name.firstChild);
                return [word.getBoundingClientRect(), name.querySelector("svg").getBoundingClientRect()]
                    .map(box => [box.top, box.bottom]);
            }"""
        )
        (top, bottom), (mark, _) = lines
        assert top < mark < bottom, f"at {width} px"
