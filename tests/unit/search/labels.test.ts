import { describe, expect, it } from "vitest";
import { groupsOf } from "@/lib/search/labels";
import shell from "@/messages/nl/shell.json";
import { anActor } from "@/tests/support/actor";

const dier = { id: "dier", name: "Dier & Zorg" };
const groen = { id: "groen", name: "Groen & Grond" };
const words = { kinds: shell.search.kinds, whoDoesWhat: shell.search.whoDoesWhat };
const teacher = anActor({ teams: [dier], ledTeams: [groen] });
const found = (query: string, actor = teacher) =>
  groupsOf(actor, { query, found: [] }, words).flatMap(({ hits }) => hits.map(({ href }) => href));
const matrixOf = (id: string) => `/${teacher.institution.slug}/teams/${id}/wie-doet-wat`;

describe("who does what", () => {
  it("[M11] is found by its words in the teams one works in or leads, by name of the team as well", () => {
    expect(found("wie doet wat")).toEqual([matrixOf("dier"), matrixOf("groen")]);
    expect(found("wie doet wat gro")).toEqual([matrixOf("groen")]);
    expect(found("dier")).toEqual([]);
    expect(found("wieringa")).toEqual([]);
  });

  it("[M11] is not found by a student", () => {
    expect(found("wie doet wat", anActor({ kind: "student", teams: [dier] }))).toEqual([]);
  });
});
