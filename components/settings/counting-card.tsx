import { useLocale, useTranslations } from "next-intl";
import { CountingForm } from "@/components/settings/counting-form";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import { enumerated } from "@/lib/platform/format";
import type { Counting } from "@/lib/settings/counting/rules";

type Props = { said: Counting & { version: number }; submission: string; mayChange: boolean };

/** Which kinds of talks count: the admin and the directie say so, and who reads the settings reads it. */
export function CountingCard({ said, submission, mayChange }: Props) {
  const t = useTranslations("settings.counting");
  const locale = useLocale();
  const names = said.alsoCounting.map((kind) => t(`names.${kind}`));
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      {mayChange ? (
        <Words of={["settings"]}>
          <CountingForm key={said.version} {...{ said, submission }} />
        </Words>
      ) : (
        <p>{names.length > 0 ? t("alsoAre", { kinds: enumerated(names, locale) }) : t("noneAre")}</p>
      )}
    </CardSection>
  );
}
