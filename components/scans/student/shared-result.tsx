import { useTranslations } from "next-intl";
import { SideCards } from "@/components/scans/student/side-cards";
import { WordsSaid } from "@/components/scans/student/words-said";
import { Notice } from "@/components/ui/notice";
import type { SharedScanView } from "@/lib/scans/student/sharing/reading/queries";

/** What a student opened of one closed scan: everybody side by side, and what they wrote. Nothing to press. */
export function SharedResult({ view: { answered, words, subjectName } }: { view: SharedScanView }) {
  const t = useTranslations("studentScans.result");
  const self = t("self", { name: subjectName.givenName });
  if (answered.raters.length === 0) return <Notice state="info" text={t("nobody")} />;
  return (
    <div className="stack">
      <SideCards answered={answered} earlier={[]} self={self} />
      {words.map((one) => (
        <WordsSaid key={one.question.id} words={one} self={self} />
      ))}
    </div>
  );
}
