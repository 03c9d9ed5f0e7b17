import { openKey } from "@/lib/scans/links/queries";
import { startStudentScan, askCompany } from "@/lib/scans/student/actions";
import { findHolder, type Holder, tokenFrom } from "@/lib/platform/personal-link";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, later } from "@/lib/platform/calendar";
import { anInstrument, asHolder, step } from "@/tests/support/scans";
import type { TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

/** What came of a submitted form; throws with the reason when it was refused. */
export async function accepted<Data>(ending: ReturnType<typeof submit>): Promise<Data> {
  const end = await ending;
  if (!end.ok) throw new Error(`Refused: ${end.reason}`);
  return end.data as Data;
}

/** A questionnaire for students, in use. */
export function aStudentInstrument(
  here: TestInstitution,
  personId: string,
  now = new Date(),
  name = "Leermeter",
) {
  return here.inside((tx) => anInstrument(tx, here, { personId, now }, { kind: "student", name }));
}

/** Starts a scan as the coach or the student does. */
export function started(by: Actor, studentId: string, versionId: string, now = new Date()) {
  const closesOn = later(dayOf(now), { days: 28 });
  const sent = { studentId, versionId, name: "Leermeter", closesOn };
  return accepted<{ roundId: string }>(submit(startStudentScan, by, sent));
}

/** The student hands in their own form, with one question answered. */
export async function handedIn(here: TestInstitution, roundId: string, question = ""): Promise<void> {
  const where = { roundId, category: "self" };
  const { id } = await here.inside((tx) => tx.scanRater.findFirstOrThrow({ where, select: { id: true } }));
  await asHolder(await holderOf(here, roundId, id), new Date()).submit({ [question]: step(1) });
}

/** Asks a company; returns what the holder of its link is. */
export async function aCompany(here: TestInstitution, by: Actor, roundId: string, company: string) {
  const sent = { roundId, name: `Bea van ${company}`, company, email: "" };
  const { raterId } = await accepted<{ raterId: string }>(submit(askCompany, by, sent));
  return holderOf(here, roundId, raterId);
}

/** The personal link of somebody in a running round, as the entrance knows it. */
export async function holderOf(here: TestInstitution, roundId: string, raterId: string): Promise<Holder> {
  const key = await here.inside((tx) => openKey(tx, here.id, roundId));
  const holder = await findHolder(tokenFrom(key ?? Buffer.alloc(32), raterId), null);
  if (!holder) throw new Error("There is no such link.");
  return holder;
}
