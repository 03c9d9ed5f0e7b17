import { useTranslations } from "next-intl";
import { DescribeInstrumentForm } from "@/components/scans/describe-instrument-form";
import { PressForm } from "@/components/scans/press-form";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import {
  dropConcept,
  publishVersion,
  reintroduceInstrument,
  retireInstrument,
  startNextInstrument,
} from "@/lib/scans/instruments/actions";
import type { InstrumentView, VersionView } from "@/lib/scans/instruments/queries";
import { conceptAmong, mayRetire } from "@/lib/scans/instruments/rules";

type Props = { instrument: InstrumentView; shown: VersionView; path: string };

/** What can be done with this version, and with the questionnaire as a whole. */
export function VersionSide({ instrument, shown, path }: Props) {
  const t = useTranslations("scans.instruments");
  const forms = useTranslations("scanForms");
  const fields = { instrumentId: instrument.id };
  const isConcept = shown.publishedAt === null;
  const isRetired = instrument.retiredAt !== null;
  const lead = isConcept ? "conceptLead" : isRetired ? "retiredLead" : "fixedLead";
  return (
    <div className="stack">
      <CardSection title={t("version", { number: shown.number })} lead={t(lead)}>
        <Words of={["scanForms"]}>
          <div className="grid gap-4">
            <LinkButton href={`${path}/voorbeeld`} icon="eye">
              {t("preview")}
            </LinkButton>
            {isConcept ? (
              <PressForm action={publishVersion} fields={fields} label={forms("publish")} kind="go" />
            ) : null}
            {conceptAmong(instrument.versions) ? null : (
              <PressForm action={startNextInstrument} fields={fields} label={forms("nextVersion")} />
            )}
            {isConcept ? <Drop instrument={instrument} /> : null}
          </div>
        </Words>
      </CardSection>
      {isConcept ? (
        <CardSection title={t("about")}>
          <Words of={["scanForms"]}>
            <DescribeInstrumentForm instrument={instrument} shown={shown} />
          </Words>
        </CardSection>
      ) : null}
      <Use instrument={instrument} />
    </div>
  );
}

function Drop({ instrument: { id: instrumentId, versions } }: Pick<Props, "instrument">) {
  const t = useTranslations("scans.instruments");
  const forms = useTranslations("scanForms");
  return (
    <Disclosure label={t("drop")}>
      <div className="grid gap-4">
        <p className="text-small">{t(versions.length === 1 ? "dropWhole" : "dropConcept")}</p>
        <PressForm action={dropConcept} fields={{ instrumentId }} label={forms("dropConcept")} kind="grave" />
      </div>
    </Disclosure>
  );
}

/** Taking it out of use and back; nothing as long as no round could ask with it. */
function Use({ instrument }: Pick<Props, "instrument">) {
  const t = useTranslations("scans.instruments");
  const forms = useTranslations("scanForms");
  const fields = { instrumentId: instrument.id };
  const isRetired = instrument.retiredAt !== null;
  if (!isRetired && !mayRetire(instrument).ok) return null;
  return (
    <CardSection title={t("use")} lead={t(isRetired ? "outOfUseLead" : "useLead")}>
      <Words of={["scanForms"]}>
        {isRetired ? (
          <PressForm action={reintroduceInstrument} fields={fields} label={forms("reintroduce")} />
        ) : (
          <PressForm action={retireInstrument} fields={fields} label={forms("retire")} />
        )}
      </Words>
    </CardSection>
  );
}
