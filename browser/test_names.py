"""Names as long as editors write them, and longer: no page scrolls sideways, and no word is cut."""

import re
import shutil

import pytest

from program import ROOT, Program
from test_first_view import SLUGS

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


@pytest.mark.parametrize("width", [320, 360, 390])
@pytest.mark.parametrize("slug", SLUGS)
def test_no_head_of_a_table_is_cut_within_a_word(arrive, slug, width):
    visitor = arrive(scripts=False, size=(width, 800))
    visitor.page.goto(f"/compare/{slug}")
    first = visitor.part("#quiz fieldset").first.locator("input").first
    query = "?{name}={value}".format(**first.evaluate("field => ({name: field.name, value: field.value})"))
    for path in (f"/compare/{slug}{query}", f"/compare/{slug}/community"):
        visitor.page.goto(path)
        visitor.part("details").evaluate_all("all => all.forEach(d => d.open = true)")
        cut = visitor.part("thead th, tbody th[scope=row]").evaluate_all(CUT)
        assert cut == [], path
        visitor.troubles += visitor.over_the_edge()


# The words of the given elements that stand on more than one line.
CUT = r"""heads => heads.flatMap(head => {
    const texts = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
    const cut = [];
    for (let text; (text = texts.nextNode()); )
        for (const word of text.data.matchAll(/[^\s\-–\/]+/g)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const tops = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
            if (tops.size > 1) cut.push(word[0]);
        }
    return cut;
})"""
