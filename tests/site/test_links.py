"""The check of links sees what a browser would follow or load."""

import pytest

from generator.site.links import Links

FILES = ("index.html", "404.html", "stoette/index.html", "stoette/fgu/index.html", "assets/a.css", "assets/a.js")


def faults(body: str, path: str = "stoette/fgu/index.html", head: str = "", **others: str) -> list[str]:
    links = Links("/v/")
    links.read(path, body, head)
    for name, text in others.items():
        links.read(name.replace("_", "/") + "/index.html", text)
    return links.faults(FILES)


@pytest.mark.parametrize("href", [
    "", "#", "?q=stu", "./", "../", "../../", "../fgu/#top", "../fgu/", "../../stoette/?a=1&amp;b=2", "/v/", "/v/stoette/fgu/",
    "../../assets/a.css", "https://www.retsinformation.dk/", "mailto:a@b.dk", "tel:+4570201201",
])
def test_links_that_lead_somewhere(href: str):
    assert faults(f'<a id="top" href="{href}">') == []


@pytest.mark.parametrize("href", ["../../stoette//fgu/", "../../stoette/./fgu/", "../../stoette/../stoette/fgu/#top", "../../stoette/fgu/?a#top"])
def test_ways_round_lead_there_too(href: str):
    assert faults(f'<a id="top" href="{href}">') == []


@pytest.mark.parametrize("href", ["../egu/", "../../stoette/../index/", "../../tilbud/", "/stoette/", "/v/tilbud/", "../../../", "assets/a.css", "../../assets/b.css"])
def test_links_that_lead_nowhere(href: str):
    [fault] = faults(f'<a href="{href}">')
    assert "stoette/fgu/index.html: linket til" in fault


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", "ftp://x.dk/"])
def test_links_that_cannot_be_used(href: str):
    assert "kan ikke bruges" in faults(f'<a href="{href}">')[0]


def test_anchors():
    page = '<h2 id="loven">x</h2><a href="#loven"></a><a href="#klage"></a><a href="../#alle"></a><a href="../#ingen"></a>'
    assert faults(page, stoette='<h1 id="alle">x</h1>') == [
        "stoette/fgu/index.html: stedet #ingen findes ikke på stoette/index.html",
        "stoette/fgu/index.html: stedet #klage findes ikke på stoette/fgu/index.html",
    ]


def test_an_id_stands_once():
    assert "står to gange" in faults('<p id="a"></p><p id="a"></p>')[0]


@pytest.mark.parametrize("html", [
    '<script src="https://cdn.example/x.js"></script>', '<img src="//cdn.example/x.png">', '<img src="http://cdn.example/x.png">',
    '<link rel="stylesheet" href="https://fonts.example/x.css">', '<form action="https://x.dk/">', '<video poster="https://x.dk/a.jpg">',
    '<img\nsrcset="https://x.dk/a.png">', '<button formaction="https://x.dk/">', '<object data="https://x.dk/a.pdf"></object>',
    '<svg><image href="https://x.dk/a.png"/></svg>', '<svg><use xlink:href="https://x.dk/a.svg#b"/></svg>', '<input alt="a > b" formaction="https://x.dk/">',
    '<link rel="preload" as="image" href="../assets/a.css" imagesrcset="https://x.dk/a.png 2x">', '<img srcset="../../assets/a.css 1x, https://x.dk/a.png 2x">',
    '<svg><script href="https://x.dk/a.js"></script></svg>', '<svg><feImage href="https://x.dk/a.png"/></svg>', '<embed src="https://x.dk/a.pdf">',
    '<form rel="license" action="https://x.dk/">', '<iframe title="x" src="https://x.dk/"></iframe>', '<audio src="https://x.dk/a.mp3">', '<track src="//x.dk/a.vtt">', '<img src="data:image/gif;base64,R0lG">',
])
def test_nothing_is_fetched_from_others(html: str):
    assert any("henter fra et andet sted" in each for each in faults(html))


def test_a_canonical_address_is_not_fetched():
    assert faults('<link rel="canonical" href="https://kommune.dk/v/stoette/fgu/">') == []


@pytest.mark.parametrize("html", [
    '<img alt="" src="../../assets/b.png">', '<script src="/v/assets/b.js"></script>', '<form action="../egu/">', '<link imagesrcset="../../assets/b.png 2x" rel="preload">',
    '<img srcset="../../assets/a.css 1x, ../../assets/b.png 2x">',
])
def test_what_is_fetched_is_there(html: str):
    [fault] = faults(html)
    assert "fører ingen steder hen" in fault


def test_quoted_text_is_not_an_attribute():
    assert faults("<p>Skriv href=&#34;../nej/&#34; sådan</p>") == []


def test_a_link_followed_on_one_page_is_another_from_elsewhere():
    links = Links("/v/")
    for path in ("stoette/fgu/index.html", "stoette/egu/index.html", "stoette/index.html"):
        links.read(path, '<a href="../fgu/"></a><a href="../../tilbud/"></a>')
    assert links.faults((*FILES, "stoette/egu/index.html")) == [
        "stoette/fgu/index.html: linket til tilbud/index.html fører ingen steder hen",
        "stoette/index.html: linket til ../tilbud/index.html fører ingen steder hen",
        "stoette/index.html: linket til fgu/index.html fører ingen steder hen",
    ]


def test_the_same_words_lead_to_another_place_from_another_folder():
    links = Links("/v/")
    for path in ("a/b/index.html", "d/b/index.html"):
        links.read(path, '<a href="../c/"></a>')
    assert links.faults(("a/b/index.html", "d/b/index.html", "a/c/index.html")) == ["d/b/index.html: linket til d/c/index.html fører ingen steder hen"]


def test_a_place_with_an_ampersand():
    assert faults('<p id="a&amp;b"></p><a href="#a&amp;b"></a><a href="../fgu/#a&amp;b"></a>') == []
    assert len(faults('<p id="a"></p><a href="#a&amp;b"></a>')) == 1


def test_what_stands_around_many_pages_is_read_once_and_with_each_of_them():
    links = Links("/v/")
    frame = ('<a href="../../findes-ikke/"></a><a href="#indhold"></a>', '<nav id="menu"></nav>')
    links.read("stoette/fgu/index.html", '<p id="indhold"></p><a href="#menu"></a>', frame=frame)
    links.read("stoette/egu/index.html", '<p id="menu"></p><a href="../fgu/#indhold"></a>', frame=frame)
    assert links.faults((*FILES, "stoette/egu/index.html")) == [
        "stoette/egu/index.html: id »menu« står to gange",
        "stoette/egu/index.html: stedet #indhold findes ikke på stoette/egu/index.html",
        "stoette/fgu/index.html: linket til findes-ikke/index.html fører ingen steder hen",
    ]


def test_data_in_the_head_of_a_page_has_quotation_marks_of_its_own():
    data = '<script type="application/ld+json">{"name":"Skriv id=","d":"x","e":"Skriv href=","f":"y"}</script>'
    assert faults('<a href="../fgu/"></a><p id=",">', head=data) == []
    assert len(faults('<a href="../egu/"></a>', head=data + '<link rel="stylesheet" href="https://x.dk/a.css">')) == 2
    assert len(faults("", head='<link rel="stylesheet" href="https://x.dk/a.css">' + data)) == 1


def test_a_name_that_only_ends_alike_is_another():
    assert faults('<p data-href="../nej/" data-id="a" aria-id="a"></p><p data-id="a"></p>') == []
