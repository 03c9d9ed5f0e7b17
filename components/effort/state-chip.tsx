import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import type { EffortState } from "@/lib/effort/rules";

const looks = { "not-started": "neutral", "under-way": "info", done: "ok" } as const satisfies Record<
  EffortState,
  string
>;

/** How far somebody is with a part, in a word. */
export function StateChip({ state }: { state: EffortState }) {
  const t = useTranslations("effort.states");
  return <Chip state={looks[state]}>{t(state)}</Chip>;
}
