/* What the forms write is what they read, but for what was changed. Arguments: the folder of the
   forms as modules, and files to try; each is read and written, and every EVERY-th is changed in
   many ways too. Writes one line for each fault. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, ...files] = process.argv.slice(2);
const { fromFile, toFile } = await import(pathToFileURL(`${folder}/keeping.js`).href);
const copy = (value) => JSON.parse(JSON.stringify(value));
const EVERY = 15;
const faults = [];
const say = (name, what) => faults.push(`${name}: ${what}`);

/* A place that repeats: the same faults each time. */
let seed = 7;
const pick = (most) => ((seed = (seed * 48271) % 2147483647), seed % most);

function unchanged(name, text) {
  if (toFile(copy(fromFile(text))) !== text) say(name, "not the same when nothing was changed");
}

function changes(name, text) {
  const lines = text.split("\n");
  const data = copy(fromFile(text));
  for (const field of Object.keys(data).filter((each) => each !== "#")) {
    const less = copy(data);
    delete less[field];
    check(name, `without ${field}`, less, lines);
    if (typeof data[field] === "string") check(name, `another ${field}`, { ...copy(data), [field]: "0800: nyt # ikke en note" }, lines);
    if (Array.isArray(data[field])) {
      const list = data[field];
      const index = pick(list.length || 1);
      check(name, `${field} one less`, { ...copy(data), [field]: list.filter((_, at) => at !== index) }, lines);
      check(name, `${field} one more`, { ...copy(data), [field]: [...list.slice(0, index), copy(list[index] ?? "nyt"), ...list.slice(index)] }, lines);
      check(name, `${field} turned round`, { ...copy(data), [field]: [...list].reverse() }, lines);
    }
  }
}

function check(name, what, data, lines) {
  const { "#": _, ...wanted } = data;
  const made = toFile(copy(data));
  const { "#": __, ...found } = fromFile(made);
  if (JSON.stringify(sorted(found)) !== JSON.stringify(sorted(wanted))) say(name, `${what}: means something else`);
  const first = lines[0];
  if (Object.keys(wanted).length && first.startsWith("# yaml-language-server") && !made.startsWith(`${first}\n`)) say(name, `${what}: the first line is gone`);
}

const sorted = (value) => (Array.isArray(value) ? value.map(sorted) : value && typeof value === "object" ? Object.fromEntries(Object.keys(value).sort().map((each) => [each, sorted(value[each])])) : value);

files.forEach((name, index) => {
  const text = readFileSync(name, "utf8");
  unchanged(name, text);
  if (index % EVERY === 0) changes(name, text);
});

const noted = `# yaml-language-server: $schema=x
# Aftalt med skolen.
id: klub # bliver

# Om titlen
title: Klubben
phone: 0800   # uden mellemrum
price: 34.40
open: 16:00
ages: {min: 8, max: 12} # fra aftalen
words: [ja, "010"]
places:
  # Den første
  - {id: a, name: Hallen} # gammel
  # Den anden
  - id: b
    name: Salen
`;
const before = copy(fromFile(noted));
const after = toFile({ ...before, title: "Klubben: nu med kolon", places: [before.places[1], { id: "c", name: "0800" }], waiting: 3, ages: { min: "8", max: 13 } }, ["id", "title", "waiting", "phone"]);
const wanted = noted
  .replace("title: Klubben", 'title: "Klubben: nu med kolon"\nwaiting: 3')
  .replace("max: 12", "max: 13")
  // A note over the first of a list may be about all of it, so it stays.
  .replace("  - {id: a, name: Hallen} # gammel\n", "")
  .replace("name: Salen\n", 'name: Salen\n  - {id: c, name: "0800"}\n')
  .replace("0800   #", "0800 #");
if (after !== wanted) say("noted", `\n${after}\ninstead of\n${wanted}`);

const made = toFile({ title: "0800", id: "ny", ages: { min: 3 }, body: "En linje\n\nEn til: nej", words: ["16:00", "nej", "2026-01-01", "+45"] }, ["id", "title"], { id: "yaml-language-server: $schema=y" });
const expected = `# yaml-language-server: $schema=y
id: ny
title: "0800"
ages:
  min: 3
body: |-
  En linje

  En til: nej
words: ["16:00", nej, 2026-01-01, "+45"]
`;
if (made !== expected) say("new", `\n${made}\ninstead of\n${expected}`);

process.stdout.write(faults.join("\n"));
process.exit(faults.length ? 1 : 0);
