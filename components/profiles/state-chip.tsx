import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { stateTone } from "@/lib/profiles/labels";
import type { ProfileState } from "@/lib/profiles/rules";

/** Where a profile stands, in a word. */
export function StateChip({ state }: { state: ProfileState }) {
  const t = useTranslations("profiles.state");
  return <Chip state={stateTone[state]}>{t(state)}</Chip>;
}
