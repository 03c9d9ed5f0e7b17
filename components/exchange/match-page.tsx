import { useTranslations } from "next-intl";
import { type MatchedColumn, MatchForm } from "@/components/exchange/match-form";
import { RunFrame } from "@/components/exchange/run-frame";
import { CardSection } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import { isPrivateHeader, lacksOf } from "@/lib/exchange/columns/rules";
import { fieldsOf } from "@/lib/exchange/columns/schema";
import { fieldLabelOf } from "@/lib/exchange/runs/labels";
import type { RunView } from "@/lib/exchange/runs/queries";
import { runAddress } from "@/lib/exchange/runs/rules";

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
  const lacks = lacksOf(run.kind, run.layout.columns).map(([one, other]) =>
    one && other ? t("match.or", { one: named(one), other: named(other) }) : one ? named(one) : "",
  );
  const columns = run.layout.columns.map(({ header, field }, at): MatchedColumn => {
    const letter = String.fromCharCode(65 + (at % 26)).padStart(at < 26 ? 1 : 2, "A");
    return {
      name: header.trim() || t("match.noHeader", { letter }),
      field: field ?? "",
      isPrivate: isPrivateHeader(header),
      samples: [...new Set(run.layout.samples[at] ?? [])].filter((sample) => sample.trim() !== ""),
    };
  });
  return (
    <CardSection title={t("match.title")} lead={t("match.lead")}>
      <div className="mt-4 grid gap-6">
        {lacks.length > 0 ? (
          <Notice state="attention" text={t("match.lacking", { fields: lacks.join(", ") })} />
        ) : null}
        <Words of={["exchange"]}>
          <MatchForm
            runId={run.id}
            back={runAddress(slug, run.id)}
            columns={columns}
            fields={fieldsOf(run.kind).map((field) => ({ value: field, label: named(field) }))}
            isComplete={run.isComplete}
          />
        </Words>
      </div>
    </CardSection>
  );
}
