import { useLocale, useTranslations } from "next-intl";
import { RaterForm } from "@/components/scans/rater-form";
import { WithdrawForm } from "@/components/scans/withdraw-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import { fullName, type Locale, shortDate } from "@/lib/platform/format";
import type { FormView } from "@/lib/scans/forms/queries";
import type { Answers } from "@/lib/scans/forms/rules";
import { introIn, minutesFor, wordedIn } from "@/lib/scans/instruments/rules";

type Props = { form: FormView; answers: Answers; token: string };

/** What a personal link opens: the form, or that it was handed in. */
export function RaterPage({ form, answers, token }: Props) {
  const t = useTranslations("rater");
  const locale = useLocale();
  const until = shortDate(form.closesOn, locale);
  const questions = form.questions.map((question) => wordedIn(locale, question));
  return (
    <div className="grid gap-6 max-w-2xl mx-auto">
      <FormHeading form={{ ...form, askedBy: form.raterPersonId ? null : form.institutionName }} />
      {form.submittedOn ? (
        <>
          <Notice state="ok" text={t("thanks")}>
            <p>{t("thanksMore", { until })}</p>
          </Notice>
          <Disclosure label={t("changedMind")}>
            <p className="mb-3">{t("withdrawWhat")}</p>
            <Words of={["rater"]}>
              <WithdrawForm token={token} />
            </Words>
          </Disclosure>
          {form.raterPersonId ? (
            <p>
              <Link href="/">{t("home")}</Link>
            </p>
          ) : null}
        </>
      ) : (
        <Words of={["rater"]}>
          <RaterForm token={token} questions={questions} answers={answers} />
        </Words>
      )}
    </div>
  );
}

type Heading = Pick<
  FormView,
  | "kind"
  | "category"
  | "isAnonymous"
  | "smallestGroup"
  | "subjectName"
  | "teamName"
  | "instrumentName"
  | "intro"
  | "englishIntro"
  | "questions"
  | "closesOn"
> & { readonly askedBy?: string | null };

/** Whom it is about, how long it takes, and who sees what is filled in: before the first question. */
export function FormHeading({ form, language }: { form: Heading; language?: Locale | undefined }) {
  const t = useTranslations("rater");
  const locale = useLocale();
  const until = shortDate(form.closesOn, locale);
  const intro = introIn(language ?? locale, form);
  const who = form.subjectName ? fullName(form.subjectName) : (form.teamName ?? "");
  const title = titleOf(form);
  return (
    <header className="grid gap-3">
      <h1>{t(title, { who, name: form.instrumentName })}</h1>
      {form.askedBy ? <p className="text-soft">{t("askedBy", { institution: form.askedBy })}</p> : null}
      <Intro form={{ ...form, intro }} who={who} />
      <p className="text-soft text-small">{t("howLong", { minutes: minutesFor(form.questions), until })}</p>
      <Notice state="info" text={t(`sees.${seenBy(form)}`, { who, count: form.smallestGroup })} />
    </header>
  );
}

/**
 * What the questionnaire says first: in a 360 to others, in a scan about a student to the student. Whom it is not said
 * to reads what is asked of them.
 */
function Intro({ form: { kind, category, intro }, who }: { form: Heading; who: string }) {
  const t = useTranslations("rater");
  if (kind === "student" && category !== "self") return <p className="lead">{t("studentIntro", { who })}</p>;
  const text = kind === "feedback" && category === "self" ? t("selfIntro") : intro;
  return text ? <p className="lead">{text}</p> : null;
}

function titleOf({ category, kind, subjectName }: Heading) {
  if (category === "self") return "aboutYou";
  if (kind === "student") return "aboutStudent";
  return subjectName ? "aboutSomebody" : "aboutTeam";
}

function seenBy({ kind, category, isAnonymous, subjectName }: Heading) {
  if (kind === "student") return category === "self" ? "ownScan" : "studentScan";
  if (category === "self") return "self";
  if (category === "leader") return "leader";
  if (!isAnonymous) return "named";
  return subjectName ? "together" : "team";
}
