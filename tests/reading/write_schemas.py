"""Write the schemas that .vscode/settings.json points at, so that an editor needs no network.

    python -m tests.reading.write_schemas
"""

from __future__ import annotations

import json
from pathlib import Path

from generator.model.kinds import KINDS, SETTINGS
from generator.model.schema import schemas

EDITOR = Path(__file__).resolve().parents[2] / ".vscode"


def main() -> None:
    folder = EDITOR / "schema"
    folder.mkdir(exist_ok=True)
    for name, schema in schemas().items():
        (folder / f"{name}.json").write_text(json.dumps(schema, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    path = EDITOR / "settings.json"
    settings = json.loads(path.read_text(encoding="utf-8"))
    settings["yaml.schemas"] = {
        f"./.vscode/schema/{each.name}.json": [f"offers/{each.where}.yml", f"offers/{each.where}/*.yml"] if each.vocabulary else [f"offers/{each.where}{'.yml' if each is SETTINGS else '/*.yml'}"]
        for each in (*KINDS.values(), SETTINGS)
    }
    path.write_text(json.dumps(settings, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
