import { describe, expect, test } from "vitest";
import { mayGiveHalf, mayGiveHalves } from "@/lib/access/halves/policy";
import { mayConfirmAddress } from "@/lib/access/addresses/policy";
import { mayManageAccess, mayReadUsers } from "@/lib/access/policy";
import { mayChoosePassword, mayEndSessions } from "@/lib/accounts/policy";
import { mayWriteNote } from "@/lib/conversations/handover/policy";
import { mayReadCaseload } from "@/lib/conversations/policy";
import {
  mayAdoptTerms,
  mayProposeTerms,
  mayReadChanges,
  mayReadProposals,
  mayReadTerm,
  mayWriteTerms,
  mayNameWords,
  seesAllProposals,
} from "@/lib/glossary/policy";
import { isOperator } from "@/lib/operator/policy";
import { mayAppoint, mayReadAppointments } from "@/lib/organisation/appointments/policy";
import { mayExportTeams, mayListTeams } from "@/lib/organisation/teams/policy";
import { type Actor, coordinates, holds, leads, type Office, worksIn } from "@/lib/platform/actor";
import type { Visitor } from "@/lib/platform/session";
import { mayKnowRole, mayReadConcepts, mayReadProfile, mayRuleRoles, mayTurn } from "@/lib/profiles/policy";
import type { Key } from "@/lib/profiles/rules";
import { mayFindConcepts, maySearch } from "@/lib/search/policy";
import { mayConfirmConsent, mayEndConsent, mayRecordConsent } from "@/lib/settings/consents/policy";
import { mayChangeSettings, mayReadSettings } from "@/lib/settings/policy";
import { mayConfirmName, mayConfirmNames } from "@/lib/settings/sign-on/policy";
import { entitiesFor, mayReadTrail, mayReadWholeTrail, technicalEntities } from "@/lib/trail/policy";
import { anActor } from "@/tests/support/actor";

const team = { id: "dier", name: "Dier & Zorg" };
const office = (one: Office) => anActor({ offices: new Set([one]) });

/** Somebody of every kind, each by one relation and no other. */
const people: Readonly<Record<string, Actor>> = {
  student: anActor({ kind: "student" }),
  teacher: anActor({ teams: [team] }),
  coach: anActor({ isCoach: true }),
  lead: anActor({ offices: new Set(["team-lead"]), ledTeams: [team] }),
  hr: office("hr"),
  directorate: office("directorate"),
  coordinator: office("lob-coordinator"),
  "team coordinator": anActor({ coordinatedTeams: [team] }),
  adviser: anActor({ advisedTeams: [team] }),
  admin: office("admin"),
  officer: office("privacy-officer"),
};

const somebodyElse = "0199e000-0000-7000-8000-00000000ffff";
const halfOf = (different: Partial<{ personId: string; makerId: string }>) => ({
  ...{ personId: somebodyElse, makerId: somebodyElse },
  ...different,
});
const who = (may: (actor: Actor) => boolean) =>
  Object.entries(people).flatMap(([name, actor]) => (may(actor) ? [name] : []));
const staff = Object.keys(people).filter((name) => name !== "student");
const steering = ["hr", "directorate", "coordinator"];
const supervising = ["admin", "officer"];

describe("what an office opens, and to nobody without it (permissions.md 6.2, 6.4)", () => {
  test.each<[string, (actor: Actor) => boolean, readonly string[]]>([
    ["who has access", mayReadUsers, supervising],
    ["giving access to somebody else", (a) => mayManageAccess(a, { id: somebodyElse }), ["admin"]],
    ["giving access to oneself", (a) => mayManageAccess(a, { id: a.personId }), []],
    ["second halves of passwords", mayGiveHalves, ["hr", "directorate"]],
    ["giving one of somebody else", (a) => mayGiveHalf(a, halfOf({})), ["hr", "directorate"]],
    ["giving one of oneself", (a) => mayGiveHalf(a, halfOf({ personId: a.personId })), []],
    ["giving one one made", (a) => mayGiveHalf(a, halfOf({ makerId: a.personId })), []],
    [
      "whether one's own address is right",
      (a) => mayConfirmAddress(a, { id: a.personId }),
      Object.keys(people),
    ],
    ["whether somebody else's address is right", (a) => mayConfirmAddress(a, { id: somebodyElse }), []],
    ["the names at the single sign-on", mayConfirmNames, ["directorate", "admin"]],
    ["a name another entered", (a) => mayConfirmName(a, { isOwn: false }), ["directorate", "admin"]],
    ["a name one entered as operator", (a) => mayConfirmName(a, { isOwn: true }), []],
    ["writing the glossary", mayWriteTerms, ["hr", "coordinator"]],
    ["adopting a term", mayAdoptTerms, ["directorate"]],
    ["proposing a term", mayProposeTerms, ["lead"]],
    ["everybody's proposals", seesAllProposals, ["hr", "directorate", "coordinator", "admin"]],
    ["proposals at all", mayReadProposals, ["lead", "hr", "directorate", "coordinator", "admin"]],
    ["the institution's own words", (a) => mayNameWords(a, { teamId: null }), ["hr", "coordinator"]],
    ["a team's own words", (a) => mayNameWords(a, { teamId: team.id }), ["lead", "hr", "coordinator"]],
    ["another team's own words", (a) => mayNameWords(a, { teamId: "groen" }), ["hr", "coordinator"]],
    ["what changed in the glossary", mayReadChanges, staff],
    ["who holds which office", mayReadAppointments, supervising],
    ["appointing somebody else", (a) => mayAppoint(a, { personId: somebodyElse }), ["admin"]],
    ["appointing oneself", (a) => mayAppoint(a, a), []],
    ["the trail", mayReadTrail, supervising],
    ["all of the trail", mayReadWholeTrail, ["officer"]],
    ["what the institution counts with", mayReadSettings, ["hr", "directorate", ...supervising]],
    ["changing what it counts with", mayChangeSettings, ["directorate", "admin"]],
    ["recording a consent", mayRecordConsent, ["hr"]],
    ["confirming a consent", mayConfirmConsent, ["directorate"]],
    ["ending a consent", mayEndConsent, ["hr", "directorate"]],
    ["the list of teams", mayListTeams, staff],
    ["the list of teams as a file", mayExportTeams, steering],
    ["searching", maySearch, staff],
    ["finding roles that are still written", mayFindConcepts, steering],
    ["reading roles that are still written", mayReadConcepts, steering],
    ["retiring and renaming a role", mayRuleRoles, ["hr"]],
    ["HR's key", (a) => mayTurn(a, "hr"), ["hr"]],
    ["the directie's key", (a) => mayTurn(a, "directorate"), ["directorate"]],
    ["Mijn studenten", mayReadCaseload, staff],
  ])("%s", (_what, may, expected) => {
    expect(who(may).sort()).toEqual([...expected].sort());
  });

  test("of the trail an admin looks for what is technical, the officer for everything", () => {
    expect(entitiesFor(office("admin"))).toEqual(technicalEntities);
    expect(entitiesFor(office("privacy-officer"))).toEqual(expect.arrayContaining(["conversation-report"]));
  });
});

test("[C7] a role is known to all staff once a profile was approved, and to nobody outside", () => {
  const keys = (["hr", "directorate"] satisfies Key[]).map((key) => ({ key, personId: key }));
  const approved = { number: 1, schoolYear: 2026, keys, consultation: null };
  const begun = { number: 1, schoolYear: 2026, keys: keys.slice(0, 1), consultation: null };
  expect(who((a) => mayKnowRole(a, { profiles: [approved] }))).toEqual(staff);
  expect(who((a) => mayKnowRole(a, { profiles: [begun] }))).toEqual(steering);
});

test.each([
  ["shipped", Object.keys(people)],
  ["adopted", Object.keys(people)],
  ["concept", staff],
  ["retired", staff],
] as const)("a term that is %s is read by whom permissions.md says", (state, readers) => {
  expect(who((a) => mayReadTerm(a, { state }))).toEqual(readers);
});

test.each(["approved", "in-force", "superseded", "retired"] as const)(
  "[C7] a profile that is %s is read by all staff",
  (state) => {
    expect(who((a) => mayReadProfile(a, { state, consultation: null }))).toEqual(staff);
  },
);

test.each(["concept", "one-key"] as const)("[C7] a profile that is %s is read by its writers", (state) => {
  expect(who((a) => mayReadProfile(a, { state, consultation: null }))).toEqual(steering);
});

test("[6.3] the note for a next coach is written by the former one, as long as they work here", () => {
  const mine = (actor: Actor) => mayWriteNote(actor, { formerCoachId: actor.personId });
  expect(who(mine)).toEqual(staff);
  expect(who((a) => mayWriteNote(a, { formerCoachId: somebodyElse }))).toEqual([]);
});

test("a relation is to the team it names, and to no other", () => {
  const relations = { leads, worksIn, coordinates };
  const of = (teamId: string | null) =>
    Object.entries(relations).map(([name, has]) => [name, who((a) => has(a, teamId))]);
  expect(of("dier")).toEqual([
    ["leads", ["lead"]],
    ["worksIn", ["teacher"]],
    ["coordinates", ["team coordinator"]],
  ]);
  for (const elsewhere of ["groen", null]) expect(of(elsewhere).flatMap(([, those]) => those)).toEqual([]);
  expect(holds(office("hr"), "admin", "hr")).toBe(true);
  expect(holds(office("hr"))).toBe(false);
});

test("outside institutions: one's own account when signed in, sessions when fully so, the operator's work", () => {
  const aVisitor = (different: Partial<Visitor>) =>
    ({ isOperator: false, isProvisional: false, ...different }) as Visitor;
  const visitors = {
    nobody: null,
    member: aVisitor({}),
    provisional: aVisitor({ isProvisional: true }),
    operator: aVisitor({ isOperator: true }),
  };
  const open = (may: (visitor: Visitor | null) => boolean) =>
    Object.entries(visitors).flatMap(([name, visitor]) => (may(visitor) ? [name] : []));
  expect(open(mayChoosePassword)).toEqual(["member", "provisional", "operator"]);
  expect(open(mayEndSessions)).toEqual(["member", "operator"]);
  expect(open(isOperator)).toEqual(["operator"]);
});
