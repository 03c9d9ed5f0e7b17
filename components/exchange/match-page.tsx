import { useTranslations } from "next-intl";
import { DropForm } from "@/components/exchange/decision-forms";
import { type MatchedColumn, MatchForm } from "@/components/exchange/match-form";
import { RunFrame } from "@/components/exchange/run-frame";
import { CardSection } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import { isPrivateHeader, type Lack, lacksOf } from "@/lib/exchange/columns/rules";
import { fieldsOf } from "@/lib/exchange/columns/schema";
import { letterOf } from "@/lib/exchange/lists/rules";
import { fieldLabelOf, kindLabel } from "@/lib/exchange/runs/labels";
import type { RunView } from "@/lib/exchange/runs/queries";
import { importsAddress, runAddress, stateOf } from "@/lib/exchange/runs/rules";

/** The page on which columns are matched by hand. */
export function MatchPage({ slug, run }: { slug: string; run: RunView }) {
  return (
    <RunFrame slug={slug} run={run}>
      <MatchCard slug={slug} run={run} />
    </RunFrame>
  );
}

/** The columns of a file with the first values in each, and what is still needed. */
export function MatchCard({ slug, run }: { slug: string; run: RunView }) {
  const t = useTranslations("exchange");
  const named = (field: Parameters<typeof fieldLabelOf>[1]) => t(fieldLabelOf(run.kind, field));
  const listed = (lacks: readonly Lack[]) =>
    lacks
      .map(([one, other]) =>
        one && other ? t("match.or", { one: named(one), other: named(other) }) : one ? named(one) : "",
      )
      .join(", ");
  const lacks = lacksOf(run.kind, run.layout.columns);
  const isMatched = stateOf(run) !== "matching";
  const columns = run.layout.columns.map(({ header, field }, at): MatchedColumn => {
    return {
      name: header.trim() || t("match.noHeader", { letter: letterOf(at) }),
      field: field ?? "",
      isPrivate: isPrivateHeader(header),
      samples: [...new Set(run.layout.samples[at] ?? [])].filter((sample) => sample.trim() !== ""),
    };
  });
  return (
    <CardSection title={t("match.title")} lead={t("match.lead")}>
      <div className="mt-4 grid gap-6">
        <p>{t("match.needed", { fields: listed(lacksOf(run.kind, [])) })}</p>
        {lacks.length > 0 ? (
          <Notice state="attention" text={t("match.lacking", { fields: listed(lacks) })} />
        ) : null}
        <Words of={["exchange"]}>
          <MatchForm
            runId={run.id}
            back={isMatched ? runAddress(slug, run.id) : importsAddress(slug)}
            isMatched={isMatched}
            columns={columns}
            fields={fieldsOf(run.kind).map((field) => ({ value: field, label: named(field) }))}
            isComplete={run.isComplete}
          />
        </Words>
      </div>
    </CardSection>
  );
}

/** What to do when a file does not have what it can't do without. */
export function AbsentColumn({ run }: { run: RunView }) {
  const t = useTranslations("exchange");
  return (
    <CardSection title={t("match.absentTitle")}>
      <div className="mt-2 grid gap-4">
        <p>{t("match.absentText", { kind: t(kindLabel[run.kind]).toLowerCase() })}</p>
        <Words of={["exchange"]}>
          <DropForm runId={run.id} />
        </Words>
      </div>
    </CardSection>
  );
}
