# Two commands matter: `make site` builds the site, `make test` proves everything.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
COMPILE := CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links

.PHONY: site serve check new forms test tested judged findability lock clean
.DEFAULT_GOAL := site

# The build checks the catalogue first, and writes nothing when it has errors.
site: $(VENV)/.run $(if $(shell grep -s "forms: true" mkdocs.yml),forms/node_modules/.installed)
	$(BIN)/vejviser build

serve: $(VENV)/.run
	$(BIN)/vejviser serve

check: $(VENV)/.run
	$(BIN)/vejviser check

# A new record: make new KIND=youth-offer. In a terminal it asks for the rest.
new: $(VENV)/.run
	$(BIN)/vejviser new $(KIND) $(ID)

# The site with forms in the browser, under rediger/. `forms: true` in mkdocs.yml has `make site` do it.
forms: $(VENV)/.run forms/node_modules/.installed
	$(BIN)/vejviser build --forms

test: $(VENV)/.test tests/node_modules/.installed forms/node_modules/.installed
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

# The accessibility tests, and what they tried, for the page about accessibility. Commit what it writes.
tested: $(VENV)/.test tests/node_modules/.installed
	TESTED=theme/tested.json $(BIN)/python -m pytest tests/accessibility

# What other judges say: Lighthouse, on a phone, of a page of each template; ACT rules, html-validate and the Nu
# checker of every page. Takes an hour and more. Needs Java besides Chromium and Node.
judged: $(VENV)/.test site tests/node_modules/.installed
	$(BIN)/python benchmarks/quality.py site
	$(BIN)/python benchmarks/whole.py site

# How well search finds: the judged collection, questions nobody has practised on, the phrases of
# the shipped catalogue, and what other engines find in the judged collection.
findability: $(VENV)/.test benchmarks/.peers/.installed
	$(BIN)/python benchmarks/findability.py --records tests/findability/records.yml --queries tests/findability/queries.yml --least 0.80 --misses
	$(BIN)/python benchmarks/findability.py --records tests/findability/records.yml --queries tests/findability/holdout.yml --least 0.80
	$(BIN)/python benchmarks/findability.py --records tests/findability/records.yml --queries tests/findability/holdout-2.yml --least 0.80
	$(BIN)/python benchmarks/findability.py --records tests/findability/records.yml --queries tests/findability/holdout-3.yml --least 0.65
	$(BIN)/python benchmarks/findability.py --records tests/findability/records-2.yml --queries tests/findability/queries-2.yml --least 0.90
	$(BIN)/python benchmarks/findability.py --records tests/findability/records-2.yml --queries tests/findability/queries-3.yml --least 0.80
	$(BIN)/python benchmarks/findability.py --queries tests/findability/shipped.yml --least 0.95 --misses
	$(BIN)/python benchmarks/beside.py --records tests/findability/records.yml --queries tests/findability/queries.yml --peers benchmarks/.peers

# New versions of everything, within the limits of pyproject.toml. Commit what it writes.
lock: $(VENV)/.test
	$(BIN)/pip install --quiet pip-tools
	$(COMPILE) --upgrade --extra build --output-file requirements/run.txt pyproject.toml
	$(COMPILE) --upgrade --extra build --extra test --constraint requirements/run.txt --output-file requirements/test.txt pyproject.toml

clean:
	rm -rf site .site.* $(VENV)/.run $(VENV)/.test tests/node_modules/.installed forms/node_modules/.installed

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# Nothing is installed whose hash is not in the lock; our own package needs no network at all.
$(VENV)/.run: requirements/run.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: requirements/test.txt $(VENV)/.run
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/test.txt
	@touch $@

# What the tests need from npm: axe, an HTML validator, an editor's YAML server and a dictionary. Nothing of it
# reaches the site.
tests/node_modules/.installed: tests/package-lock.json
	npm ci --prefix tests --no-audit --no-fund --ignore-scripts --loglevel=error
	@touch $@

# The editor that the forms open in, which carries all that it needs, and what keeps the comments of a file.
forms/node_modules/.installed: forms/package-lock.json
	npm ci --prefix forms --no-audit --no-fund --ignore-scripts --loglevel=error
	@touch $@

# The engines that search is measured beside. Nothing of them reaches the site.
benchmarks/.peers/.installed:
	mkdir -p benchmarks/.peers
	echo '{"private": true}' > benchmarks/.peers/package.json
	npm install --prefix benchmarks/.peers --no-audit --no-fund --ignore-scripts --loglevel=error pagefind@1.5.2 lunr@2.3.9 lunr-languages@1.22.0 minisearch@7.2.0
	@touch $@
