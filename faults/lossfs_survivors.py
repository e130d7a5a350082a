"""What a disk may hold after the power was cut."""

import random
import stat
from pathlib import Path

from lossfs_nodes import Directory, File, Journal, Node, rename, resize

NOTHING_UNSYNCED, EVERYTHING = 0, 1


def write_survivor(root: Directory, journal: Journal, target: Path, number: int, seed: str) -> None:
    """The same number and seed let the same parts through."""
    if number == NOTHING_UNSYNCED:
        chance = 0.0
    elif number == EVERYTHING:
        chance = 1.0
    else:
        chance = random.Random(f"{seed} {number}").uniform(0.1, 0.9)
    _Survivor(journal, chance, random.Random(f"{seed} {number} parts")).write(root, target)


class _Survivor:
    def __init__(self, journal: Journal, chance: float, luck: random.Random):
        self._chance = chance
        self._luck = luck
        self._names: dict[int, dict[str, Node]] = {}  # for each folder
        if chance == 1:
            kept = journal.length
        else:
            kept = int(luck.random() * (journal.length + 1)) if chance else 0
        for change in journal.changes[:kept]:
            for folder, name, node in change:
                rename(self._names_in(folder), name, node)

    def write(self, folder: Directory, target: Path) -> None:
        target.mkdir(parents=True)
        target.chmod(stat.S_IMODE(folder.mode))
        for name, node in self._names_in(folder).items():
            if isinstance(node, Directory):
                self.write(node, target / name)
            else:
                (target / name).write_bytes(self._content(node))
                (target / name).chmod(stat.S_IMODE(node.mode))

    def _content(self, file: File) -> bytes:
        content = bytearray(file.durable)
        # The new length and the new bytes reach the disk apart from each other.
        if self._survives():
            resize(content, len(file.live))
        file.copy_sectors({number for number in sorted(file.unsynced) if self._survives()}, content)
        return bytes(content)

    def _survives(self) -> bool:
        return self._luck.random() < self._chance

    def _names_in(self, folder: Directory) -> dict[str, Node]:
        return self._names.setdefault(id(folder), dict(folder.durable))
