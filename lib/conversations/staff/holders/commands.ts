import "server-only";

import type { KindRule } from "@/lib/conversations/staff/holders/rules";
import { allowed } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Writes down who may hold a kind of talk besides the own leader, and what may follow from it (H3, M14). */
export async function changeKindRule(tx: TenantTx, rule: Omit<KindRule, "version">) {
  const { kind, holders, consequences, answerDays } = rule;
  await tx.$executeRaw`
    insert into staff_talk_rules (kind, holders, consequences, answer_days)
    values (${kind}, ${[...new Set(holders)]}::text[], ${consequences}, ${answerDays})
    on conflict (institution_id, kind) do update set holders = excluded.holders, consequences = excluded.consequences,
      answer_days = excluded.answer_days, version = staff_talk_rules.version + 1`;
  return allowed;
}
