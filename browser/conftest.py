"""Starts the program and the browser, and hands them to the journeys."""

from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from program import ROOT, Program
from quiz import reference_sheet
from shoot import launch
from visitor import SIZES, Visitor


def pytest_addoption(parser):
    parser.addoption(
        "--program",
        type=Path,
        default=ROOT / ".build/debug/tradeoff",
        help="the program to test (default: the debug build)",
    )


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def program(request, tmp_path_factory):
    """One for all journeys that leave nothing behind."""
    running = Program(request.config.getoption("program"), tmp_path_factory.mktemp("data"))
    yield running
    running.stop()


@pytest.fixture(scope="session")
def deployed(request, tmp_path_factory):
    """As an operator runs it, who has said what the site is called: with whole addresses and the headers of TLS."""
    data = tmp_path_factory.mktemp("deployed")
    running = Program(request.config.getoption("program"), data, "--public-url", "https://tradeoff.example")
    yield running
    running.stop()


@pytest.fixture
def fresh_program(request, tmp_path):
    """One in which nobody has voted yet."""
    running = Program(request.config.getoption("program"), tmp_path)
    yield running
    running.stop()


@pytest.fixture(scope="session")
def reference(program):
    return reference_sheet(program)


@pytest.fixture(params=[f"{size}-{scripts}" for size in SIZES for scripts in ("scripts", "plain")])
def kind(request):
    """With which window a journey is made, and whether scripts run in it."""
    size, scripts = request.param.split("-")
    return {"size": SIZES[size], "scripts": scripts == "scripts"}


@pytest.fixture
def arrive(browser, program):
    """Lets a visitor arrive, with cookies of their own: `arrive(scripts=True, size=(360, 740))`."""
    visitors = []

    def arrive(at: Program = program, **kind) -> Visitor:
        visitors.append(Visitor(browser, at.address, **kind))
        return visitors[-1]

    yield arrive
    for visitor in visitors:
        visitor.leave()


@pytest.fixture
def visitor(arrive, kind):
    return arrive(**kind)
