/**
 * Puts an institution's words into messages before anything reads them, so that no caller passes them along and the
 * browser gets sentences that are already right. A message asks with an argument that begins with `_` (idiom.ts).
 * In the built product messages are compiled (nested lists), in tests and scripts they are text as written.
 */
export type Forms = ReadonlyMap<string, string>;

/** The same tree with the words in it. What asks for no word is not copied. */
export function worded<Tree>(tree: Tree, forms: Forms): Tree {
  return wordedTree(tree, forms) as Tree;
}

function wordedTree(tree: unknown, forms: Forms): unknown {
  if (typeof tree === "string") return wordedText(tree, forms);
  if (Array.isArray(tree)) return wordedMessage(tree, forms);
  if (typeof tree !== "object" || tree === null) return tree;
  let isSame = true;
  const entries = Object.entries(tree).map(([key, value]) => {
    const next = wordedTree(value, forms);
    if (next !== value) isSame = false;
    return [key, next] as const;
  });
  return isSame ? tree : Object.fromEntries(entries);
}

const choice = /\{(_\w+), select, ((?:\w+ \{[^{}]*\} ?)+)\}/g;
const asked = /\{(_\w+)\}/g;

function wordedText(text: string, forms: Forms): string {
  if (!text.includes("{_")) return text;
  const chosen = text.replace(choice, (_whole, name: string, options: string) => {
    const branches = new Map(
      Array.from(options.matchAll(/(\w+) \{([^{}]*)\}/g), ([, key, value]) => [key, value]),
    );
    return branches.get(formOf(name, forms)) ?? branches.get("other") ?? "";
  });
  // A quote in a name is doubled, because in this notation a single one may begin a quotation.
  return chosen.replace(asked, (_whole, name: string) => formOf(name, forms).replaceAll("'", "''"));
}

function formOf(name: string, forms: Forms): string {
  const form = forms.get(name);
  if (form === undefined) throw new Error(`A message asks for ${name}, which is no word.`);
  return form;
}

/** Of a compiled message: words next to text become one text, and a message that is only text needs no more work. */
function wordedMessage(message: readonly unknown[], forms: Forms): unknown {
  const parts = wordedParts(message, forms);
  return parts.length === 1 && typeof parts[0] === "string" ? parts[0] : parts;
}

function wordedParts(parts: readonly unknown[], forms: Forms): unknown[] {
  const found: unknown[] = [];
  for (const part of parts.flatMap((each) => wordedPart(each, forms))) {
    const last = found.length - 1;
    if (typeof part === "string" && typeof found[last] === "string") found[last] = `${found[last]}${part}`;
    else found.push(part);
  }
  return found;
}

/** The numbers by which a compiled message tells select, plural and ordinal; what is higher formats a value. */
const lastChoice = 3;

/** An argument `[name]`, a choice `[name, kind, options]`, formatting `[name, kind, style]`, or a tag `[name, ...inside]`. */
function wordedPart(part: unknown, forms: Forms): unknown[] {
  if (!Array.isArray(part)) return [part];
  const [name, second, third] = part as [string, unknown, unknown];
  const isWord = name.startsWith("_");
  if (part.length === 1) return isWord ? [formOf(name, forms)] : [part];
  if (typeof second !== "number" || second === 0) return [[name, ...wordedParts(part.slice(1), forms)]];
  if (second > lastChoice || typeof third !== "object" || third === null) return [part];
  if (isWord) {
    const options = third as Record<string, unknown>;
    return wordedOption(options[formOf(name, forms)] ?? options.other ?? "", forms);
  }
  const options = Object.entries(third).map(([key, option]) => {
    const inside = wordedOption(option, forms);
    return [key, inside.length === 1 && typeof inside[0] === "string" ? inside[0] : inside];
  });
  return [[name, second, Object.fromEntries(options)]];
}

function wordedOption(option: unknown, forms: Forms): unknown[] {
  return Array.isArray(option) ? wordedParts(option as unknown[], forms) : [option];
}
