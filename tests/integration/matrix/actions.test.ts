import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/actor";
import { refused } from "@/lib/platform/outcome";
import { perform, type Work } from "@/lib/platform/perform";
import { problemsOf } from "@/lib/platform/problems";
import { actionFiles } from "@/tests/support/matrix/actions";
import { expectations } from "@/tests/support/matrix/expectations";
import { furtherLines, unasked } from "@/tests/support/matrix/further";
import { holderActionFiles } from "@/tests/support/matrix/holders";
import { visitorActionFiles } from "@/tests/support/matrix/visitors";
import { farFrom, type Line } from "@/tests/support/matrix/lines";
import { type Kind, kinds } from "@/tests/support/matrix/kinds";
import { aWorld, type Place, type World } from "@/tests/support/matrix/world";
import type { z } from "zod";

type Definition = Work<z.ZodType, unknown, string, unknown>;

const made = Object.entries(actionFiles).flatMap(([file, exports]) =>
  Object.entries(exports).map(([name, action]) => ({
    name: `${file}#${name}`,
    definition: definitionOf(action),
  })),
);

function definitionOf(action: unknown): Definition {
  const { definition } = action as { definition?: Definition };
  if (!definition) throw new Error("A file of actions exports something that is no action.");
  return definition;
}

let world: World;
let actors: Map<Kind, Actor>;

beforeAll(async () => {
  world = await aWorld();
  actors = new Map();
  for (const kind of kinds) {
    const { institution, personId } =
      kind === "foreigner"
        ? world.foreigner
        : { institution: world.institution, personId: world.people[kind] };
    actors.set(kind, await institution.actor(personId));
  }
});

/** Who gets as far as the work itself, which is not done: the matrix asks, it changes nothing. */
async function whoMay(definition: Definition | undefined, line: Line, place: Place): Promise<Kind[]> {
  if (!definition) throw new Error("The line is about no action.");
  const input = definition.input.safeParse(line.send(place, world));
  if (!input.success)
    throw new Error(`The line sends what is not valid: ${JSON.stringify(problemsOf(input.error))}`);
  const { edition: _edition, ...rest } = definition;
  const asked = { ...rest, run: () => Promise.resolve(refused("reached")) };
  const askAs = async ([kind, actor]: [Kind, Actor]): Promise<Kind[]> => {
    const ending = await perform(asked, actor, input.data, { key: null, version: null });
    if (ending.ok || ending.reason === "reached") return [kind];
    expect(["forbidden", "not-found"]).toContain(ending.reason);
    return [];
  };
  return (await Promise.all([...actors].map(askAs))).flat().sort();
}

test("every action of the product stands in the matrix, and every line is about an action", () => {
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("/actions.ts"))
    .map((path) => path.replace(/\/actions\.ts$/, ""))
    .filter((path) => !(path in visitorActionFiles) && !(path in holderActionFiles));
  expect(Object.keys(actionFiles).sort()).toEqual(files.sort());
  expect(Object.keys(expectations).sort()).toEqual(made.map(({ name }) => name).sort());
});

test("what there are several kinds of is asked of each kind", () => {
  expect(unasked(world.near, world)).toEqual([]);
});

const questions = [
  ...made.map(({ name, definition }) => ({ name, definition, title: name, line: expectations[name] })),
  ...furtherLines.map(({ name, what, line }) => ({
    ...{ name, line, title: `${name} about ${what}` },
    definition: made.find((one) => one.name === name)?.definition,
  })),
];

describe.each(questions)("$title", ({ name, definition, line: found }) => {
  const line = () => {
    if (!found) throw new Error(`${name} has no line in the matrix.`);
    return found;
  };
  const expected = (may: readonly Kind[]) => [...may, ...(line().hasNoSubject ? ["foreigner"] : [])].sort();

  test("may be done by whom permissions.md says, and by nobody else", async () => {
    expect(await whoMay(definition, line(), world.near)).toEqual(expected(line().may));
  });

  test("and in another team by their counterparts only", async () => {
    const may = line().isEverywhere ? line().may : farFrom(line().may);
    expect(await whoMay(definition, line(), world.far)).toEqual(expected(may));
  });
});
