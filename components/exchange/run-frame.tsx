import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { Steps } from "@/components/ui/steps";
import { kindLabel } from "@/lib/exchange/runs/labels";
import type { RunView } from "@/lib/exchange/runs/queries";
import { importsAddress, type RunState, stateOf } from "@/lib/exchange/runs/rules";
import { type Locale, moment } from "@/lib/platform/format";

const place: Record<RunState, number> = {
  matching: 1,
  preparing: 1,
  ready: 2,
  "carrying-out": 3,
  done: 4,
  dropped: 2,
  failed: 1,
};

const lead = {
  matching: "run.leadMatching",
  preparing: "run.leadPreparing",
  ready: "run.leadReady",
  "carrying-out": "run.leadCarryingOut",
  done: "run.leadDone",
  dropped: "run.leadDropped",
  failed: "run.leadFailed",
} as const satisfies Record<RunState, string>;

/** The head of a run's pages: which file, how it stands, and how far it is. */
export function RunFrame({
  slug,
  run,
  actions,
  children,
}: {
  slug: string;
  run: RunView;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations("exchange");
  const locale = useLocale() as Locale;
  const state = stateOf(run);
  const over = run.finishedAt ?? run.droppedAt ?? run.createdAt;
  const steps = [t("run.stepOffer"), t("run.stepMatch"), t("run.stepLook"), t("run.stepDone")];
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t("list.title"), href: importsAddress(slug) }, { label: run.fileName }]}
      />
      <PageHeader
        title={t("run.of", { kind: t(kindLabel[run.kind]), file: run.fileName })}
        lead={t(lead[state], { when: moment(over, locale) })}
        actions={actions}
      >
        {state === "dropped" ? null : <Steps steps={steps} current={place[state]} label={t("run.steps")} />}
      </PageHeader>
      {children}
    </>
  );
}
