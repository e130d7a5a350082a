#!/usr/bin/python3
"""A file system in memory whose power can be cut: `lossfs.py FOLDER` mounts it there.

What a program writes is *live* at once and *durable* when it is synchronised, as on a real disk:
the bytes of a file by fsync or fdatasync of the file, the names in a folder by fsync of the folder.
A power cut leaves what is durable, and of the rest what chance lets through: single sectors of a file
in any order, changes of names in the order in which they were made, as a journal keeps them.

Commands come as lines on standard input, and each is answered by a line on standard output:

    cut FOLDER COUNT SEED   cuts the power and writes what may have survived to FOLDER/0 … FOLDER/COUNT-1:
                            in 0 nothing that was not durable, in 1 everything, in the others as SEED has
                            it. From then on nothing can be read or written.
    lie                     from now on synchronising does nothing and reports success
    fail-syncs COUNT        after COUNT more, synchronising fails (EIO) and, as in Linux, what was to be
                            synchronised counts as written from then on, although it never was
    sync-again              synchronising works again
    read-only, read-write   refuses every change (EROFS); takes changes again

The end of standard input ends it.
"""

import errno
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from fusepy import FUSE, FuseOSError, Operations
from lossfs_nodes import Directory, File, Journal, Node
from lossfs_survivors import write_survivor

READING = {"getattr", "readdir", "access", "statfs", "init", "destroy", "release", "releasedir"}
CHANGING = {"create", "write", "truncate", "unlink", "mkdir", "rmdir", "rename", "link", "chmod", "chown"}


class LossFS(Operations):
    """Every call comes with a path from the kernel, and holds the lock."""

    def __init__(self) -> None:
        self._root = Directory()
        self._journal = Journal()
        self._open: dict[int, File] = {}
        self._handle = 0
        self._lock = threading.Lock()
        self._is_dead = False
        self._is_read_only = False
        self._lies = False
        self._syncs_left: int | None = None
        self.syncs = 0

    def __call__(self, operation: str, *arguments: object) -> object:
        with self._lock:
            if self._is_dead and operation not in READING:
                raise FuseOSError(errno.EIO)
            if self._is_read_only and operation in CHANGING:
                raise FuseOSError(errno.EROFS)
            return super().__call__(operation, *arguments)

    # Commands

    def cut(self, folder: str, count: str, seed: str) -> str:
        with self._lock:
            self._is_dead = True
            for number in range(int(count)):
                target = Path(folder) / str(number)
                write_survivor(self._root, self._journal, target, number, seed)
        unsynced = sum(len(file.unsynced) for file in self._root.files())
        return f"{self.syncs} syncs, {unsynced} sectors and {self._journal.length} names not synchronised"

    def lie(self) -> str:
        self._lies = True
        return "lies"

    def fail_syncs(self, count: str) -> str:
        self._syncs_left = int(count)
        return "fails"

    def sync_again(self) -> str:
        self._syncs_left = None
        return "synchronises"

    def read_only(self) -> str:
        self._is_read_only = True
        return "refuses changes"

    def read_write(self) -> str:
        self._is_read_only = False
        return "takes changes"

    # Names

    def mkdir(self, path: str, mode: int) -> None:
        parent, name = self._place(path)
        self._journal.do([(parent, name, Directory(mode))])

    def rmdir(self, path: str) -> None:
        if self._find(path).names:
            raise FuseOSError(errno.ENOTEMPTY)
        self.unlink(path)

    def unlink(self, path: str) -> None:
        self._find(path)
        self._journal.do([(*self._place(path), None)])

    def link(self, path: str, target: str) -> None:
        self._journal.do([(*self._place(path), self._find(target))])

    def rename(self, old: str, new: str) -> None:
        self._journal.do([(*self._place(old), None), (*self._place(new), self._find(old))])

    def fsyncdir(self, path: str, datasync: int, handle: int) -> None:
        if self._sync_does_something():
            self._journal.sync(self._find(path))

    def readdir(self, path: str, handle: int) -> Iterator[str]:
        return iter([".", "..", *self._find(path).names])

    # Files

    def create(self, path: str, mode: int, info: object = None) -> int:
        parent, name = self._place(path)
        self._journal.do([(parent, name, File(mode))])
        return self.open(path, os.O_RDWR)

    def open(self, path: str, flags: int) -> int:
        if self._is_read_only and flags & (os.O_WRONLY | os.O_RDWR):
            raise FuseOSError(errno.EROFS)
        self._handle += 1
        self._open[self._handle] = self._find(path)
        return self._handle

    def release(self, path: str, handle: int) -> None:
        self._open.pop(handle, None)

    def read(self, path: str, size: int, offset: int, handle: int) -> bytes:
        return bytes(self._open[handle].live[offset : offset + size])

    def write(self, path: str, data: bytes, offset: int, handle: int) -> int:
        self._open[handle].write(data, offset)
        return len(data)

    def truncate(self, path: str, length: int, handle: int | None = None) -> None:
        (self._open[handle] if handle else self._find(path)).truncate(length)

    def fsync(self, path: str, datasync: int, handle: int) -> None:
        file = self._open[handle]
        try:
            if self._sync_does_something():
                file.sync()
        except FuseOSError:
            file.unsynced.clear()
            raise

    # What a program may ask about them

    def getattr(self, path: str, handle: int | None = None) -> dict[str, float]:
        return self._find(path).attributes()

    def chmod(self, path: str, mode: int) -> None:
        node = self._find(path)
        node.mode = node.mode & ~0o7777 | mode & 0o7777

    def chown(self, path: str, user: int, group: int) -> None:
        pass

    def utimens(self, path: str, times: object = None) -> None:
        self._find(path).changed = time.time()

    def statfs(self, path: str) -> dict[str, int]:
        return {"f_bsize": 4096, "f_frsize": 4096, "f_blocks": 1 << 20, "f_bfree": 1 << 19,
                "f_bavail": 1 << 19, "f_namemax": 255}  # fmt: skip

    def _sync_does_something(self) -> bool:
        self.syncs += 1
        if self._syncs_left is not None:
            self._syncs_left -= 1
            if self._syncs_left < 0:
                raise FuseOSError(errno.EIO)
        return not self._lies

    def _find(self, path: str) -> Node:
        node: Node = self._root
        for name in path.split("/"):
            if name:
                if name not in getattr(node, "names", {}):
                    raise FuseOSError(errno.ENOENT)
                node = node.names[name]
        return node

    def _place(self, path: str) -> tuple[Directory, str]:
        parent, _, name = path.rpartition("/")
        return self._find(parent), name


def obey(files: LossFS, folder: str) -> None:
    for line in sys.stdin:
        command, *arguments = line.split()
        print(getattr(files, command.replace("-", "_"))(*arguments), flush=True)
    subprocess.run(["fusermount", "-u", "-z", folder])
    os._exit(0)  # the mount may live on in another mount namespace, which must not keep us here


if __name__ == "__main__":
    files = LossFS()
    threading.Thread(target=obey, args=(files, sys.argv[1]), daemon=True).start()
    FUSE(files, sys.argv[1], foreground=True, nothreads=True, big_writes=True)
