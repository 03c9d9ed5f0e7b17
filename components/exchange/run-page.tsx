import { useLocale, useTranslations } from "next-intl";
import { DecisionCard } from "@/components/exchange/decision-card";
import { EndingsForm } from "@/components/exchange/endings-form";
import { AbsentColumn, MatchCard } from "@/components/exchange/match-page";
import { RowTable } from "@/components/exchange/row-table";
import { RunFacts } from "@/components/exchange/run-facts";
import { RunFrame } from "@/components/exchange/run-frame";
import { RunProgress } from "@/components/exchange/run-progress";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import type { Verdict } from "@/lib/exchange/plans/rules";
import { failureLabel } from "@/lib/exchange/runs/labels";
import type { RowView, RunView } from "@/lib/exchange/runs/queries";
import { looksIncomplete, offerAddress, runAddress, stateOf } from "@/lib/exchange/runs/rules";
import type { Locale } from "@/lib/platform/format";

type Props = {
  slug: string;
  run: RunView;
  rows: readonly RowView[];
  shown: { verdict: Verdict | null; page: number };
};

/** One import: what its file would do, is doing, or did. */
export function RunPage({ slug, run, rows, shown }: Props) {
  const t = useTranslations("exchange.run");
  const state = stateOf(run);
  const isOver = state === "done" || state === "failed" || state === "dropped";
  const again = (
    <LinkButton icon="upload" href={offerAddress(slug)}>
      {t("again")}
    </LinkButton>
  );
  return (
    <RunFrame slug={slug} run={run} actions={isOver ? again : undefined}>
      {state === "matching" ? (
        <div className="columns">
          <MatchCard slug={slug} run={run} />
          <aside>
            <AbsentColumn run={run} />
          </aside>
        </div>
      ) : null}
      {state === "preparing" || state === "carrying-out" ? <Waiting slug={slug} run={run} /> : null}
      {isOver || state === "ready" ? (
        <div className="columns">
          <div>
            <Remarks run={run} />
            <DecisionCard slug={slug} run={run} />
            {run.summary && rows.length + shown.page > 1 ? (
              <RowTable
                slug={slug}
                run={run}
                summary={run.summary}
                rows={rows}
                shown={shown}
                choice={
                  state === "ready" && shown.verdict === "end" ? <Endings run={run} rows={rows} /> : undefined
                }
              />
            ) : null}
          </div>
          <aside>
            <RunFacts slug={slug} run={run} />
          </aside>
        </div>
      ) : null}
    </RunFrame>
  );
}

function Waiting({ slug, run }: { slug: string; run: RunView }) {
  const t = useTranslations("exchange.run");
  const locale = useLocale() as Locale;
  const words = {
    reading: t("progressReading"),
    counted: t("progress", { done: "{done}", of: "{of}" }),
    reload: t("reload"),
  };
  const start = { state: stateOf(run), done: run.doneCount, of: run.rowCount };
  return (
    <Card>
      <RunProgress
        page={runAddress(slug, run.id)}
        locale={locale}
        address={`/api/${slug}/import/${run.id}`}
        start={start}
        words={words}
      />
    </Card>
  );
}

function Remarks({ run }: { run: RunView }) {
  const t = useTranslations("exchange");
  const state = stateOf(run);
  if (state === "failed" && run.failure) return <Notice state="late" text={t(failureLabel[run.failure])} />;
  if (state !== "ready") return null;
  if (run.failure === "changed-meanwhile") return <Notice state="attention" text={t("run.overtaken")} />;
  if (run.summary && looksIncomplete(run.summary))
    return <Notice state="attention" text={t("run.looksIncomplete")} />;
  return null;
}

function Endings({ run, rows }: { run: RunView; rows: readonly RowView[] }) {
  const t = useTranslations("exchange.run");
  const all = run.summary?.end ?? 0;
  const people = rows.map(({ number, label, isChosen }) => ({ number, label, isChosen }));
  return (
    <div className="grid gap-2 p-5">
      <p>{t("endText")}</p>
      <p className="text-small text-soft">{t("endChosen", { chosen: run.summary?.chosen ?? 0, all })}</p>
      <Words of={["exchange"]}>
        <EndingsForm runId={run.id} people={people} all={all} />
      </Words>
    </div>
  );
}
