import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as figures } from "@/app/api/[institution]/borging/route";
import { GET as talks } from "@/app/api/[institution]/gesprekken/route";
import { GET as report } from "@/app/api/[institution]/import/[run]/report/route";
import { GET as trail } from "@/app/api/[institution]/logboek/route";
import { GET as students } from "@/app/api/[institution]/studenten/route";
import { GET as teams } from "@/app/api/[institution]/teams/route";
import { newId } from "@/lib/platform/ids";
import { findAnswerable } from "@/lib/platform/route";
import type { Kind } from "@/tests/support/matrix/kinds";
import { aWorld, type World } from "@/tests/support/matrix/world";

type Definition = Parameters<typeof findAnswerable>[0];

let world: World;

beforeAll(async () => {
  world = await aWorld();
});

async function ask(route: unknown, kind: Exclude<Kind, "foreigner">, query: Record<string, string> = {}) {
  const { definition } = route as { definition: Definition };
  const { institution, people } = world;
  const actor = await institution.actor(people[kind]);
  const input = definition.input.parse({ institution: institution.slug, ...query });
  return findAnswerable(definition, actor, input);
}

const exported = (kind: Exclude<Kind, "foreigner">) =>
  world.institution.inside((tx) =>
    tx.trailEvent.findMany({
      where: { entity: "export", actorId: world.people[kind] },
      select: { verb: true, details: true, entityId: true, subjectPersonId: true },
      orderBy: { id: "asc" },
    }),
  );

const event = (verb: string, rows: number) => ({
  ...{ verb, details: { rows }, entityId: null, subjectPersonId: null },
});

describe("who takes a list along leaves a line in the log: which list, and how many rows", () => {
  test("[6.4] of students, by their coach", async () => {
    expect(await ask(students, "coach")).not.toBeNull();
    expect(await exported("coach")).toEqual([event("export-students", 2)]);
    expect(await ask(talks, "coach")).not.toBeNull();
    expect((await exported("coach")).map(({ verb }) => verb)).toContain("export-talks");
  });

  test("[6.4] of teams and figures, by who steers", async () => {
    await ask(teams, "directorate");
    await ask(figures, "directorate");
    expect(await exported("directorate")).toEqual([event("export-teams", 3), event("export-figures", 3)]);
  });

  test("[6.4] of refused rows of an import, by HR", async () => {
    await ask(report, "hr", { run: world.commons.staffImportId });
    expect(await exported("hr")).toEqual([event("export-import-report", 0)]);
  });

  test("[6.4] of the log itself, which counts what was there before", async () => {
    await ask(trail, "officer");
    const [own] = await exported("officer");
    expect(own).toMatchObject({ verb: "export-trail" });
  });

  test("what is not given leaves nothing", async () => {
    expect(await ask(teams, "teacher")).toBeNull();
    expect(await ask(report, "admin", { run: world.commons.staffImportId })).toBeNull();
    expect(await ask(report, "admin", { run: newId() })).toBeNull();
    expect([...(await exported("teacher")), ...(await exported("admin"))]).toEqual([]);
  });
});

test("every route that answers with a file of rows tells the log", () => {
  const routes = readdirSync("app/api", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("route.ts"))
    .map((path) => ({ path, text: readFileSync(join("app/api", path), "utf8") }))
    .filter(({ text }) => text.includes("listResponse("));
  expect(routes.length).toBeGreaterThanOrEqual(5);
  expect(routes.filter(({ text }) => !/^ {2}exports: /m.test(text)).map(({ path }) => path)).toEqual([]);
});
