"""Addresses with Danish letters, as the web writes them."""

import pytest

from generator.danish.web import in_ascii


@pytest.mark.parametrize(("address", "written"), [
    ("https://x.dk/a/?b=c#d", "https://x.dk/a/?b=c#d"),
    ("https://www.retsinformation.dk/eli/lta/2025/1#P%2042", "https://www.retsinformation.dk/eli/lta/2025/1#P%2042"),
    ("https://søg.dk/støtte/", "https://xn--sg-lka.dk/st%C3%B8tte/"),
    ("https://søg.dk:8080/", "https://xn--sg-lka.dk:8080/"),
    ("https://x.sø:8080/a", "https://x.xn--s-5ga:8080/a"),
    ("https://u:p@sø.dk/", "https://u:p@xn--s-5ga.dk/"),
    ("https://ø@x.dk/", "https://%C3%B8@x.dk/"),
    ("https://[::1]:8080/ø", "https://[::1]:8080/%C3%B8"),
    ("https://x.dk/?æ=1#ø?", "https://x.dk/?%C3%A6=1#%C3%B8?"),
])
def test_other_letters_than_those_of_ascii(address: str, written: str) -> None:
    assert in_ascii(address) == written
    assert in_ascii(written) == written


@pytest.mark.parametrize("address", ["https://sø..dk/", "https://[x.dk/", f"https://{'æ' * 70}.dk/"])
def test_a_host_without_a_name_on_the_web(address: str) -> None:
    with pytest.raises(ValueError):
        in_ascii(address)
