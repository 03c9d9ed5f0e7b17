import { useTranslations } from "next-intl";
import { ConfirmForm, DropForm } from "@/components/exchange/decision-forms";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import type { RunView } from "@/lib/exchange/runs/queries";
import { mayBeConfirmed, offerAddress, stateOf } from "@/lib/exchange/runs/rules";

/** What can be done with a run now: carry it out, put it aside, take its refused rows along, or begin anew. */
export function DecisionCard({ slug, run }: { slug: string; run: RunView }) {
  const t = useTranslations("exchange.run");
  const state = stateOf(run);
  const { create = 0, change = 0, chosen = 0, refused = 0 } = run.summary ?? {};
  const may = mayBeConfirmed(run).ok;
  return (
    <>
      {state === "ready" ? (
        <CardSection title={may ? t("confirmTitle") : t("nothingTitle")}>
          <div className="mt-3 grid gap-4">
            <p>{may ? t("confirmText", { create, change, chosen, refused }) : t("nothingText")}</p>
            <Words of={["exchange"]}>
              {may ? <ConfirmForm runId={run.id} version={run.version} /> : null}
              <DropForm runId={run.id} />
            </Words>
          </div>
        </CardSection>
      ) : null}
      {refused > 0 && state !== "dropped" ? (
        <CardSection title={t("report")}>
          <p className="mt-2 mb-4 text-small text-soft">{t("reportHint")}</p>
          <a className="button" href={`/api/${slug}/import/${run.id}/report`} download>
            {t("reportDo")}
          </a>
        </CardSection>
      ) : null}
      {state === "ready" ? null : (
        <div>
          <LinkButton icon="upload" href={offerAddress(slug)}>
            {t("again")}
          </LinkButton>
        </div>
      )}
    </>
  );
}
