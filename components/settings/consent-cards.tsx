import { useTranslations } from "next-intl";
import { ConsentDeed } from "@/components/settings/consent-deed";
import { ConsentFacts } from "@/components/settings/consent-facts";
import { ConsentForm } from "@/components/settings/consent-form";
import { Card, CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Words } from "@/components/ui/words";
import type { Day } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { ConsentView } from "@/lib/settings/consents/rules";

export type ConsentRights = { readonly record: boolean; readonly confirm: boolean; readonly end: boolean };

type Props = { consents: readonly ConsentView[]; may: ConsentRights; today: Day };

const chips = { waiting: "attention", "in-force": "ok", ended: "neutral" } as const;

/** Where the works council's consent stands, what this reader can do about it, and what was decided before. */
export function ConsentCards({ consents, may, today }: Props) {
  const t = useTranslations("settings.consent");
  const current = consents.filter(({ state }) => state !== "ended");
  const earlier = consents.filter(({ state }) => state === "ended");
  const isWaiting = current.some(({ state }) => state === "waiting");
  const form = <ConsentForm submission={newId()} today={today} />;
  return (
    <Words of={["settings"]}>
      <div className="stack">
        {current.length === 0 ? <NoConsent mayRecord={may.record} /> : null}
        {current.map((consent) => (
          <ConsentCard key={consent.id} consent={consent} may={may} replaces={current.length > 1} />
        ))}
        {may.record && !isWaiting ? (
          current.length === 0 ? (
            <CardSection title={t("record")}>{form}</CardSection>
          ) : (
            <Card>
              <Disclosure label={t("recordNew")}>{form}</Disclosure>
            </Card>
          )
        ) : null}
        {earlier.length > 0 ? (
          <CardSection title={t("earlier")}>
            <ul className="grid gap-4">
              {earlier.map((consent) => (
                <li key={consent.id} className="border-t border-line pt-4 first:border-0 first:pt-0">
                  <ConsentFacts consent={consent} />
                </li>
              ))}
            </ul>
          </CardSection>
        ) : null}
      </div>
    </Words>
  );
}

function NoConsent({ mayRecord }: { mayRecord: boolean }) {
  const t = useTranslations("settings.consent");
  return (
    <Card>
      <EmptyState icon="handshake" title={t("none")} text={t(mayRecord ? "noneTextHr" : "noneText")} />
    </Card>
  );
}

function ConsentCard({
  consent,
  may,
  replaces,
}: {
  consent: ConsentView;
  may: ConsentRights;
  /** Whether confirming it ends another one. */
  replaces: boolean;
}) {
  const t = useTranslations("settings.consent");
  const { id, state } = consent;
  const isWaiting = state === "waiting";
  const deed = isWaiting ? "takeBack" : "withdraw";
  return (
    <CardSection
      title={t("title")}
      lead={t(isWaiting ? "waitingText" : "inForceText")}
      action={<Chip state={chips[state]}>{t(`state.${state}`)}</Chip>}
    >
      <div className="grid gap-6">
        <ConsentFacts consent={consent} />
        {isWaiting && replaces ? <p className="text-soft">{t("confirmReplaces")}</p> : null}
        {isWaiting && may.confirm ? <ConsentDeed deed="confirm" consentId={id} submission={newId()} /> : null}
        {may.end ? (
          <Disclosure label={t(deed)}>
            <ConsentDeed deed={deed} consentId={id} submission={newId()} />
          </Disclosure>
        ) : null}
      </div>
    </CardSection>
  );
}
