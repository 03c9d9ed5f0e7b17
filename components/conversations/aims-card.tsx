import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import type { Aims } from "@/lib/conversations/aims/rules";
import { aims as names } from "@/lib/conversations/rules";
import { shortDate } from "@/lib/platform/format";

type Props = {
  aims: Aims;
  /** The student's first name, or null when the student reads this. */
  student: string | null;
};

/** Where a student said last that they are going, before they talk again. */
export function AimsCard({ aims, student }: Props) {
  const t = useTranslations("conversations.aims");
  const locale = useLocale();
  return (
    <CardSection title={student === null ? t("lastOwn") : t("last", { name: student })}>
      <dl className="grid gap-4">
        {names.map((name) => {
          const aim = aims[name];
          return aim ? (
            <div key={name}>
              <dt className="font-semibold">{t(name)}</dt>
              <dd className="whitespace-pre-line break-words">{aim.words}</dd>
              <dd className="text-small text-soft">{t("saidOn", { date: shortDate(aim.heldOn, locale) })}</dd>
            </div>
          ) : null;
        })}
      </dl>
    </CardSection>
  );
}
