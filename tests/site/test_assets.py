"""Assets are joined, named by content, and never come from outside the theme."""

from pathlib import Path

import pytest

from generator.site.assets import gather, hashed


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    files = {
        "tokens.css": ":root{}", "base.css": '@font-face{src:url("static/fonts/a.woff2")}', "dark.css": ".d{}", "print.css": ".p{}",
        "components/card/card.css": ".card{}", "components/box/box.css": ".box{}", "components/card/script.js": "card()", "theme.js": "early()",
        "static/fonts/a.woff2": "font",
    }
    for name, text in files.items():
        path = tmp_path / "theme" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "theme"


def test_styles_are_joined_in_order_and_point_at_hashed_fonts(theme: Path):
    assets = gather(theme)
    css = assets.files[assets.names["CSS"]].decode()
    assert [css.index(each) for each in (":root", "@font-face", ".box", ".card", ".p{}")] == sorted(css.index(each) for each in (":root", "@font-face", ".box", ".card", ".p{}"))
    font = css.partition('url("')[2].partition('"')[0]
    assert assets.files[f"assets/{font}"] == b"font"
    assert ".d{}" not in css


def test_the_early_script_is_a_file_of_its_own(theme: Path):
    assets = gather(theme)
    assert assets.files[assets.names["THEMEJS"]] == b"early()\n"
    assert assets.files[assets.names["JS"]] == b"card()\n"


def test_a_name_changes_with_the_content_and_only_then(theme: Path):
    before = gather(theme).names
    assert gather(theme).names == before
    (theme / "components/box/box.css").write_text(".box{color:red}")
    after = gather(theme).names
    assert {name for name in before if before[name] != after[name]} == {"CSS"}


def test_a_font_that_is_not_there_is_an_error(theme: Path):
    (theme / "static/fonts/a.woff2").unlink()
    with pytest.raises(FileNotFoundError):
        gather(theme)


def test_a_symlink_is_refused(theme: Path, tmp_path: Path):
    secret = tmp_path / "secret"
    secret.write_text("x")
    (theme / "static/leak.txt").symlink_to(secret)
    with pytest.raises(ValueError, match="symlink"):
        gather(theme)


def test_hashed_keeps_folder_and_ending():
    name = hashed("fonts/a.woff2", b"x")
    assert name.startswith("fonts/a.") and name.endswith(".woff2") and len(name) == len("fonts/a..woff2") + 10
