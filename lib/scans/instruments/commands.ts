import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { type Direction, movedIn } from "@/lib/platform/order";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type LevelView, offeredAmong } from "@/lib/profiles/competences/queries";
import type { InstrumentView, QuestionInConcept } from "@/lib/scans/instruments/queries";
import {
  conceptAmong,
  mayAddQuestion,
  longestHint,
  mayPublish,
  normSteps,
  notYet,
} from "@/lib/scans/instruments/rules";
import type { QuestionInput } from "@/lib/scans/instruments/schema";
import { type NewQuestion, columnsOf, onlyWords, worded } from "@/lib/scans/instruments/wording/rules";
import type { InstrumentKind } from "@/lib/scans/rules";

type Author = { readonly personId: string; readonly now: Date };
type QuestionsSaved = Outcome<"no-concept" | "too-many-questions", { versionId: string }>;

/** Starts a questionnaire with an empty concept; refuses a name that another one has. */
export async function startInstrument(
  tx: TenantTx,
  { name, kind, code = null }: { name: string; kind: InstrumentKind; code?: string | null },
  { personId, now }: Author,
): Promise<Outcome<"name-taken", { instrumentId: string; versionId: string }>> {
  const instrumentId = newId();
  const data = { id: instrumentId, name, kind, code, createdAt: now };
  const { count } = await tx.instrument.createMany({ data, skipDuplicates: true });
  if (count === 0) return refused("name-taken");
  const versionId = newId();
  await tx.instrumentVersion.create({
    data: { id: versionId, instrumentId, number: 1, createdById: personId, createdAt: now },
    select: { id: true },
  });
  return done({ instrumentId, versionId });
}

/** Names a questionnaire and says what a rater reads first. */
export async function describeInstrument(
  tx: TenantTx,
  instrument: InstrumentView,
  { name, intro, englishIntro = "" }: { name: string; intro: string; englishIntro?: string },
): Promise<Outcome<"no-concept" | "name-taken", { versionId: string }>> {
  const concept = conceptAmong(instrument.versions);
  if (!concept) return refused("no-concept");
  const taken = await tx.instrument.count({ where: { name, id: { not: instrument.id } } });
  if (taken > 0) return refused("name-taken");
  await tx.instrument.updateMany({ where: { id: instrument.id }, data: { name } });
  await tx.instrumentVersion.updateMany({
    where: { id: concept.id },
    data: { intro, englishIntro, version: { increment: 1 } },
  });
  return done({ versionId: concept.id });
}

/** Puts questions under the ones that are there; refuses more than a form of this kind may have. */
export async function addQuestions(
  tx: TenantTx,
  instrument: Pick<InstrumentView, "kind" | "versions">,
  questions: readonly NewQuestion[],
): Promise<QuestionsSaved> {
  const concept = conceptAmong(instrument.versions);
  if (!concept) return refused("no-concept");
  const verdict = mayAddQuestion(instrument.kind, concept.questions.length + questions.length - 1);
  if (!verdict.ok) return verdict;
  await writeQuestions(tx, concept.id, questions, concept.questions.length);
  await touch(tx, concept.id);
  return done({ versionId: concept.id });
}

/** Asks what somebody typed. */
export function addQuestion(tx: TenantTx, instrument: InstrumentView, said: QuestionInput) {
  return addQuestions(tx, instrument, [worded(said)]);
}

/**
 * Asks about competences, each on the institution's own levels with "not yet" below them (2.6-13). Refuses all of them
 * when one is no longer offered (D4) and not asked here already.
 */
export async function askCompetences(
  tx: TenantTx,
  instrument: InstrumentView,
  competenceIds: readonly string[],
  levels: readonly LevelView[],
): Promise<
  Outcome<"no-levels" | "competence-gone" | "no-concept" | "too-many-questions", { versionId: string }>
> {
  if (levels.length === 0) return refused("no-levels");
  const asked = conceptAmong(instrument.versions)?.questions.map((question) => question.competenceId) ?? [];
  const offered = await offeredAmong(tx, competenceIds);
  if (competenceIds.some((id) => !offered.has(id) && !asked.includes(id))) return refused("competence-gone");
  const where = { id: { in: [...competenceIds] } };
  const found = await tx.competence.findMany({ where, select: { id: true, name: true, description: true } });
  const steps = [notYet, ...levels.map(({ name, description }) => ({ name, text: description }))];
  const questions = found.map(({ id, name, description }): NewQuestion => {
    return { kind: "scale", text: name, hint: description, steps, competenceId: id };
  });
  return questions.length > 0 ? addQuestions(tx, instrument, questions) : refused("competence-gone");
}

/** Asks how far a norm of a team is kept, in the words of that team; from then on it is a question like any other (E4). */
export async function askNorm(
  tx: TenantTx,
  instrument: InstrumentView,
  norm: { readonly title: string; readonly words: string } | null,
): Promise<Outcome<"norm-gone" | "no-concept" | "too-many-questions", { versionId: string }>> {
  if (!norm) return refused("norm-gone");
  const hint = norm.words.slice(0, longestHint);
  return addQuestions(tx, instrument, [
    { kind: "scale", text: norm.title, hint, steps: normSteps, competenceId: null },
  ]);
}

/** Rewords a question of a concept; what it asks about stays. */
export async function changeQuestion(
  tx: TenantTx,
  { concept, question }: QuestionInConcept,
  said: QuestionInput,
): Promise<QuestionsSaved> {
  const { kind, text, hint, steps, english } = question.competenceId
    ? { ...question, ...onlyWords(said, question.steps) }
    : worded(said);
  await tx.instrumentQuestion.updateMany({
    where: { id: question.id },
    data: { kind, text, hint, ...columnsOf(steps, english) },
  });
  await touch(tx, concept.id);
  return done({ versionId: concept.id });
}

/** Gives a question of a concept the place before or after; at the end of the list nothing happens. */
export async function moveQuestion(
  tx: TenantTx,
  institutionId: InstitutionId,
  { concept, question }: QuestionInConcept,
  direction: Direction,
) {
  const order = movedIn(
    concept.questions.map(({ id }) => id),
    question.id,
    direction,
  );
  await tx.$executeRaw`
    update instrument_questions q set position = o.position
    from unnest(${order}::uuid[]) with ordinality as o(id, position)
    where q.institution_id = ${institutionId}::uuid and q.version_id = ${concept.id}::uuid and q.id = o.id`;
  await touch(tx, concept.id);
  return done({ versionId: concept.id });
}

/** Takes a question out of a concept. */
export async function removeQuestion(tx: TenantTx, { concept, question }: QuestionInConcept) {
  await tx.instrumentQuestion.deleteMany({ where: { id: question.id } });
  await touch(tx, concept.id);
  return done({ versionId: concept.id });
}

/** Makes a concept the version that rounds ask with. Nothing of it changes any more. */
export async function publishVersion(
  tx: TenantTx,
  instrument: InstrumentView,
  { personId, now }: Author,
): Promise<Outcome<"no-concept" | "no-questions", { versionId: string }>> {
  const concept = conceptAmong(instrument.versions);
  const verdict = mayPublish(concept);
  if (!verdict.ok || !concept) return verdict.ok ? refused("no-concept") : verdict;
  await tx.instrumentVersion.updateMany({
    where: { id: concept.id },
    data: { publishedAt: now, publishedById: personId },
  });
  return done({ versionId: concept.id });
}

/** Starts a next version as a copy of the last one; rounds that run keep theirs. */
export async function startNextInstrument(
  tx: TenantTx,
  { id: instrumentId, versions }: InstrumentView,
  { personId, now }: Author,
): Promise<Outcome<"concept-exists", { versionId: string }>> {
  const [last] = versions;
  if (!last || conceptAmong(versions)) return refused("concept-exists");
  const id = newId();
  const { intro, englishIntro, number } = last;
  await tx.instrumentVersion.create({
    data: {
      id,
      instrumentId,
      number: number + 1,
      intro,
      englishIntro,
      createdById: personId,
      createdAt: now,
    },
    select: { id: true },
  });
  await writeQuestions(tx, id, last.questions, 0);
  return done({ versionId: id });
}

async function writeQuestions(
  tx: TenantTx,
  versionId: string,
  questions: readonly NewQuestion[],
  before: number,
): Promise<void> {
  await tx.instrumentQuestion.createMany({
    data: questions.map(({ kind, text, hint, steps, english, competenceId }, place) => ({
      ...{ id: newId(), versionId, position: before + place + 1 },
      ...{ kind, text, hint, competenceId, ...columnsOf(steps, english) },
    })),
  });
}

async function touch(tx: TenantTx, versionId: string): Promise<void> {
  await tx.instrumentVersion.updateMany({ where: { id: versionId }, data: { version: { increment: 1 } } });
}
