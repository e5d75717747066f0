"""A record as a reader sees it: Danish words, dates and amounts in the order of the page. No HTML."""
