import { useTranslations } from "next-intl";
import { bandName, segmentsOf } from "@/components/scans/team/band-words";
import { CardSection } from "@/components/ui/card";
import { ChartFrame } from "@/components/ui/chart-frame";
import { SegmentedBar } from "@/components/ui/segmented-bar";
import { type Column, Table } from "@/components/ui/table";
import { nameOf } from "@/lib/scans/instruments/rules";
import type { Spread } from "@/lib/anonymity/spread/rules";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import type { ComparedPlace } from "@/lib/scans/team/reading/queries";
import type { PublishedTime } from "@/lib/scans/team/report/rules";

type Row = ComparedPlace & { readonly spread: Spread };

/** The institution, its branches and its teams side by side, question by question. */
export function CompareTeams({ time, places }: { time: PublishedTime; places: readonly ComparedPlace[] }) {
  const t = useTranslations("teamScans");
  return (
    <>
      <CardSection title={t("beside")} lead={t("besideLead")}>
        <p className="text-soft text-small">{t("howCounted", { minimum: time.smallestGroup })}</p>
      </CardSection>
      {time.questions.map(({ question, spreads }) => {
        const none = { answered: null, bands: [] };
        const rows = places.map((place) => ({ ...place, spread: spreads.get(place.id) ?? none }));
        return <ComparedQuestion key={question.id} question={question} rows={rows} />;
      })}
    </>
  );
}

function ComparedQuestion({ question, rows }: { question: QuestionView; rows: readonly Row[] }) {
  const t = useTranslations("teamScans");
  const shown = rows.filter(({ spread }) => spread.bands.length > 1);
  return (
    <ChartFrame
      title={nameOf(question)}
      question={question.hint || t("question")}
      table={<ComparedTable question={question} rows={rows} />}
    >
      {shown.length === 0 ? <p className="text-soft">{t("notSpread")}</p> : null}
      <div className="grid gap-4">
        {shown.map(({ id, name, depth, spread }) => (
          <div key={id} style={{ paddingInlineStart: `${depth * 16}px` }}>
            <p className="text-small mb-1">
              {depth === 0 ? <b>{name}</b> : name}{" "}
              <span className="text-soft">{t("count", { count: spread.answered ?? 0 })}</span>
            </p>
            <SegmentedBar segments={segmentsOf(question, spread.bands)} label={name} />
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}

function ComparedTable({ question, rows }: { question: QuestionView; rows: readonly Row[] }) {
  const t = useTranslations("teamScans");
  const bands = rows.find(({ spread }) => spread.bands.length > 0)?.spread.bands ?? [];
  const columns: Column<Row>[] = [
    { key: "place", label: t("place"), cell: ({ name }) => name },
    {
      key: "answered",
      label: t("answered"),
      align: "end",
      cell: ({ spread }) => spread.answered ?? t("withheld"),
    },
    ...bands.map((band, place): Column<Row> => ({
      key: `${band.from}`,
      label: bandName(question, band),
      align: "end",
      cell: ({ spread }) => spread.bands[place]?.count ?? "",
    })),
  ];
  return (
    <Table
      caption={t("tableOf", { question: nameOf(question) })}
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
      narrow="scroll"
    />
  );
}
