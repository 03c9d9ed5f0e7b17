import "server-only";

import { placeOfCaseText } from "@/lib/joint-cases/texts/queries";
import { type CaseTexts, caseParts } from "@/lib/joint-cases/texts/rules";
import type { WorkContext } from "@/lib/platform/perform";
import { seal } from "@/lib/platform/seal";

/** Keeps these parts of a case, sealed, over what was written there before. */
export async function keepCaseTexts(
  { tx, actor, now }: WorkContext,
  caseId: string,
  texts: Partial<CaseTexts>,
): Promise<void> {
  const written = caseParts.flatMap((part) => {
    const text = texts[part];
    return text === undefined ? [] : [{ part, text }];
  });
  const bodies = written.map(async ({ part, text }) =>
    Buffer.from(await seal(tx, actor.institutionId, placeOfCaseText(caseId, part), text)),
  );
  await tx.$executeRaw`
    insert into joint_case_texts (case_id, part, body, written_at)
    select ${caseId}::uuid, w.part, w.body, ${now}
    from unnest(${written.map(({ part }) => part)}::text[], ${await Promise.all(bodies)}::bytea[]) as w(part, body)
    on conflict (institution_id, case_id, part) do update set body = excluded.body, written_at = excluded.written_at`;
}
