import { dayOf, later } from "@/lib/platform/calendar";
import { type Holder, findHolder, tokenFrom } from "@/lib/platform/personal-link";
import type { TenantTx } from "@/lib/platform/tenancy";
import { closeRounds } from "@/lib/scans/closing/commands";
import { saveAnswers, submitForm, withdrawForm } from "@/lib/scans/forms/commands";
import { claimForm, findAnswers, findForm } from "@/lib/scans/forms/queries";
import type { Answers } from "@/lib/scans/forms/rules";
import { addQuestions, publishVersion, startInstrument } from "@/lib/scans/instruments/commands";
import { claimInstrument } from "@/lib/scans/instruments/queries";
import { openKey } from "@/lib/scans/links/queries";
import { askPerson } from "@/lib/scans/raters/commands";
import { inviteAll, startRound } from "@/lib/scans/rounds/commands";
import { claimRound, type RoundView } from "@/lib/scans/rounds/queries";
import type { InstrumentKind, RaterCategory } from "@/lib/scans/rules";
import { addStaff, addStudent } from "@/prisma/seed/builders";
import type { TestInstitution } from "@/tests/support/institution";
import { granted } from "@/tests/support/profiles";

const steps = ["Nog niet", "Basis", "Competent"].map((name) => ({ name, text: "" }));

/** A published questionnaire with two questions on a scale of three and one open question. */
export async function anInstrument(
  tx: TenantTx,
  here: TestInstitution,
  author: { personId: string; now: Date },
  { kind = "feedback", name = "360" }: { kind?: InstrumentKind; name?: string } = {},
) {
  const { instrumentId } = granted(await startInstrument(tx, { name, kind }, author));
  const actor = { institutionId: here.id };
  const scale = { kind: "scale", hint: "", steps, competenceId: null } as const;
  const questions = [
    { ...scale, text: "Luisteren" },
    { ...scale, text: "Doorvragen" },
    { kind: "open", text: "Tip", hint: "", steps: [], competenceId: null } as const,
  ];
  granted(await addQuestions(tx, await theInstrument(tx, here, instrumentId), questions));
  const { versionId } = granted(
    await publishVersion(tx, await theInstrument(tx, here, instrumentId), author),
  );
  const view = await claimInstrument(tx, actor, instrumentId);
  return { instrumentId, versionId, questions: (view?.versions[0]?.questions ?? []).map(({ id }) => id) };
}

export async function theInstrument(tx: TenantTx, here: TestInstitution, instrumentId: string) {
  const found = await claimInstrument(tx, { institutionId: here.id }, instrumentId);
  if (!found) throw new Error("There is no such questionnaire.");
  return found;
}

export async function theRound(tx: TenantTx, here: TestInstitution, roundId: string): Promise<RoundView> {
  const found = await claimRound(tx, { institutionId: here.id }, roundId);
  if (!found) throw new Error("There is no such round.");
  return found;
}

type Rater = { readonly id: string; readonly category: RaterCategory; readonly personId: string };

type Counts = Partial<Record<"self" | "leader" | "colleague" | "student", number>>;

/** An invited round about somebody, with so many raters of each category, and its tokens. */
export async function aRound(
  here: TestInstitution,
  counts: Counts,
  now: Date,
  kind: InstrumentKind = "feedback",
) {
  const subjectId = await here.inside((tx) => addStaff(tx, { givenName: "Eva" }));
  return aRoundAbout(here, { subjectId, holders: [] }, { counts, now, kind });
}

/** As aRound, in which one of whom was asked handed in: there is a result when it closes. */
export async function anAnsweredRound(here: TestInstitution, counts: Counts, now: Date) {
  const round = await aRound(here, counts, now);
  const [holder] = round.holders;
  if (!holder) throw new Error("Nobody was asked.");
  await asHolder(holder, now).submit({ [round.questions[0] ?? ""]: step(1) });
  return round;
}

/** A round with another questionnaire about who was asked about before, with the same people and so many more. */
export async function aRoundAbout(
  here: TestInstitution,
  { subjectId, holders: again }: { subjectId: string; holders: readonly Rater[] },
  { counts, now, kind = "feedback" }: { counts: Counts; now: Date; kind?: InstrumentKind },
) {
  return here.inside(async (tx) => {
    const author = { personId: subjectId, now };
    const { versionId, questions } = await anInstrument(tx, here, author, {
      kind,
      name: `360 ${crypto.randomUUID()}`,
    });
    const today = dayOf(now);
    const plan = { name: "Mijn 360", versionId, kind, opensOn: today, closesOn: later(today, { days: 14 }) };
    const { roundId } = granted(await startRound(tx, { ...plan, subjectId }, author));
    const raters: Rater[] = [];
    for (const { category, personId } of again) {
      const round = await theRound(tx, here, roundId);
      const { raterId } = granted(await askPerson(tx, round, { personId, category }, now));
      raters.push({ id: raterId, category, personId });
    }
    for (const [category, count] of Object.entries(counts) as [RaterCategory, number][])
      for (let made = 0; made < count; made++) raters.push(await aRater(tx, here, roundId, category, now));
    await inviteAll(tx, here.id, [roundId], { now, hasMail: true });
    const key = (await openKey(tx, here.id, roundId)) ?? Buffer.alloc(32);
    const holders = raters.map((rater): Rater & Holder => ({
      ...rater,
      ...{ institutionId: here.id, recordId: rater.id, token: tokenFrom(key, rater.id) },
    }));
    return { roundId, subjectId, questions, holders };
  });
}

async function aRater(
  tx: TenantTx,
  here: TestInstitution,
  roundId: string,
  category: RaterCategory,
  now: Date,
) {
  const round = await theRound(tx, here, roundId);
  const staff = () => addStaff(tx, { givenName: "Rik" });
  if (category === "self") {
    const row = { id: crypto.randomUUID(), roundId, category, personId: round.subjectId, acceptedOn: now };
    await tx.scanRater.create({ data: row, select: { id: true } });
    return { id: row.id, category, personId: round.subjectId ?? "" };
  }
  const personId = category === "student" ? await aStudent(tx) : await staff();
  const { raterId } = granted(await askPerson(tx, round, { personId, category }, now));
  return { id: raterId, category, personId };
}

async function aStudent(tx: TenantTx): Promise<string> {
  const team = await tx.programme.findFirstOrThrow({ select: { id: true, teamId: true } });
  return addStudent(tx, { teamId: team.teamId, programmeId: team.id });
}

/** What the holder of a link does: fill in, hand in, take back, look. */
export function asHolder(holder: Holder, now: Date) {
  const inside = <Result>(work: (context: { tx: TenantTx; holder: Holder; now: Date }) => Promise<Result>) =>
    import("@/lib/platform/tenancy").then(({ withTenant }) =>
      withTenant(holder.institutionId, (tx) => work({ tx, holder, now })),
    );
  const withForm = <Result>(
    work: (
      context: { tx: TenantTx; holder: Holder; now: Date },
      form: NonNullable<Awaited<ReturnType<typeof claimForm>>>,
    ) => Promise<Result>,
  ) =>
    inside(async (context) => {
      const form = await claimForm(context);
      return form ? work(context, form) : "absent";
    });
  return {
    look: () => inside(findForm),
    answers: () => inside(findAnswers),
    save: (answers: Answers) => withForm((context, form) => saveAnswers(context, form, answers)),
    submit: (answers: Answers) => withForm((context, form) => submitForm(context, form, answers)),
    withdraw: () => withForm(withdrawForm),
  };
}

export const lookUp = (token: string) => findHolder(token, null);

/** Closes a round as its owner, or the night, does. */
export function close(here: TestInstitution, roundId: string, now: Date) {
  return here.inside((tx) => closeRounds(tx, here.id, [roundId], now));
}

export const step = (value: number) => ({ step: value, text: "" });
export const said = (text: string) => ({ step: null, text });
