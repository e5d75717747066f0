// Filters of the results page: what can be chosen, what fits, and how many of each.
"use strict";

// eslint-disable-next-line no-unused-vars
const filters = (() => {
  const UNKNOWN = "ikke-oplyst";

  const inBand = (ages, [, , least, most]) => (ages[0] === null || most === null || ages[0] <= most) && (ages[1] === null || ages[1] >= least);

  // Each facet: its name in the address, its legend, its choices, and a document's values.
  function facets(labels) {
    const pairs = (record) => Object.entries(record);
    const kinds = [...new Set(Object.values(labels.kinds))];
    const listed = (values) => (values && values.length ? values : [UNKNOWN]);
    return [
      { name: "type", legend: "Hvad søger du?", choices: kinds.map((each) => [each.toLowerCase().replace(/ /g, "-"), each]), of: (document) => [labels.kinds[document.kind].toLowerCase().replace(/ /g, "-")] },
      { name: "alder", legend: "Alder", choices: labels.bands.map((band) => [band[0], band[1]]), of: (document) => (document.ages ? listed(labels.bands.filter((band) => inBand(document.ages, band)).map((band) => band[0])) : [UNKNOWN]) },
      { name: "behov", legend: "Behov", choices: pairs(labels.needs), of: (document) => listed(document.needs) },
      { name: "kommune", legend: "Kommune", choices: pairs(labels.municipalities), of: (document) => [document.municipality] },
      { name: "pris", legend: "Pris", choices: pairs(labels.costs), of: (document) => [document.cost || UNKNOWN] },
      { name: "vej", legend: "Sådan kommer du med", choices: pairs(labels.routes), of: (document) => listed(document.routes) },
    ];
  }

  const fits = (facet, chosen, document) => !chosen.length || facet.of(document).some((value) => chosen.includes(value));

  // The hits that fit every facet, and per facet how many each choice would give.
  function applied(hits, documents, all, state) {
    const kept = hits.filter((hit) => all.every((facet) => fits(facet, state[facet.name] || [], documents[hit.document])));
    const counts = {};
    for (const facet of all) {
      const others = all.filter((each) => each !== facet);
      counts[facet.name] = {};
      for (const hit of hits) {
        const document = documents[hit.document];
        if (!others.every((each) => fits(each, state[each.name] || [], document))) continue;
        for (const value of facet.of(document)) counts[facet.name][value] = (counts[facet.name][value] || 0) + 1;
      }
    }
    return { kept, counts };
  }

  return { facets, applied, UNKNOWN };
})();
