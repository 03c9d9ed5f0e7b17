import { useLocale, useTranslations } from "next-intl";
import { ChooseForm } from "@/components/conversations/rounds/choose-form";
import { slotLabel } from "@/components/conversations/rounds/slot-label";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { ChoiceView } from "@/lib/conversations/rounds/choices/queries";
import { mayChoose, stateOfRound } from "@/lib/conversations/rounds/rules";
import { fullName, longDate, moment } from "@/lib/platform/format";

type Props = { slug: string; choice: ChoiceView; now: Date };

/** A student chooses a moment for the talk with their coach, or another one. */
export function ChoosePage({ slug, choice, now }: Props) {
  const t = useTranslations("talkRounds.choose");
  const agenda = useTranslations("conversations.agenda");
  const locale = useLocale();
  const name = choice.student.coach ? fullName(choice.student.coach) : "";
  const isOpen = stateOfRound(choice, now) === "choosing" && choice.chooseBy !== null;
  const lead = isOpen ? t("lead", { name, day: longDate(choice.chooseBy, locale) }) : t("leadOver", { name });
  return (
    <Words of={["talkRounds"]}>
      <Breadcrumb crumbs={[{ label: agenda("title"), href: `/${slug}/gesprekken` }, { label: t("title") }]} />
      <PageHeader title={t("title")} lead={lead} />
      <div className="stack">
        {choice.talk ? <Chosen slug={slug} talk={choice.talk} /> : null}
        <Choosing choice={choice} name={name} now={now} />
      </div>
    </Words>
  );
}

function Chosen({ slug, talk }: { slug: string; talk: NonNullable<ChoiceView["talk"]> }) {
  const t = useTranslations("talkRounds.choose");
  const locale = useLocale();
  const when = { moment: moment(talk.plannedFor, locale), room: talk.room || "none" };
  return (
    <Notice state="ok" text={t("chosen", when)}>
      <p>{t("cancelHint")}</p>
      <div className="mt-3">
        <LinkButton href={`/${slug}/gesprekken/${talk.id}`}>{t("open")}</LinkButton>
      </div>
    </Notice>
  );
}

function Choosing({ choice, name, now }: Omit<Props, "slug"> & { name: string }) {
  const t = useTranslations("talkRounds.choose");
  const locale = useLocale();
  const [first] = choice.free;
  const isAllowed = first !== undefined && mayChoose(choice, first, choice.talk, now).ok;
  if (choice.talk && !isAllowed) return null;
  if (!isAllowed) {
    const isOver = stateOfRound(choice, now) !== "choosing";
    return (
      <Card pad={false}>
        <EmptyState
          icon="calendar"
          title={isOver ? t("over") : t("none")}
          text={isOver ? t("overText", { name }) : t("noneText", { name })}
        />
      </Card>
    );
  }
  const slots = choice.free.map((slot) => ({ value: slot.id, label: slotLabel(slot, locale) }));
  const form = <ChooseForm roundId={choice.id} slots={slots} isChange={choice.talk !== null} />;
  return <Card>{choice.talk ? <Disclosure label={t("change")}>{form}</Disclosure> : form}</Card>;
}
