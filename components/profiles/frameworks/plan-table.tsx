import { useTranslations } from "next-intl";
import { PlanWords } from "@/components/profiles/frameworks/plan-words";
import { addressWith } from "@/components/ui/address";
import { Card } from "@/components/ui/card";
import { Chip, type ChipState } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { type FrameworkPlan, type Verdict, verdicts } from "@/lib/profiles/frameworks/imports/rules";

const tone: Record<Verdict, ChipState> = {
  ...{ refused: "late", new: "ok", changed: "info" },
  ...{ gone: "attention", stays: "neutral", same: "neutral" },
};

export const rowsAtOnce = 50;

/** What a file would do, row by row: what is new, changed and gone, and what is wrong with which row. */
export function PlanTable({
  plan,
  path,
  shown,
}: {
  plan: FrameworkPlan;
  path: string;
  shown: { verdict: Verdict | null; page: number };
}) {
  const t = useTranslations("frameworks.plan");
  const address = (verdict: Verdict | null) => addressWith(path, {}, { toon: verdict ?? undefined });
  const all = plan.rows.filter(({ verdict }) => verdict !== "same");
  const rows = shown.verdict ? plan.rows.filter(({ verdict }) => verdict === shown.verdict) : all;
  const tabs = [
    { href: address(null), label: t("differences"), count: all.length },
    ...verdicts
      .filter((verdict) => plan.counts[verdict] > 0)
      .map((verdict) => ({
        href: address(verdict),
        label: t(`tabs.${verdict}`),
        count: plan.counts[verdict],
      })),
  ];
  return (
    <div>
      <Tabs label={t("rows")} tabs={tabs} current={address(shown.verdict)} />
      <Card pad={false}>
        <Table
          caption={t("rows")}
          rows={rows.slice((shown.page - 1) * rowsAtOnce, shown.page * rowsAtOnce)}
          rowKey={({ number, code }) => `${number ?? "-"} ${code}`}
          empty={<EmptyState icon="inbox" title={t("nothing")} text={t("nothingText")} />}
          columns={[
            {
              key: "name",
              label: t("name"),
              cell: ({ name, code }) => name || code || t("nameless"),
              names: true,
            },
            { key: "code", label: t("code"), cell: ({ code }) => code || null },
            { key: "row", label: t("row"), cell: ({ number }) => number },
            {
              key: "verdict",
              label: t("verdict"),
              cell: ({ verdict }) => <Chip state={tone[verdict]}>{t(`verdicts.${verdict}`)}</Chip>,
            },
            {
              key: "why",
              label: t("why"),
              cell: ({ reasons, changes }) => <PlanWords reasons={reasons} changes={changes} />,
            },
          ]}
        />
        <Pager
          path={path}
          query={{ toon: shown.verdict ?? undefined }}
          page={shown.page}
          size={rowsAtOnce}
          total={rows.length}
        />
      </Card>
    </div>
  );
}
