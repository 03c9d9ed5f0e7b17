import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";

type Asked = { readonly levelName: string; readonly upTo: { readonly name: string } | null };

/** At which step a competence is asked, or from which one up to which. */
export function LevelChip({ levelName, upTo }: Asked) {
  const t = useTranslations("profiles.role");
  return <Chip state="info">{upTo ? t("range", { from: levelName, to: upTo.name }) : levelName}</Chip>;
}
