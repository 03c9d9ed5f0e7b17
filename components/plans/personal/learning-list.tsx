import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LearningPress } from "@/components/plans/personal/learning-press";
import { type Column, Table } from "@/components/ui/table";
import { hoursAndMinutes, type Learning } from "@/lib/plans/personal/learning/rules";
import { shortDate } from "@/lib/platform/format";

type Props = { lines: readonly Learning[]; title: string; isRemoved?: boolean; empty?: ReactNode };

/** Lines about what was learnt, each to take away, or to put back. */
export function LearningList({ lines, title, isRemoved = false, empty }: Props) {
  const t = useTranslations("personalPlans.learning");
  const hours = useTranslations("hours");
  const locale = useLocale();
  const columns: Column<Learning>[] = [
    {
      key: "what",
      label: t("what"),
      cell: ({ what, competence, kind, action }) => (
        <>
          <span className="break-words">{what}</span>
          {competence ? <small className="block text-soft">{competence}</small> : null}
          {kind === "on-the-job" ? null : <small className="block text-soft">{hours(`kinds.${kind}`)}</small>}
          {action ? <small className="block text-soft">{hours("forAction", { action })}</small> : null}
        </>
      ),
    },
    {
      key: "on",
      label: t("on"),
      cell: ({ on, minutes }) => {
        const day = shortDate(on, locale);
        return minutes === null ? day : t("dayAndMinutes", { day, minutes });
      },
    },
    {
      key: "press",
      label: t("press"),
      isMute: true,
      cell: ({ id, what }) => (
        <div className="no-print">
          <LearningPress learningId={id} what={what} isRemoved={isRemoved} />
        </div>
      ),
    },
  ];
  return <Table caption={title} columns={columns} rows={lines} rowKey={({ id }) => id} empty={empty} />;
}

/** How often something was noted in a year, and how long that took all together. */
export function LearningSum({ total, minutes }: { total: number; minutes: number }) {
  const t = useTranslations("personalPlans.learning");
  const { hours, minutes: rest } = hoursAndMinutes(minutes);
  return <>{t("sum", { count: total, minutes, hours, rest })}</>;
}
