import { useTranslations } from "next-intl";
import type { QuestionView } from "@/lib/scans/instruments/rules";

/** Under the name of a competence: what it is, and under which name it was asked when that was another one (D4). */
export function Lead({ question: { hint, text, nowCalled } }: { question: QuestionView }) {
  const t = useTranslations("scans.result");
  if (!nowCalled || nowCalled === text) return hint;
  return (
    <>
      {hint} <span className="block">{t("askedAs", { text })}</span>
    </>
  );
}
