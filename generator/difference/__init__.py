"""What a change of the catalogue does to the site: which pages, which faults, how readable, how
findable. The report needs nothing but Python, so that it can be made where nothing is installed."""
