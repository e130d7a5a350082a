"""Disks that can be broken: lossfs, and a small one in memory."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from bench import Skipped

HERE = Path(__file__).resolve().parent


class LossyDisk:
    """lossfs, mounted at `folder` as long as the context lasts."""

    def __init__(self, folder: Path):
        for tool in ["/dev/fuse", shutil.which("fusermount") or "fusermount of Debian's fuse3"]:
            if not os.path.exists(tool):
                raise Skipped(f"there is no {tool} here")
        try:
            import fusepy  # noqa: F401
        except ImportError:
            raise Skipped("Debian's python3-fusepy is missing") from None
        self.folder = folder

    def __enter__(self) -> "LossyDisk":
        self.folder.mkdir()
        self._process = subprocess.Popen(
            [sys.executable, HERE / "lossfs.py", self.folder],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        deadline = time.monotonic() + 5
        while not self.folder.is_mount():
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise Skipped("lossfs cannot be mounted here")
            time.sleep(0.01)
        return self

    def __exit__(self, *_: object) -> None:
        self._process.stdin.close()
        self._process.wait(10)

    def tell(self, *words: object) -> str:
        """- Returns: what it answered to a command; lossfs.py lists them."""
        self._process.stdin.write(" ".join(map(str, words)) + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def cut_power(self, survivors: Path, count: int, seed: str) -> list[Path]:
        """- Returns: folders with what a disk may hold now."""
        self.tell("cut", survivors, count, seed.replace(" ", "-"))
        return [survivors / str(number) for number in range(count)]


class SmallDisk:
    """A file system in memory with room for so many bytes."""

    def __init__(self, folder: Path, size: int):
        if os.geteuid() != 0:
            raise Skipped("mounting a small file system takes root")
        self.folder = folder
        self._size = size

    def __enter__(self) -> "SmallDisk":
        self.folder.mkdir()
        options = f"size={self._size},mode=755"
        mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", self.folder]
        if (done := subprocess.run(mount, capture_output=True, text=True)).returncode != 0:
            raise Skipped(f"tmpfs cannot be mounted here: {done.stderr.strip()}")
        return self

    def __exit__(self, *_: object) -> None:
        subprocess.run(["umount", "--lazy", self.folder], check=True)

    def remount(self, option: str) -> None:
        subprocess.run(["mount", "-o", f"remount,{option}", self.folder], check=True)
