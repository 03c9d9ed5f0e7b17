import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { conceptAmong, type QuestionView, versionInUse } from "@/lib/scans/instruments/rules";
import type { InstrumentKind } from "@/lib/scans/rules";

type Institution = Pick<Actor, "institutionId">;

export type VersionView = {
  readonly id: string;
  readonly number: number;
  readonly intro: string;
  readonly englishIntro: string;
  readonly version: number;
  readonly publishedAt: Date | null;
  readonly questions: readonly QuestionView[];
};

/** A questionnaire with all its versions, newest first. */
export type InstrumentView = {
  readonly id: string;
  readonly name: string;
  readonly kind: InstrumentKind;
  /** Since when no new round asks with it. */
  readonly retiredAt: Date | null;
  readonly versions: readonly VersionView[];
};

type StoredVersion = Omit<VersionView, "publishedAt"> & { readonly publishedAt: string | null };
type Row = Omit<InstrumentView, "versions"> & { readonly versions: readonly StoredVersion[] | null };

const mostInstruments = 100;

/** All questionnaires by name, with their versions and questions: an institution has a handful. */
export function listInstruments(tx: TenantTx, actor: Institution): Promise<InstrumentView[]> {
  return readInstruments(tx, actor, Prisma.sql`true`);
}

/** Questionnaires of these kinds that can be asked with now. */
export async function listUsable(tx: TenantTx, actor: Institution, kinds: readonly InstrumentKind[]) {
  const isUsable = Prisma.sql`i.kind = any(${[...kinds]}::text[]) and i.retired_at is null`;
  const all = await readInstruments(tx, actor, isUsable);
  return all.flatMap(({ versions, ...rest }) => {
    const version = versionInUse(versions);
    return version ? [{ ...rest, version }] : [];
  });
}

/** The questionnaire whose version in use this is; null when it is not in use, or was taken out of it. */
export async function findUsable(tx: TenantTx, actor: Institution, versionId: string) {
  const select = { instrumentId: true } as const;
  const where = { institutionId: actor.institutionId, id: versionId };
  const version = await tx.instrumentVersion.findFirst({ where, select });
  const instrument = version && (await findInstrument(tx, actor, version.instrumentId));
  const isUsable = instrument?.retiredAt === null && versionInUse(instrument.versions)?.id === versionId;
  return isUsable ? instrument : null;
}

/** One questionnaire; null when there is none. */
export async function findInstrument(
  tx: TenantTx,
  actor: Institution,
  instrumentId: string,
): Promise<InstrumentView | null> {
  const [found] = await readInstruments(tx, actor, Prisma.sql`i.id = ${instrumentId}::uuid`);
  return found ?? null;
}

/** As findInstrument, locked until this transaction ends. */
export async function claimInstrument(tx: TenantTx, actor: Institution, instrumentId: string) {
  await tx.$queryRaw`select id from instruments
    where institution_id = ${actor.institutionId}::uuid and id = ${instrumentId}::uuid for update`;
  return findInstrument(tx, actor, instrumentId);
}

export type QuestionInConcept = {
  readonly instrument: InstrumentView;
  readonly concept: VersionView;
  readonly question: QuestionView;
};

/** A question of a concept with its questionnaire, claimed; null when there is none, or when it was published. */
export async function claimQuestion(
  tx: TenantTx,
  actor: Institution,
  questionId: string,
): Promise<QuestionInConcept | null> {
  const where = { institutionId: actor.institutionId, id: questionId };
  const select = { version: { select: { instrumentId: true } } } as const;
  const found = await tx.instrumentQuestion.findFirst({ where, select });
  const instrument = found && (await claimInstrument(tx, actor, found.version.instrumentId));
  const concept = instrument && conceptAmong(instrument.versions);
  const question = concept?.questions.find(({ id }) => id === questionId);
  return instrument && concept && question ? { instrument, concept, question } : null;
}

/**
 * The questions of a version in their order, and after them what one round asks besides (E4). What was asked about a
 * competence that became another is about that one (D4).
 */
export function questionsJson(
  institutionId: string,
  versionId: Prisma.Sql,
  roundId: Prisma.Sql | null = null,
): Prisma.Sql {
  const isAsked = roundId
    ? Prisma.sql`(q.round_id is null or q.round_id = ${roundId})`
    : Prisma.sql`q.round_id is null`;
  return Prisma.sql`(select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'kind', q.kind, 'text', q.text, 'hint', q.hint,
      'competenceId', coalesce(c.replaced_by_id, q.competence_id), 'nowCalled', n.name, 'steps', ${stepsJson(Prisma.sql`q.step_names, q.step_texts`)},
      'english', case when q.english_text <> '' or q.english_hint <> '' or cardinality(q.english_step_names) > 0 then
        jsonb_build_object('text', q.english_text, 'hint', q.english_hint, 'steps', ${stepsJson(Prisma.sql`q.english_step_names, q.english_step_texts`)}) end)
    order by q.round_id is not null, q.position, q.id), '[]') from instrument_questions q
    left join competences c on c.institution_id = ${institutionId}::uuid and c.id = q.competence_id
    left join competences n on n.institution_id = ${institutionId}::uuid and n.id = c.replaced_by_id
    where q.institution_id = ${institutionId}::uuid and q.version_id = ${versionId} and ${isAsked})`;
}

function stepsJson(columns: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select coalesce(jsonb_agg(jsonb_build_object('name', s.name, 'text', s.text) order by s.place), '[]')
    from unnest(${columns}) with ordinality as s(name, text, place))`;
}

async function readInstruments(tx: TenantTx, { institutionId }: Institution, filter: Prisma.Sql) {
  const rows = await tx.$queryRaw<Row[]>`
    select i.id, i.name, i.kind, i.retired_at as "retiredAt",
      (select jsonb_agg(jsonb_build_object('id', v.id, 'number', v.number, 'intro', v.intro, 'englishIntro', v.english_intro, 'version', v.version,
          'publishedAt', v.published_at, 'questions', ${questionsJson(institutionId, Prisma.sql`v.id`)}) order by v.number desc)
        from instrument_versions v where v.institution_id = ${institutionId}::uuid and v.instrument_id = i.id) as versions
    from instruments i where i.institution_id = ${institutionId}::uuid and ${filter}
    order by lower(i.name), i.id limit ${mostInstruments}`;
  return rows.map(({ versions, ...rest }): InstrumentView => ({
    ...rest,
    versions: (versions ?? []).map((version) => ({
      ...version,
      publishedAt: version.publishedAt === null ? null : new Date(version.publishedAt),
    })),
  }));
}
