import { beforeEach, expect, test } from "vitest";
import { inviteGuest } from "@/lib/conversations/guests/actions";
import { sendGuestLink } from "@/lib/conversations/guests/schema";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { sendOutside } from "@/lib/platform/letters";
import { askOutside } from "@/lib/scans/feedback/actions";
import { startRound } from "@/lib/scans/rounds/commands";
import { askCompany } from "@/lib/scans/student/actions";
import { aGuidance, type Guidance } from "@/tests/support/conversations";
import { aMailbox } from "@/tests/support/mailbox";
import { granted } from "@/tests/support/profiles";
import { anInstrument } from "@/tests/support/scans";
import { aStudentInstrument, started } from "@/tests/support/student-scans";
import { plannedTrialogue } from "@/tests/support/talk-guests";
import { submit } from "@/tests/support/work";

aMailbox();
let world: Guidance;

beforeEach(async () => {
  world = await aGuidance();
});

const letter = (who: Actor, email: string | null = "iemand@elders.example") =>
  world.here.inside((tx) => sendOutside(tx, who, email, sendGuestLink, { guestId: newId() }));

test("twenty letters a day leave for addresses somebody typed, and what would send another changes nothing", async () => {
  const { here, coach, colleague } = world;
  const talkId = await plannedTrialogue(world);
  for (let sent = 0; sent < 20; sent++) expect(await letter(coach)).toEqual({ ok: true });
  const guest = { talkId, name: "Bea", email: "bea@bakkerij.example" };
  expect(await submit(inviteGuest, coach, guest)).toMatchObject({ ok: false, reason: "letters-enough" });
  expect(await here.inside((tx) => tx.talkGuest.count())).toBe(0);
  // Without an address nothing leaves, and a colleague has letters of their own.
  expect(await submit(inviteGuest, coach, { ...guest, email: "" })).toMatchObject({ ok: true });
  expect(await letter(coach, null)).toEqual({ ok: true });
  expect(await letter(colleague)).toEqual({ ok: true });
});

/** A 360 of the coach's own, and how they ask somebody from outside for it. */
async function ownFeedback() {
  const { here, coach } = world;
  const { personId } = coach;
  const now = new Date();
  const roundId = await here.inside(async (tx) => {
    const { versionId } = await anInstrument(tx, here, { personId, now });
    const days = { opensOn: dayOf(now), closesOn: later(dayOf(now), { days: 14 }) };
    const plan = { name: "Mijn 360", versionId, kind: "feedback", subjectId: personId, ...days } as const;
    return granted(await startRound(tx, plan, { personId, now })).roundId;
  });
  return (name: string) =>
    submit(askOutside, coach, { roundId, name, email: `${name}@elders.example`, locale: "nl" });
}

const typed = () =>
  world.here.inside(async (tx) => {
    const raters = await tx.scanRater.findMany({
      where: { category: "external" },
      select: { name: true },
      orderBy: { name: "asc" },
    });
    return raters.map(({ name }) => name);
  });

test("[M12] addresses typed for feedback and for a scan of a student count among the same twenty", async () => {
  const { here, coach, student } = world;
  const ask = await ownFeedback();
  const { versionId } = await aStudentInstrument(here, coach.personId);
  const { roundId } = await started(coach, student.personId, versionId);
  const company = (email: string) =>
    submit(askCompany, coach, { roundId, name: "Bram", company: "Bakkerij", email });
  for (let sent = 0; sent < 18; sent++) await letter(coach);
  expect(await ask("pia")).toMatchObject({ ok: true });
  // Who was asked already costs no letter.
  expect(await ask("pia")).toMatchObject({ reason: "already-asked" });
  expect(await company("bram@bakkerij.example")).toMatchObject({ ok: true });
  expect(await ask("rik")).toMatchObject({ ok: false, reason: "letters-enough" });
  expect(await company("ben@bakkerij.example")).toMatchObject({ ok: false, reason: "letters-enough" });
  expect(await typed()).toEqual(["Bram", "pia"]);
  expect(await company("")).toMatchObject({ ok: true });
});

test("[M12] of two who ask at once for the last letter of the day one is asked, and the other changes nothing", async () => {
  const ask = await ownFeedback();
  for (let sent = 0; sent < 19; sent++) await letter(world.coach);
  const endings = await Promise.all([ask("pia"), ask("rik")]);
  const refusals = endings.flatMap((ending) => (ending.ok ? [] : [ending.reason]));
  expect(refusals).toEqual(["letters-enough"]);
  expect(await typed()).toHaveLength(1);
});
