import { useLocale, useTranslations } from "next-intl";
import { QuickForm } from "@/components/conversations/dialogue/quick-form";
import { PlanForm, type ProposedMoment } from "@/components/conversations/plan-form";
import { talkMoment } from "@/components/conversations/talk-moment";
import { TalkStateChip } from "@/components/conversations/talk-state";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Words } from "@/components/ui/words";
import type { TalkFacts } from "@/lib/conversations/queries";
import { stateOf } from "@/lib/conversations/rules";

type Props = {
  slug: string;
  talks: readonly TalkFacts[];
  now: Date;
  /** What a coach needs to plan a talk; null for others. */
  planning: {
    studentId: string;
    firstName: string;
    today: string;
    usualMinutes: number;
    /** What the form opens with, as long as the student asks for a talk: the coach's first free moment, if there is one. */
    asked: { proposed: ProposedMoment | null } | null;
    submission: string;
    quickSubmission: string;
  } | null;
  /** Whether the reader is the student, who can ask for a talk. */
  isOwn: boolean;
};

/** What is planned or waits to be recorded, and for the coach the way to plan a talk. */
export function NextTalk({ slug, talks, now, planning, isOwn }: Props) {
  const t = useTranslations("conversations.student");
  const quick = useTranslations("dialogue.quick");
  return (
    <CardSection title={t("next")}>
      <div className="grid gap-4">
        {talks.length === 0 ? <p className="text-soft">{t("noNext")}</p> : null}
        {talks.map((talk) => (
          <OpenTalk key={talk.id} slug={slug} talk={talk} now={now} />
        ))}
        {isOwn ? <Link href={`/${slug}/gesprekken`}>{t("ask")}</Link> : null}
        {planning ? (
          <>
            <Disclosure label={t("plan")} open={planning.asked !== null}>
              <PlanForm
                studentId={planning.studentId}
                today={planning.today}
                usualMinutes={planning.usualMinutes}
                proposed={planning.asked?.proposed ?? undefined}
                submission={planning.submission}
              />
            </Disclosure>
            <Disclosure label={quick("title")}>
              <p className="mb-3 text-small text-soft">
                {quick("lead")}{" "}
                <Link href={`/${slug}/studenten/${planning.studentId}/kort/scherm-dicht`}>
                  {quick("closedFirst")}
                </Link>
              </p>
              <Words of={["conversations", "dialogue"]}>
                <QuickForm
                  studentId={planning.studentId}
                  firstName={planning.firstName}
                  today={planning.today}
                  submission={planning.quickSubmission}
                />
              </Words>
            </Disclosure>
          </>
        ) : null}
      </div>
    </CardSection>
  );
}

function OpenTalk({ slug, talk, now }: { slug: string; talk: TalkFacts; now: Date }) {
  const t = useTranslations("conversations");
  const locale = useLocale();
  return (
    <div className="grid justify-items-start gap-1">
      <Link href={`/${slug}/gesprekken/${talk.id}`} className="font-semibold">
        {talkMoment(talk, locale)}
      </Link>
      <p className="text-small text-soft">
        {t(`kinds.${talk.kind}`)}
        {talk.place ? `, ${t(`places.${talk.place}`).toLocaleLowerCase(locale)}` : null}
        {talk.room ? `, ${talk.room}` : null}
        {talk.plannedMinutes ? `, ${t("talk.minutes", { minutes: talk.plannedMinutes })}` : null}
      </p>
      <TalkStateChip state={stateOf(talk, now)} />
    </div>
  );
}
