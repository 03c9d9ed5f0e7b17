import { useTranslations } from "next-intl";
import { optionsOf } from "@/components/scans/ask-card";
import { PressForm } from "@/components/scans/press-form";
import { ShareForm } from "@/components/scans/share-form";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import { fullName } from "@/lib/platform/format";
import { endShare } from "@/lib/scans/feedback/actions";
import type { Candidate } from "@/lib/scans/feedback/queries";
import type { RoundView } from "@/lib/scans/rounds/queries";

/** With whom the reader shares the result, until they take it back. */
export function ShareCard({ round, readers }: { round: RoundView; readers: readonly Candidate[] }) {
  const t = useTranslations("scans.share");
  const forms = useTranslations("scanForms");
  const shared = new Set(round.shares.map(({ personId }) => personId));
  const left = readers.filter(({ id }) => !shared.has(id));
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      <Words of={["scanForms"]}>
        <div className="grid gap-5 no-print">
          {round.shares.length > 0 ? (
            <ul className="grid gap-3">
              {round.shares.map(({ id, name }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-2">
                  {fullName(name)}
                  <PressForm
                    action={endShare}
                    fields={{ roundId: round.id, shareId: id }}
                    label={forms("endShare")}
                    name={forms("endShareWho", { name: fullName(name) })}
                  />
                </li>
              ))}
            </ul>
          ) : (
            <p className="text-small text-soft">{t("nobody")}</p>
          )}
          {left.length > 0 ? <ShareForm roundId={round.id} people={optionsOf(left)} /> : null}
        </div>
      </Words>
    </CardSection>
  );
}
