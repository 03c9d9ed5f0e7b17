import { useLocale, useTranslations } from "next-intl";
import { SignOnDeeds } from "@/components/settings/sign-on-deeds";
import { Card, CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Words } from "@/components/ui/words";
import { dayOf } from "@/lib/platform/calendar";
import { longDate } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
import type { SignOnName } from "@/lib/settings/sign-on/rules";

type Props = { readonly names: readonly SignOnName[]; readonly mayConfirm: boolean };

/** By which names people come in through their school, who confirmed them, and what waits for the reader's word. */
export function SignOnNames({ names, mayConfirm }: Props) {
  const t = useTranslations("settings.signOn");
  if (names.length === 0) {
    return (
      <Card>
        <EmptyState icon="key-round" title={t("none")} text={t("noneText")} />
      </Card>
    );
  }
  return names.map((name) => (
    <NameCard key={`${name.issuer} ${name.organisation}`} {...{ name, mayConfirm }} />
  ));
}

function NameCard({ name, mayConfirm }: { name: SignOnName; mayConfirm: boolean }) {
  const t = useTranslations("settings.signOn");
  const locale = useLocale();
  const { issuer, organisation, enteredAt, confirmedAt, confirmedBy, isOwn } = name;
  const entered = t("entered", { on: longDate(dayOf(enteredAt), locale), at: issuer });
  const waits = isOwn ? t("own") : mayConfirm ? null : t("waitsForOthers");
  return (
    <CardSection
      title={organisation}
      lead={entered}
      action={
        <Chip state={confirmedAt ? "ok" : "attention"}>{t(confirmedAt ? "confirmed" : "waiting")}</Chip>
      }
    >
      {confirmedAt ? (
        <p>
          {t("confirmedBy", {
            who: confirmedBy ?? t("somebody"),
            on: longDate(dayOf(confirmedAt), locale),
          })}
        </p>
      ) : waits ? (
        <p>{waits}</p>
      ) : (
        <Words of={["settings"]}>
          <SignOnDeeds {...{ issuer, organisation }} submissions={[newId(), newId()]} />
        </Words>
      )}
    </CardSection>
  );
}
