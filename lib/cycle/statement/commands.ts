import "server-only";

import {
  mayBeAdopted,
  mayBeConfirmed,
  type Statement,
  type StatementText,
} from "@/lib/cycle/statement/rules";
import { newId } from "@/lib/platform/ids";
import { allowed, done } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";

/** Writes the working text; who reads what holds sees nothing of it until it is adopted. */
export async function writeStatement({ tx }: WorkContext, { body, document }: StatementText) {
  await tx.$executeRaw`
    insert into cycle_statements (body, document_title, document_address)
    values (${body}, ${document.title}, ${document.address})
    on conflict (institution_id) do update set body = excluded.body, document_title = excluded.document_title,
      document_address = excluded.document_address, version = cycle_statements.version + 1`;
  return allowed;
}

/** Keeps the working text as the version that holds from now on: every leader is asked anew (H12). */
export async function adoptStatement({ tx, actor, now }: WorkContext, statement: Statement) {
  const verdict = mayBeAdopted(statement);
  if (!verdict.ok) return verdict;
  const number = (statement.versions.at(-1)?.number ?? 0) + 1;
  const { body, document, version } = statement;
  const text = { body, documentTitle: document.title, documentAddress: document.address };
  const adopted = { adoptedAt: now, adoptedById: actor.personId };
  await tx.cycleStatementVersion.create({
    data: { id: newId(), number, statementVersion: version, ...text, ...adopted },
    select: { id: true },
  });
  return done({ number });
}

/** Keeps that somebody who leads says to know what holds; once is enough. */
export async function confirmStatement(
  { tx, actor, now }: WorkContext,
  { versions }: Pick<Statement, "versions">,
  number: number,
) {
  const verdict = mayBeConfirmed({ versions }, number);
  if (!verdict.ok) return verdict;
  await tx.cycleStatementConfirmation.createMany({
    data: [{ versionId: versions.at(-1)?.id ?? "", personId: actor.personId, confirmedAt: now }],
    skipDuplicates: true,
  });
  return allowed;
}
