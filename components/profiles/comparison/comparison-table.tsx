import { useTranslations } from "next-intl";
import { LevelChip } from "@/components/profiles/level-chip";
import { Card, CardSection } from "@/components/ui/card";
import { Chip, type ChipState } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import type { ComparedRow, Difference, SideAsk } from "@/lib/profiles/comparison/rules";
import { categories } from "@/lib/profiles/competences/rules";

const tone: Record<Difference, ChipState> = {
  ...{ "only-one": "attention", "only-other": "attention", "other-level": "info", same: "neutral" },
};

type Names = { readonly one: string; readonly other: string };

/** Two roles or lines side by side, by competence and level, grouped by what competences are about (C29). */
export function ComparisonTable({
  rows,
  names,
  path,
}: {
  rows: readonly ComparedRow[];
  names: Names;
  path: string;
}) {
  const t = useTranslations("profiles");
  const columns = useColumns(names, path);
  if (rows.length === 0) {
    return (
      <Card>
        <EmptyState icon="copy" title={t("compare.nothing")} text={t("compare.nothingText")} />
      </Card>
    );
  }
  return (
    <div className="stack">
      {categories.map((category) => {
        const here = rows.filter((row) => row.category === category);
        if (here.length === 0) return null;
        return (
          <CardSection key={category} title={t(`category.${category}`)} pad={false}>
            <Table
              caption={t("compare.caption", { category: t(`category.${category}`), ...names })}
              columns={columns}
              rows={here}
              rowKey={({ competenceId }) => competenceId}
              even
            />
          </CardSection>
        );
      })}
    </div>
  );
}

function useColumns({ one, other }: Names, path: string): Column<ComparedRow>[] {
  const t = useTranslations("profiles.compare");
  return [
    {
      key: "competence",
      label: t("competence"),
      cell: ({ competenceId, name }) => <Link href={`${path}/${competenceId}`}>{name}</Link>,
    },
    { key: "one", label: one, cell: (row) => <Ask ask={row.one} /> },
    { key: "other", label: other, cell: (row) => <Ask ask={row.other} /> },
    {
      key: "difference",
      label: t("difference"),
      cell: ({ difference }) => (
        <Chip state={tone[difference]}>{t(`differences.${difference}`, { one, other })}</Chip>
      ),
    },
  ];
}

function Ask({ ask }: { ask: SideAsk | null }) {
  const t = useTranslations("profiles.compare");
  if (!ask) return <span className="text-soft">{t("notAsked")}</span>;
  return (
    <div>
      <LevelChip levelName={ask.from.name} upTo={ask.upTo} />
      {ask.roles.length > 1 ? (
        <small className="block text-soft">{t("roles", { count: ask.roles.length })}</small>
      ) : null}
    </div>
  );
}
