/* A record's file as text, read and written so that what nobody touched stays as it was: comments,
   blank lines, order, and how each value is written. */
import { Document, Pair, Scalar, YAMLMap, YAMLSeq, isMap, isScalar, isSeq, parse, parseDocument } from "./yaml/index.js";

/* The text that a record was read from goes with its data under a name that no field can have. */
const TEXT = "#";
/* Every value is a text, as `vejviser check` reads it; so 0800 and 34.40 stay what they are. */
const AS_TEXT = { schema: "failsafe", prettyErrors: true };
const LONGEST_ROW = 80;

export function fromFile(text) {
  const document = parseDocument(text, AS_TEXT);
  if (document.errors.length) throw new Error(document.errors.map((each) => each.message).join("\n"));
  return { ...document.toJSON(), [TEXT]: text };
}

/* `order` are the names of the form's fields; `comments` stand over the fields of a new file. */
export function toFile(data, order = [], comments = {}) {
  const { [TEXT]: text, ...values } = data;
  if (text) {
    const kept = merged(text, values, order);
    if (same(read(kept), values)) return kept;
  }
  return written(new Document(fresh(ordered(values, order)), AS_TEXT), comments);
}

function merged(text, values, order) {
  const document = parseDocument(text, AS_TEXT);
  document.contents = merge(document.contents, values, order);
  return String(document.toString({ ...STYLE, indentSeq: !/^[\w-]+:[^\S\n]*\n(?:[^\S\n]*(?:#.*)?\n)*- /m.test(text) }));
}

const STYLE = { lineWidth: 0, flowCollectionPadding: false, doubleQuotedMinMultiLineLength: Infinity };

function written(document, comments) {
  for (const pair of document.contents.items) {
    if (comments[pair.key.value]) pair.key.commentBefore = ` ${comments[pair.key.value]}`;
  }
  return document.toString(STYLE);
}

function read(text) {
  return parseDocument(text, AS_TEXT).toJSON();
}

/* Both as texts: a form gives the number 15 where the file says 15. */
function same(one, other) {
  return asText(one) === asText(other);
}

function asText(value) {
  return JSON.stringify(value, (_, each) => (each && typeof each === "object" && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : typeof each === "number" ? String(each) : each));
}

function merge(node, value, order = []) {
  if (isMap(node) && isObject(value)) return mergedMap(node, value, order);
  if (isSeq(node) && Array.isArray(value)) return mergedList(node, value);
  if (isScalar(node) && !isObject(value) && !Array.isArray(value)) return mergedScalar(node, value);
  return like(node, fresh(value));
}

function mergedMap(node, value, order) {
  const [first] = node.items;
  node.items = node.items.filter((pair) => Object.hasOwn(value, pair.key.value));
  for (const [name, each] of Object.entries(value)) {
    const pair = node.items.find((one) => one.key.value === name);
    if (pair) pair.value = merge(pair.value, each);
    else node.items.splice(place(node, name, order), 0, new Pair(new Scalar(name), fresh(each)));
  }
  /* What stands on top is about all of it, not about the field below it. */
  const [now] = node.items;
  if (first && now && now !== first) now.key.commentBefore ??= first.key.commentBefore;
  return node;
}

/* A new field stands where the form has it: after the nearest one before it. */
function place(node, name, order) {
  const before = new Set(order.slice(0, Math.max(0, order.indexOf(name))));
  for (let index = node.items.length; before.size && index > 0; index -= 1) {
    if (before.has(node.items[index - 1].key.value)) return index;
  }
  return node.items.length;
}

/* Equal items stay; between them a changed item keeps what is written around it. */
function mergedList(node, values) {
  const flow = node.items.some((each) => each.flow) || undefined;
  const old = node.items.map((each) => asText(each.toJSON()));
  const wanted = values.map(asText);
  const items = [];
  let from = 0;
  let to = 0;
  for (const [a, b] of [...common(old, wanted), [old.length, wanted.length]]) {
    const left = node.items.slice(from, a);
    for (const value of values.slice(to, b)) items.push(next(left, value, flow));
    if (a < old.length) items.push(node.items[a]);
    [from, to] = [a + 1, b + 1];
  }
  node.items = items;
  return node;
}

function next(left, value, flow) {
  const id = isObject(value) ? value.id : undefined;
  let index = id === undefined ? 0 : left.findIndex((each) => isMap(each) && each.toJSON().id === id);
  if (index < 0 && !left.some((each) => isMap(each) && each.has("id"))) index = 0;
  const [node] = index < 0 ? [] : left.splice(index, 1);
  if (node) return merge(node, value);
  const made = fresh(value);
  if (flow && (isMap(made) || isSeq(made))) made.flow = true;
  return made;
}

/* The places of the longest common part of two lists. */
function common(a, b) {
  const found = [];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) found.push([start, start++]);
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [rows, columns] = [a.length - end - start, b.length - end - start];
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      lengths[i][j] = a[start + i] === b[start + j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (a[start + i] === b[start + j]) found.push([start + i++, start + j++]);
    else if (lengths[i + 1][j] >= lengths[i][j + 1]) i += 1;
    else j += 1;
  }
  for (; end > 0; end -= 1) found.push([a.length - end, b.length - end]);
  return found;
}

function mergedScalar(node, value) {
  if (node.value === String(value)) return node;
  const made = fresh(value);
  const quoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
  if (quoted && made.type === Scalar.PLAIN) made.type = node.type;
  if (node.type === Scalar.BLOCK_FOLDED && made.type === Scalar.BLOCK_LITERAL) made.type = node.type;
  return like(node, made);
}

/* What stands around a value stays when the value changes. */
function like(node, made) {
  if (node) {
    made.commentBefore = node.commentBefore;
    made.comment = node.comment;
    made.spaceBefore = node.spaceBefore;
  }
  return made;
}

function fresh(value) {
  if (Array.isArray(value)) {
    const list = new YAMLSeq();
    list.items = value.map(fresh);
    list.flow = value.every((each) => !isObject(each) && !String(each).includes("\n")) && value.join(", ").length < LONGEST_ROW;
    return list;
  }
  if (isObject(value)) {
    const map = new YAMLMap();
    map.items = Object.entries(value).map(([name, each]) => new Pair(new Scalar(name), fresh(each)));
    return map;
  }
  const scalar = new Scalar(String(value));
  scalar.type = typeof value === "number" ? Scalar.PLAIN : styled(String(value));
  return scalar;
}

/* A text that other readers of YAML take for something else is quoted: 0800, nej, 16:00. A day is
   written plain, as in the files of the catalogue. */
function styled(text) {
  if (text.includes("\n")) return Scalar.BLOCK_LITERAL;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return Scalar.PLAIN;
  try {
    return ["core", "yaml-1.1"].every((schema) => typeof parse(text, { schema }) === "string") ? Scalar.PLAIN : Scalar.QUOTE_DOUBLE;
  } catch {
    return Scalar.QUOTE_DOUBLE;
  }
}

function ordered(values, order) {
  const names = [...order.filter((each) => Object.hasOwn(values, each)), ...Object.keys(values).filter((each) => !order.includes(each))];
  return Object.fromEntries(names.map((each) => [each, values[each]]));
}

function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
