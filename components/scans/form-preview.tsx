import { useLocale, useTranslations } from "next-intl";
import { QuestionField } from "@/components/scans/question-field";
import { FormHeading } from "@/components/scans/rater-page";
import { Notice } from "@/components/ui/notice";
import { Tabs } from "@/components/ui/tabs";
import type { InstrumentView, VersionView } from "@/lib/scans/instruments/queries";
import type { Locale } from "@/lib/platform/format";
import { isInEnglish, wordedIn } from "@/lib/scans/instruments/rules";
import { isAnonymousKind, type RaterCategory } from "@/lib/scans/rules";

const raterOf: Record<InstrumentView["kind"], RaterCategory> = {
  feedback: "colleague",
  self: "self",
  student: "self",
  team: "member",
  thermometer: "member",
};

const languages = ["nl", "en"] as const;

type Props = {
  instrument: InstrumentView;
  shown: VersionView;
  today: string;
  smallestGroup: number;
  /** In which the questions stand here; the reader's own when they did not choose. */
  language: Locale | undefined;
  path: string;
};

/** Exactly what a rater sees, with an invented name; nothing of it is kept. */
export function FormPreview({ instrument, shown, today, smallestGroup, language, path }: Props) {
  const t = useTranslations("scans.preview");
  const own = useLocale();
  const locale = language ?? own;
  const { kind } = instrument;
  const isAboutTeam = kind === "team" || kind === "thermometer";
  const form = {
    ...{ kind, category: raterOf[kind], isAnonymous: isAnonymousKind(kind), smallestGroup },
    subjectName: isAboutTeam ? null : { givenName: t("somebody"), infix: null, familyName: "" },
    teamName: isAboutTeam ? t("team") : null,
    ...{ instrumentName: instrument.name, intro: shown.intro, englishIntro: shown.englishIntro },
    ...{ questions: shown.questions, closesOn: today },
  };
  return (
    <div className="grid gap-6 max-w-2xl">
      <Notice state="info" text={t("notice")} />
      {isInEnglish(shown) ? (
        <Tabs
          label={t("language")}
          current={`${path}?taal=${locale}`}
          tabs={languages.map((one) => ({ href: `${path}?taal=${one}`, label: t(`languages.${one}`) }))}
        />
      ) : null}
      <FormHeading form={form} language={locale} />
      <form className="grid gap-6" aria-label={t("title")}>
        {shown.questions.map((question, place) => (
          <QuestionField key={question.id} question={wordedIn(locale, question)} place={place + 1} value="" />
        ))}
      </form>
    </div>
  );
}
