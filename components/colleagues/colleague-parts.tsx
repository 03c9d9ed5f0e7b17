import { useLocale, useTranslations } from "next-intl";
import { PartWords } from "@/components/colleagues/part-words";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import type { OpenedPart } from "@/lib/colleagues/queries";
import { dayOf } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";

type Props = { parts: readonly OpenedPart[]; isOwn: boolean; find: string };

/** What a colleague opened, part by part; to oneself it says to whom. */
export function ColleagueParts({ parts, isOwn, find }: Props) {
  const t = useTranslations("colleagues");
  const locale = useLocale();
  return (
    <div className="stack">
      {parts.map(({ part, text, openedTo, changedAt }) => (
        <CardSection
          key={part}
          title={t(`parts.${part}`)}
          action={isOwn ? <Chip icon="eye">{t(`openTo.${openedTo}`)}</Chip> : undefined}
        >
          <div className="grid gap-3">
            <PartWords part={part} text={text} find={isOwn ? undefined : find} />
            <p className="text-small text-soft">
              {t("colleague.changed", { day: shortDate(dayOf(changedAt), locale) })}
            </p>
          </div>
        </CardSection>
      ))}
    </div>
  );
}
