"""What lossfs is made of: folders and files with a live and a durable side, and the journal of names."""

import os
import stat
import time
from collections.abc import Iterator

SECTOR = 512  # what a disk writes whole or not at all


class Node:
    def __init__(self, mode: int):
        self.mode = mode
        self.links = 0
        self.changed = time.time()

    def attributes(self) -> dict[str, float]:
        return {
            "st_mode": self.mode, "st_nlink": self.links, "st_size": self.size,
            "st_uid": os.getuid(), "st_gid": os.getgid(),
            "st_atime": self.changed, "st_mtime": self.changed, "st_ctime": self.changed,
        }  # fmt: skip

    @property
    def size(self) -> int:
        return 0


class File(Node):
    def __init__(self, mode: int):
        super().__init__(stat.S_IFREG | stat.S_IMODE(mode))
        self.live = bytearray()
        self.durable = bytearray()
        self.unsynced: set[int] = set()  # numbers of sectors

    @property
    def size(self) -> int:
        return len(self.live)

    def write(self, data: bytes, offset: int) -> None:
        end = offset + len(data)
        self._grow(end)
        self.live[offset:end] = data
        self._touch(offset, end)

    def truncate(self, length: int) -> None:
        self._grow(length)
        resize(self.live, length)
        self.unsynced = {number for number in self.unsynced if number * SECTOR < length}
        self.changed = time.time()

    def _grow(self, length: int) -> None:
        """With zeros, which have to become durable, too: the disk may have had other bytes there."""
        if length > (old := len(self.live)):
            resize(self.live, length)
            self._touch(old, length)

    def _touch(self, begin: int, end: int) -> None:
        self.unsynced.update(range(begin // SECTOR, (end + SECTOR - 1) // SECTOR))
        self.changed = time.time()

    def sync(self) -> None:
        resize(self.durable, len(self.live))
        self.copy_sectors(self.unsynced, self.durable)
        self.unsynced.clear()

    def copy_sectors(self, numbers: set[int], target: bytearray) -> None:
        """As far as `target` reaches."""
        for number in numbers:
            begin, end = number * SECTOR, min((number + 1) * SECTOR, len(target))
            if begin < end:
                target[begin:end] = self.live[begin:end].ljust(end - begin, b"\0")


class Directory(Node):
    def __init__(self, mode: int = 0o755):
        super().__init__(stat.S_IFDIR | stat.S_IMODE(mode))
        self.names: dict[str, Node] = {}
        self.durable: dict[str, Node] = {}
        self.links = 2

    def files(self) -> Iterator[File]:
        for node in self.names.values():
            if isinstance(node, Directory):
                yield from node.files()
            else:
                yield node


# Which node a name stands for from now on; None for nobody.
Naming = tuple[Directory, str, Node | None]


class Journal:
    """Changes of names that are not durable yet. What belongs together becomes durable together."""

    def __init__(self) -> None:
        self.changes: list[list[Naming]] = []

    @property
    def length(self) -> int:
        return len(self.changes)

    def do(self, change: list[Naming]) -> None:
        for folder, name, node in change:
            if name in folder.names:
                folder.names.pop(name).links -= 1
            if node is not None:
                folder.names[name] = node
                node.links += 1
        self.changes.append(change)

    def sync(self, folder: Directory) -> None:
        """Makes the folder's changes durable, and with them all that were made before."""
        last = max(
            (index for index, change in enumerate(self.changes) if any(of is folder for of, *_ in change)),
            default=-1,
        )
        for change in self.changes[: last + 1]:
            for folder, name, node in change:
                rename(folder.durable, name, node)
        del self.changes[: last + 1]


def rename(names: dict[str, Node], name: str, node: Node | None) -> None:
    names.pop(name, None)
    if node is not None:
        names[name] = node


def resize(data: bytearray, length: int) -> None:
    del data[length:]
    data.extend(bytes(length - len(data)))
