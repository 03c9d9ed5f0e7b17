import { useLocale, useTranslations } from "next-intl";
import { Chip, type ChipState } from "@/components/ui/chip";
import type { Turn } from "@/lib/conversations/coverage/rules";
import { moment, shortDate } from "@/lib/platform/format";

const states: Record<Turn["kind"], ChipState> = {
  "to-record": "late",
  behind: "late",
  soon: "attention",
  planned: "info",
  later: "neutral",
  covered: "ok",
  "out-of-scope": "neutral",
};

/** Whose turn it is, in a word with its reason under it. */
export function TurnChip({ turn }: { turn: Turn }) {
  const t = useTranslations("conversations");
  const detail = useTurnDetail(turn);
  return (
    <span className="inline-grid justify-items-start gap-1">
      <Chip state={states[turn.kind]}>{t(`turns.${turn.kind}`)}</Chip>
      {detail ? <small>{detail}</small> : null}
    </span>
  );
}

function useTurnDetail(turn: Turn): string | null {
  const t = useTranslations("conversations.turnDetails");
  const locale = useLocale();
  switch (turn.kind) {
    case "to-record":
    case "planned":
      return t(turn.kind, { date: moment(turn.plannedFor, locale) });
    case "behind":
    case "soon":
    case "later":
      return turn.nextDueOn === null ? null : t(turn.kind, { date: shortDate(turn.nextDueOn, locale) });
    case "covered":
    case "out-of-scope":
      return t(turn.kind);
  }
}
