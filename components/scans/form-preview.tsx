import { useTranslations } from "next-intl";
import { QuestionField } from "@/components/scans/question-field";
import { FormHeading } from "@/components/scans/rater-page";
import { Notice } from "@/components/ui/notice";
import type { InstrumentView, VersionView } from "@/lib/scans/instruments/queries";
import { isAnonymousKind, type RaterCategory } from "@/lib/scans/rules";

const raterOf: Record<InstrumentView["kind"], RaterCategory> = {
  feedback: "colleague",
  self: "self",
  student: "self",
  team: "member",
  thermometer: "member",
};

type Props = { instrument: InstrumentView; shown: VersionView; today: string; smallestGroup: number };

/** Exactly what a rater sees, with an invented name; nothing of it is kept. */
export function FormPreview({ instrument, shown, today, smallestGroup }: Props) {
  const t = useTranslations("scans.preview");
  const { kind } = instrument;
  const isAboutTeam = kind === "team" || kind === "thermometer";
  const form = {
    ...{ kind, category: raterOf[kind], isAnonymous: isAnonymousKind(kind), smallestGroup },
    subjectName: isAboutTeam ? null : { givenName: t("somebody"), infix: null, familyName: "" },
    teamName: isAboutTeam ? t("team") : null,
    ...{ instrumentName: instrument.name, intro: shown.intro, questions: shown.questions, closesOn: today },
  };
  return (
    <div className="grid gap-6 max-w-2xl">
      <Notice state="info" text={t("notice")} />
      <FormHeading form={form} />
      <form className="grid gap-6" aria-label={t("title")}>
        {shown.questions.map((question, place) => (
          <QuestionField key={question.id} question={question} place={place + 1} value="" />
        ))}
      </form>
    </div>
  );
}
