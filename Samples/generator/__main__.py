"""The command line: make the samples, check them, or make the portrait scene."""

import argparse
import json
import sys
from pathlib import Path

from . import check, note_score, rendering, scenes, truth
from .artwork import fonts
from .scenes import notes, plates, portrait
from .scenes.photograph import random_for

SAMPLES = Path(__file__).resolve().parent.parent


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 -m generator", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="another seed, other wear and noise")
    parser.add_argument("--check", action="store_true",
                        help="make everything anew elsewhere and compare; writes nothing here")
    parser.add_argument("--portrait", type=Path, metavar="PATH",
                        help="make only the portrait scene, with this picture of a person")
    parser.add_argument("--plates", type=int, metavar="N",
                        help="make N type plates at random, for measuring, into --output")
    parser.add_argument("--notes", type=int, metavar="N",
                        help="make N pieces of gear with a personal note, for measuring, into --output")
    parser.add_argument("--score-notes", type=Path, metavar="RUN",
                        help="what the run RUN (--master --format png) hid of the notes in --output")
    parser.add_argument("--output", type=Path, metavar="PATH",
                        help="folder for the samples (default: Samples), or the portrait's file")
    return parser.parse_args()


def _say(line: str) -> None:
    print(line, file=sys.stderr)


def _make(seed: int, folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    entries = rendering.write_all(scenes.ALL, seed, folder, _say)
    text = json.dumps(entries, indent=1, ensure_ascii=False)
    (folder / "truth.json").write_text(text + "\n")
    return 0


def _check(seed: int, folder: Path) -> int:
    problems = check.differences(scenes.ALL, seed, folder, _say)
    for problem in problems:
        _say(problem)
    _say("the samples are as the generator makes them" if not problems else "the check failed")
    return 1 if problems else 0


def _plates(seed: int, count: int, folder: Path | None) -> int:
    if folder is None or count < 1:
        _say("--plates needs a number above 0 and --output FOLDER")
        return 2
    folder.mkdir(parents=True, exist_ok=True)
    entries = []
    for number in range(count):
        photo = plates.photograph(random_for(seed, f"plate-{number}"), number)
        entry = rendering.write(photo, seed, folder / (photo.name + photo.suffix))
        entries.append(plates.with_company(entry))
        if number % 50 == 49:
            _say(f"{number + 1} of {count}")
    (folder / "truth.json").write_text(json.dumps(entries, indent=1, ensure_ascii=False) + "\n")
    return 0


def _notes(seed: int, count: int, folder: Path | None) -> int:
    if folder is None or count < 1:
        _say("--notes needs a number above 0 and --output FOLDER")
        return 2
    folder.mkdir(parents=True, exist_ok=True)
    entries = []
    for number in range(count):
        photo, kind, personal = notes.photograph(random_for(seed, f"note-{number}"), number)
        entry = rendering.write(photo, seed, folder / (photo.name + photo.suffix))
        entries.append(entry | notes.marks(photo, kind, personal))
        if number % 50 == 49:
            _say(f"{number + 1} of {count}")
    (folder / "truth.json").write_text(json.dumps(entries, indent=1, ensure_ascii=False) + "\n")
    return 0


def _score_notes(run: Path, folder: Path | None) -> int:
    if folder is None or not (run / "findings.jsonl").is_file():
        _say("--score-notes needs a run with findings.jsonl and --output FOLDER-OF-NOTES")
        return 2
    print(json.dumps(note_score.score(folder, run), indent=1, ensure_ascii=False))
    return 0


def _portrait(seed: int, source: Path, output: Path | None) -> int:
    if output is None or output.suffix.lower() != ".jpg":
        _say("--portrait needs --output FILE.jpg: the picture is not made without a place for it")
        return 2
    if not source.is_file():
        _say(f"{source} is not there: give the path of a picture of a person after --portrait")
        return 2
    photo = portrait.photograph(random_for(seed, "portrait"), source)
    print(json.dumps(rendering.write(photo, seed, output), indent=1, ensure_ascii=False))
    return 0


def main() -> int:
    """Returns the exit code: 0 well, 1 the check or the set-up failed, 2 wrong usage."""
    arguments = _arguments()
    try:
        fonts.require_all()
        if arguments.portrait:
            return _portrait(arguments.seed, arguments.portrait, arguments.output)
        if arguments.score_notes:
            return _score_notes(arguments.score_notes, arguments.output)
        if arguments.notes is not None:
            return _notes(arguments.seed, arguments.notes, arguments.output)
        if arguments.plates is not None:
            return _plates(arguments.seed, arguments.plates, arguments.output)
        folder = arguments.output or SAMPLES
        run = _check if arguments.check else _make
        return run(arguments.seed, folder)
    except (fonts.MissingFont, truth.TruthMismatch) as problem:
        _say(str(problem))
        return 1


if __name__ == "__main__":
    sys.exit(main())
