import { beforeAll, expect, test } from "vitest";
import { writeScanLetter } from "@/components/mail/scan-letter";
import { writeSharedScanLetter } from "@/components/mail/shared-scan-letter";
import { handOverCoach } from "@/lib/organisation/students/actions";
import { callEntrance } from "@/lib/platform/entrance";
import { dayOf, later } from "@/lib/platform/calendar";
import { remindCampaign, startCampaign } from "@/lib/scans/campaigns/commands";
import { declineRound } from "@/lib/scans/campaigns/joining/commands";
import { claimCampaign } from "@/lib/scans/campaigns/queries";
import { askOutside, askPerson } from "@/lib/scans/raters/commands";
import { inviteAll, remindAll } from "@/lib/scans/rounds/commands";
import { sendDue } from "@/lib/scans/mailing/jobs";
import { askCompany, closeStudentScan } from "@/lib/scans/student/actions";
import { findStudentRoundPage } from "@/lib/scans/student/reading/queries";
import { endSharing, shareWithCompany } from "@/lib/scans/student/sharing/actions";
import { findSharedLetter } from "@/lib/scans/student/sharing/mailing/queries";
import { addStaff, admit } from "@/prisma/seed/builders";
import { aGuidance } from "@/tests/support/conversations";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { aMailbox } from "@/tests/support/mailbox";
import { granted } from "@/tests/support/profiles";
import { anInstrument, aRound, asHolder, lookUp, step, theRound } from "@/tests/support/scans";
import { accepted, aStudentInstrument, holderOf, started } from "@/tests/support/student-scans";
import { submit } from "@/tests/support/work";

const now = new Date();
const { received, refused } = aMailbox();
let here: TestInstitution;

beforeAll(async () => {
  here = await anInstitution();
  await here.inside((tx) => aTeamWithProgramme(tx));
});

/** The text of a letter as it was written, out of what the mail server got. */
function plain(body: string): string {
  return body.replaceAll("=\r\n", "").replaceAll("=3D", "=");
}

test("[M12] an invitation reaches each rater with a link of their own, and is sent once", async () => {
  const { holders, roundId } = await aRound(here, { colleague: 3 }, now);
  const addresses = await here.inside((tx) =>
    tx.person.findMany({
      where: { id: { in: holders.map(({ personId }) => personId) } },
      select: { id: true, email: true },
    }),
  );
  await sendDue(here.id, writeScanLetter, now);
  for (const { id, email } of addresses) {
    const letters = received.filter(({ to }) => to === email);
    const own = holders.find(({ personId }) => personId === id);
    expect(letters).toHaveLength(1);
    expect(plain(letters[0]?.body ?? "")).toContain(`/r/${own?.token}`);
  }
  const before = received.length;
  await sendDue(here.id, writeScanLetter, now);
  expect(received.length).toBe(before);
  expect(await here.inside((tx) => tx.scanRater.count({ where: { roundId, mailDue: { not: null } } }))).toBe(
    0,
  );
});

test("[M12] somebody from outside gets the letter in the language chosen for them, and a colleague is none", async () => {
  const { roundId, subjectId } = await aRound(here, { colleague: 3 }, now);
  const subject = await here.inside((tx) =>
    tx.person.findFirstOrThrow({ where: { id: subjectId }, select: { email: true } }),
  );
  const asking = { name: "Pia", category: "external", locale: "en" } as const;
  const ask = (email: string) =>
    here.inside(async (tx) =>
      askOutside(
        tx,
        { personId: subjectId },
        await theRound(tx, here, roundId),
        { ...asking, email },
        { now, hasMail: true },
      ),
    );
  const email = `pia-${roundId}@bedrijf.example`;
  granted(await ask(email));
  expect(await ask(subject.email?.toUpperCase() ?? "")).toEqual({ ok: false, refusal: "a-colleague" });
  await here.inside((tx) => inviteAll(tx, here.id, [roundId], { now, hasMail: true }));
  await sendDue(here.id, writeScanLetter, now);
  const [letter] = received.filter(({ to }) => to === email);
  expect(plain(letter?.body ?? "")).toContain("asks whether you would fill in a short form");
});

test("[M12] who has an account gets the letter in the language they read Koers in, and Dutch until they choose", async () => {
  const { holders, roundId } = await aRound(here, { colleague: 3 }, now);
  const [english, dutch, another] = holders.map(({ personId }) => personId);
  const languages: [string | undefined, "en" | "nl" | null][] = [
    [english, "en"],
    [dutch, "nl"],
    [another, null],
  ];
  for (const [personId = "", locale] of languages) {
    const identityId = await admit(here.id, personId);
    if (locale) await callEntrance("setPreferences", identityId, locale, null);
  }
  received.length = 0;
  await sendDue(here.id, writeScanLetter, now);
  const addresses = await here.inside((tx) =>
    tx.person.findMany({ where: { id: { in: [english ?? ""] } }, select: { email: true } }),
  );
  const isEnglish = ({ body }: { body: string }) => plain(body).includes("asks whether you would fill in");
  expect(received).toHaveLength(3);
  expect(received.filter(isEnglish).map(({ to }) => to)).toEqual(addresses.map(({ email }) => email));
  expect(await here.inside((tx) => tx.scanRater.count({ where: { roundId, mailDue: { not: null } } }))).toBe(
    0,
  );
});

test("the language of who has an account elsewhere is told to nobody here", async () => {
  const elsewhere = await anInstitution();
  const personId = await elsewhere.inside((tx) => addStaff(tx));
  await callEntrance("setPreferences", await admit(elsewhere.id, personId), "en", null);
  const asked = (school: TestInstitution) =>
    school.inside(
      (tx) => tx.$queryRaw<unknown[]>`select * from entrance.list_languages(array[${personId}]::uuid[])`,
    );
  expect([await asked(elsewhere), await asked(here)]).toEqual([[{ person_id: personId, locale: "en" }], []]);
});

test("[M12] a reminder repeats the same link, days later and only to who did not answer", async () => {
  const { holders, roundId } = await aRound(here, { colleague: 2 }, now);
  await sendDue(here.id, writeScanLetter, now);
  expect(await here.inside((tx) => remindAll(tx, here.id, [roundId], now))).toBe(0);
  const later = new Date(now.getTime() + 4 * 86_400_000);
  expect(await here.inside((tx) => remindAll(tx, here.id, [roundId], later))).toBe(2);
  received.length = 0;
  await sendDue(here.id, writeScanLetter, later);
  expect(received).toHaveLength(2);
  for (const { token } of holders) {
    expect(received.some(({ body }) => plain(body).includes(token))).toBe(true);
    expect(await lookUp(token)).not.toBeNull();
  }
});

test("an address that takes no mail is tried again, and holds nobody else up", async () => {
  const { holders, roundId } = await aRound(here, { colleague: 2 }, now);
  const [first] = holders;
  const person = await here.inside((tx) =>
    tx.person.findFirstOrThrow({ where: { id: first?.personId ?? "" }, select: { email: true } }),
  );
  refused.add(person.email ?? "");
  received.length = 0;
  await expect(sendDue(here.id, writeScanLetter, now)).rejects.toThrow("not taken");
  expect(received).toHaveLength(1);
  expect(await here.inside((tx) => tx.scanRater.count({ where: { roundId, mailDue: { not: null } } }))).toBe(
    1,
  );
  await here.inside((tx) => inviteAll(tx, here.id, [roundId], { now, hasMail: true }));
  refused.clear();
  await sendDue(here.id, writeScanLetter, now);
  expect(received).toHaveLength(2);
});

test("[M12] a coach who is none any more gets no letter that names the student, asked for before or after", async () => {
  const { here: school, coach, student, colleague, lead } = await aGuidance();
  const { versionId } = await aStudentInstrument(school, coach.personId);
  const { roundId } = await started(coach, student.personId, versionId);
  const later = new Date(now.getTime() + 4 * 86_400_000);
  const remind = () => school.inside((tx) => remindAll(tx, school.id, [roundId], later));
  const mailed = await school.inside((tx) =>
    tx.person.findMany({
      where: { id: { in: [coach.personId, student.personId] } },
      select: { id: true, email: true },
    }),
  );
  const addressOf = (personId: string) => mailed.find(({ id }) => id === personId)?.email;
  await sendDue(school.id, writeScanLetter, now);
  expect(await remind()).toBe(2);
  await accepted(submit(handOverCoach, lead, { studentId: student.personId, coachId: colleague.personId }));
  received.length = 0;
  await sendDue(school.id, writeScanLetter, later);
  expect(received.map(({ to }) => to)).toEqual([addressOf(student.personId)]);
  await school.inside((tx) => tx.scanRater.updateMany({ where: { roundId }, data: { mailDue: null } }));
  const latest = new Date(later.getTime() + 4 * 86_400_000);
  expect(await school.inside((tx) => remindAll(tx, school.id, [roundId], latest))).toBe(1);
  const due = { roundId, mailDue: { not: null } };
  const rows = await school.inside((tx) => tx.scanRater.findMany({ where: due, select: { personId: true } }));
  expect(rows).toEqual([{ personId: student.personId }]);
});

/** How often the worker was asked to send this institution's letters. */
async function waitingJobs(school: TestInstitution): Promise<number> {
  const [row] = await school.inside(
    (tx) => tx.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from pgboss.job
      where data ->> 'kind' = 'send-scan-mail' and data ->> 'institutionId' = ${school.id}`,
  );
  return row?.count ?? 0;
}

test("[M12] a company with an address gets its link by mail, and then nobody else is shown it", async () => {
  const { here: school, coach, student } = await aGuidance();
  const { versionId } = await aStudentInstrument(school, coach.personId);
  const { roundId } = await started(coach, student.personId, versionId);
  const ask = (name: string, email: string) =>
    accepted(submit(askCompany, coach, { roundId, name, company: "Bakkerij", email }));
  await sendDue(school.id, writeScanLetter, now);
  const before = await waitingJobs(school);
  await ask("Bea", "bea@bakkerij.example");
  expect((await waitingJobs(school)) - before).toBe(1);
  await ask("Bram", "");
  received.length = 0;
  await sendDue(school.id, writeScanLetter, now);
  expect(received.map(({ to }) => to)).toEqual(["bea@bakkerij.example"]);
  const page = await school.inside((tx) =>
    findStudentRoundPage(
      { tx, actor: student, now, noteReading: () => Promise.resolve() },
      { studentId: student.personId, roundId },
      "",
    ),
  );
  const shown = page?.arranging?.raters.filter(({ id }) => page.arranging?.links.has(id));
  expect(shown?.map(({ name }) => name)).toEqual(["Bram"]);
});

test("[R1] [R2] a scan that starts tells the student and the coach by letter, once, where to sign in and fill in", async () => {
  const { here: school, coach, student } = await aGuidance();
  const { versionId } = await aStudentInstrument(school, coach.personId);
  const { roundId } = await started(coach, student.personId, versionId);
  expect(await waitingJobs(school)).toBe(1);
  received.length = 0;
  await sendDue(school.id, writeScanLetter, now);
  await sendDue(school.id, writeScanLetter, now);
  const raters = await school.inside((tx) =>
    tx.scanRater.findMany({
      where: { roundId },
      select: { id: true, person: { select: { email: true } } },
    }),
  );
  expect(received.map(({ to }) => to).toSorted()).toEqual(
    raters.map(({ person }) => person?.email).toSorted(),
  );
  for (const { id, person } of raters) {
    const body = plain(received.find(({ to }) => to === person?.email)?.body ?? "");
    expect(body).toContain(`/${school.slug}/scans/verzoeken/${id}`);
    expect(body).not.toContain("/r/");
  }
});

test("[M12] the letter with a shared result leads to it, and none leaves once it was taken back", async () => {
  const { here: school, coach, student } = await aGuidance();
  const { versionId, questions } = await aStudentInstrument(school, coach.personId);
  const { roundId } = await started(coach, student.personId, versionId);
  const sent = { roundId, name: "Bea", company: "Bakkerij", email: "bea@bakkerij.example" };
  const { raterId } = await accepted<{ raterId: string }>(submit(askCompany, coach, sent));
  await asHolder(await holderOf(school, roundId, raterId), now).submit({ [questions[0] ?? ""]: step(1) });
  await accepted(submit(closeStudentScan, coach, { roundId }));
  const { shareId } = await accepted<{ shareId: string }>(submit(shareWithCompany, student, { raterId }));
  const letter = () => school.inside((tx) => findSharedLetter(tx, school.id, shareId, now));
  const found = await letter();
  if (!found) throw new Error("There is no letter.");
  expect(found.to).toBe("bea@bakkerij.example");
  const token = found.address.split("/r/uitslag/")[1] ?? "";
  expect(await lookUp(token)).toMatchObject({ recordId: shareId });
  expect(writeSharedScanLetter(found).text).toContain(found.address);
  await accepted(submit(endSharing, student, { roundId, shareId }));
  expect(await letter()).toBeNull();
});

test("[E1] who is in a campaign is asked once to choose, in their language, and again with whoever was asked and did not answer", async () => {
  const school = await anInstitution();
  const [author, eva, rik] = await school.inside(async (tx) => [
    await addStaff(tx),
    await addStaff(tx, { givenName: "Eva" }),
    await addStaff(tx, { givenName: "Rik" }),
  ]);
  const people = [author, eva, rik].map((id = "") => id);
  await callEntrance("setPreferences", await admit(school.id, people[1] ?? ""), "en", null);
  const { versionId } = await school.inside(async (tx) => {
    const consent = { consentedOn: now, document: "OR", covers: ["feedback"], confirmedAt: now };
    await tx.worksCouncilConsent.create({ data: consent, select: { id: true } });
    return anInstrument(tx, school, { personId: people[0] ?? "", now });
  });
  const plan = { versionId, name: "Najaar", teamId: null, closesOn: later(dayOf(now), { days: 40 }) };
  const started = await school.inside((tx) =>
    startCampaign(tx, plan, { personId: people[0] ?? "", institutionId: school.id, now }),
  );
  const { campaignId } = granted(started);
  received.length = 0;
  await sendDue(school.id, writeScanLetter, now);
  const bodies = () => received.map(({ body }) => plain(body));
  expect(bodies().filter((body) => body.includes("/scans/feedback/"))).toHaveLength(3);
  expect(bodies().filter((body) => body.includes("You choose whom you ask"))).toHaveLength(1);
  await sendDue(school.id, writeScanLetter, now);
  expect(received).toHaveLength(3);
  const roundOf = async (subjectId = "") =>
    school.inside(async (tx) => {
      const select = { id: true } as const;
      const { id } = await tx.scanRound.findFirstOrThrow({ where: { subjectId }, select });
      return theRound(tx, school, id);
    });
  const asked = { personId: people[1] ?? "", category: "colleague" } as const;
  const [own, declined] = [await roundOf(people[0]), await roundOf(people[2])];
  await school.inside(async (tx) => {
    granted(await askPerson(tx, own, asked, now));
    await inviteAll(tx, school.id, [own.id], { now, hasMail: false });
    granted(await declineRound(tx, declined, now));
  });
  const inAWeek = new Date(now.getTime() + 7 * 86_400_000);
  const remind = (at: Date) =>
    school.inside(async (tx) => {
      const campaign = await claimCampaign(tx, { institutionId: school.id }, campaignId);
      if (!campaign) throw new Error("There is no such campaign.");
      return remindCampaign(tx, { institutionId: school.id }, campaign, at);
    });
  expect(await remind(now)).toMatchObject({ refusal: "nobody-to-remind" });
  // Eva was asked by her colleague and did not begin her own; the author did not fill in their own form; Rik said no.
  expect(granted(await remind(inAWeek))).toEqual({ reminded: 3 });
  received.length = 0;
  await sendDue(school.id, writeScanLetter, inAWeek);
  expect(bodies().filter((body) => body.includes("Reminder: choose whom you ask"))).toHaveLength(1);
  expect(received).toHaveLength(3);
});
