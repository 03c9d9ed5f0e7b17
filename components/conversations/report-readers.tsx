import { useTranslations } from "next-intl";
import { WhoSees } from "@/components/ui/who-sees";
import type { TalkView } from "@/lib/conversations/queries";
import { fullName } from "@/lib/platform/format";

type Props = {
  /** The student's first name; null when they look themselves. */
  student: string | null;
  /** Who holds it as an intaker, as long as it is with them: null for the reader, undefined when it is with nobody. */
  intaker?: string | null | undefined;
};

/** Who reads what was said and agreed. */
export function ReportReaders({ student, intaker }: Props) {
  const t = useTranslations("conversations");
  if (intaker !== undefined) return <IntakeReaders student={student} intaker={intaker} />;
  if (student === null) return <WhoSees who={t("talk.ownSees")} why={t("talk.ownSeesWhy")} />;
  const names = { name: student };
  return <WhoSees who={t("record.seesBoth", names)} why={t("record.seesBothWhy", names)} />;
}

/** Of a talk as the student or who holds it looks at it: who holds it as an intaker still. */
export function intakerOf(
  talk: Pick<TalkView, "withIntaker" | "coachName">,
  isOwn: boolean,
): string | null | undefined {
  if (!talk.withIntaker) return undefined;
  return isOwn ? fullName(talk.coachName) : null;
}

function IntakeReaders({ student, intaker }: { student: string | null; intaker: string | null }) {
  const t = useTranslations("conversations.intakeSees");
  const holder = intaker ?? "";
  if (student === null) return <WhoSees who={t("own", { holder })} why={t("ownWhy", { holder })} />;
  const names = { name: student };
  return <WhoSees who={t("both", names)} why={t("bothWhy", names)} />;
}
