import { useTranslations } from "next-intl";
import { ConfirmForm, DropForm } from "@/components/exchange/decision-forms";
import { addressWith } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import type { RunView } from "@/lib/exchange/runs/queries";
import { mayBeConfirmed, runAddress, stateOf } from "@/lib/exchange/runs/rules";

/** What can be done with a run now: carry it out, choose whom to end, put it aside, take its refused rows along. */
export function DecisionCard({ slug, run }: { slug: string; run: RunView }) {
  const state = stateOf(run);
  return (
    <>
      {state === "ready" ? <Decision slug={slug} run={run} /> : null}
      {state !== "dropped" && run.summary && run.summary.refused + run.summary.stays > 0 ? (
        <Report slug={slug} run={run} {...run.summary} />
      ) : null}
      {state === "failed" ? (
        <Words of={["exchange"]}>
          <DropForm runId={run.id} />
        </Words>
      ) : null}
    </>
  );
}

function Decision({ slug, run }: { slug: string; run: RunView }) {
  const t = useTranslations("exchange.run");
  const { create = 0, change = 0, chosen = 0, refused = 0, end = 0 } = run.summary ?? {};
  const may = mayBeConfirmed(run).ok;
  const nothing = end > 0 ? t("nothingChosenText", { count: end }) : t("nothingText");
  return (
    <CardSection title={may ? t("confirmTitle") : t("nothingTitle")}>
      <div className="mt-2 grid gap-4">
        <p>{may ? t("confirmText", { create, change, chosen, refused }) : nothing}</p>
        <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
          <Words of={["exchange"]}>
            {may ? <ConfirmForm runId={run.id} version={run.version} /> : null}
            {!may && end > 0 ? (
              <LinkButton kind="go" href={addressWith(runAddress(slug, run.id), {}, { toon: "end" })}>
                {t("chooseEndings")}
              </LinkButton>
            ) : null}
            <DropForm runId={run.id} />
          </Words>
        </div>
      </div>
    </CardSection>
  );
}

type ReportProps = { slug: string; run: RunView; refused: number; stays: number };

/** What is to be put right: rows of the file, and people the file lacks. */
function Report({ slug, run, refused, stays }: ReportProps) {
  const t = useTranslations("exchange.run");
  return (
    <CardSection title={refused > 0 ? t("report") : t("reportMissing")}>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <p className="grow basis-72 text-small text-soft">
          {refused > 0 ? t("reportHint") : null} {stays > 0 ? t("reportMissingHint", { count: stays }) : null}
        </p>
        <a className="button" href={`/api/${slug}/import/${run.id}/report`} download>
          {t("reportDo")}
        </a>
      </div>
    </CardSection>
  );
}
