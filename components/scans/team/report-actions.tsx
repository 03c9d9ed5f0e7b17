import { useTranslations } from "next-intl";
import { PrintButton } from "@/components/ui/print-button";

/** What somebody takes along of a report: on paper, or as a workbook. */
export function ReportActions({ href }: { href: string }) {
  const t = useTranslations("teamScans.report");
  return (
    <>
      <PrintButton>{t("print")}</PrintButton>
      <a className="button" data-kind="plain" href={href} download>
        {t("export")}
      </a>
    </>
  );
}
