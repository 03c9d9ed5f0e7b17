import { readdirSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { callEntrance } from "@/lib/platform/entrance";
import { newId } from "@/lib/platform/ids";
import { callAsOwner } from "@/lib/platform/installation/founding";
import type { Visitor } from "@/lib/platform/session";
import { anAccount, enter } from "@/tests/support/accounts";
import {
  visitorExpectations,
  type VisitorKind,
  visitorKinds,
} from "@/tests/support/matrix/visitor-expectations";
import { visitorActionFiles } from "@/tests/support/matrix/visitors";

type Definition = { readonly permission: string; readonly allow: (visitor: Visitor | null) => boolean };

const made = Object.entries(visitorActionFiles).flatMap(([file, exports]) =>
  Object.entries(exports).map(([name, action]) => ({
    name: `${file}#${name}`,
    definition: (action as { definition?: Definition }).definition,
  })),
);

const visitors = new Map<VisitorKind, Visitor | null>([["nobody", null]]);

/** Somebody as a request of theirs would be read: from a session in the database. */
async function aVisitor({ isProvisional = false, isOperator = false } = {}): Promise<Visitor> {
  const { identityId } = await anAccount();
  if (isOperator) await callAsOwner("setOperator", identityId);
  const sessionId = newId();
  await callEntrance("openSession", sessionId, identityId, "", null, isProvisional);
  return { ...((await enter(sessionId)) as unknown as Omit<Visitor, "sessionId">), sessionId };
}

beforeAll(async () => {
  visitors.set("member", await aVisitor());
  visitors.set("provisional", await aVisitor({ isProvisional: true }));
  visitors.set("operator", await aVisitor({ isOperator: true }));
});

test("every action outside institutions stands in the matrix, and every line is about one", () => {
  const inside = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("actions.ts"))
    .map((path) => path.replace(/\/actions\.ts$/, ""));
  expect(inside).toEqual(expect.arrayContaining(Object.keys(visitorActionFiles)));
  expect(Object.keys(visitorExpectations).sort()).toEqual(made.map(({ name }) => name).sort());
});

test.each(made)("$name is open to whom it is meant for, and to nobody else", ({ name, definition }) => {
  const allowed = visitorKinds.filter((kind) => definition?.allow(visitors.get(kind) ?? null));
  expect(allowed.sort()).toEqual([...(visitorExpectations[name] ?? [])].sort());
});
