import type { StatementView } from "@/components/cycle/statement/statement-page";
import {
  mayAdoptStatement,
  mayConfirmStatement,
  mayReadConfirmations,
  mayReadCycle,
  mayReadWorkingStatement,
  mayWriteStatement,
} from "@/lib/cycle/policy";
import { findOwnConfirmation, findStatement, listLeaders } from "@/lib/cycle/statement/queries";
import { isAhead } from "@/lib/cycle/statement/rules";
import { dayOf } from "@/lib/platform/calendar";
import type { Reading } from "@/lib/platform/read";

const size = 20;

type Asked = { readonly versie: number | null; readonly page: number };

/** What is agreed with who leads as far as the reader reads it; null for who is no staff. */
export async function findStatementPage(
  { tx, actor, now }: Reading,
  { versie: asked, page }: Asked,
): Promise<StatementView | null> {
  if (!mayReadCycle(actor)) return null;
  const statement = await findStatement(tx, actor);
  const current = statement.versions.at(-1);
  const listed = { today: dayOf(now), page, size };
  return {
    ...{ versions: statement.versions, asked },
    concept: mayReadWorkingStatement(actor) && isAhead(statement) ? statement : null,
    mayWrite: mayWriteStatement(actor),
    mayAdopt: mayAdoptStatement(actor),
    confirmedAt:
      current && mayConfirmStatement(actor) ? await findOwnConfirmation(tx, actor, current.id) : undefined,
    leaders:
      current && mayReadConfirmations(actor)
        ? {
            ...(await listLeaders(tx, actor.institutionId, { versionId: current.id, ...listed })),
            ...{ number: current.number, page, size },
          }
        : null,
  };
}
