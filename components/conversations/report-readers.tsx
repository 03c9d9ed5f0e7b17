import { useTranslations } from "next-intl";
import { WhoSees } from "@/components/ui/who-sees";

/** Who reads what was said and agreed; `student` is the student's first name, null when they look themselves. */
export function ReportReaders({ student }: { student: string | null }) {
  const t = useTranslations("conversations");
  if (student === null) return <WhoSees who={t("talk.ownSees")} why={t("talk.ownSeesWhy")} />;
  const names = { name: student };
  return <WhoSees who={t("record.seesBoth", names)} why={t("record.seesBothWhy", names)} />;
}
