import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LaidFeedbackList, LaidSelfList } from "@/components/conversations/staff/laid-in";
import { LayInForm, TakeBack } from "@/components/conversations/staff/lay-in-form";
import type { StaffTalkPageView } from "@/components/conversations/staff/talk-page";
import { OtherThoughts } from "@/components/conversations/staff/thoughts-list";
import { Card, CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { WhoSees } from "@/components/ui/who-sees";
import type { LaidIn, LayableRound } from "@/lib/conversations/staff/inputs/queries";
import { type InputPart, inputParts, partsOf } from "@/lib/conversations/staff/inputs/rules";
import type { Preparations } from "@/lib/conversations/staff/preparations/queries";
import { blocksOf } from "@/lib/conversations/staff/preparations/rules";
import { dayOf } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";

export type StartingView = {
  laid: LaidIn;
  /** The reader's own closed rounds; null for who lays nothing in this talk, or no more. */
  rounds: readonly LayableRound[] | null;
};

type Props = { view: StaffTalkPageView; starting: StartingView };

/** What a talk starts from: how the employee sees themselves, what others see and how the leader sees it, each released by itself (E2). */
export function StartingCard({
  slug,
  preparations,
  ...props
}: Props & { slug: string; preparations: Preparations }) {
  const t = useTranslations("staffTalks.starting");
  const { isOwn, reader } = props.view;
  return (
    <CardSection title={t("title")} lead={t(isOwn ? "leadOwn" : "lead", { name: reader.other })}>
      <div className="grid gap-6">
        {inputParts.map((part) => (
          <Piece key={part} slug={slug} part={part} {...props} />
        ))}
        <LeaderView view={props.view} preparations={preparations} />
      </div>
    </CardSection>
  );
}

/** After the talk: what lay in it, as long as the employee leaves it there. */
export function StartedFrom(props: Props) {
  const t = useTranslations("staffTalks.starting");
  const laid = inputParts.filter((part) => props.starting.laid[part]);
  if (laid.length === 0) return null;
  return (
    <Card>
      <Disclosure label={t("title")}>
        <div className="grid gap-6">
          {laid.map((part) => (
            <LaidPiece key={part} part={part} {...props} />
          ))}
        </div>
      </Disclosure>
    </Card>
  );
}

function Piece({ slug, part, ...props }: Props & { slug: string; part: InputPart }) {
  const t = useTranslations("staffTalks.starting");
  const { view, starting } = props;
  if (starting.laid[part]) return <LaidPiece part={part} {...props} />;
  const name = view.reader.other;
  if (!view.isOwn)
    return (
      <Section view={view} part={part}>
        <p className="text-soft">{t("notLaid", { name })}</p>
      </Section>
    );
  const rounds = (starting.rounds ?? []).filter((round) => partsOf(round).includes(part));
  return (
    <Section view={view} part={part}>
      {rounds.length === 0 ? (
        <p>
          {t(`parts.${part}.none`)}{" "}
          <Link href={`/${slug}/scans/feedback/nieuw`}>{t(`parts.${part}.begin`)}</Link>
        </p>
      ) : (
        <LayIn view={view} part={part} rounds={rounds} />
      )}
    </Section>
  );
}

type LayInProps = { view: StaffTalkPageView; part: InputPart; rounds: readonly LayableRound[] };

function LayIn({ view: { talk, reader }, part, rounds }: LayInProps) {
  const locale = useLocale();
  return (
    <LayInForm
      talkId={talk.id}
      part={part}
      other={reader.other}
      rounds={rounds.map(({ id, name, closedAt }) => {
        return { value: id, label: `${name} · ${shortDate(dayOf(closedAt), locale)}` };
      })}
    />
  );
}

function LaidPiece({ part, view, starting: { laid } }: Props & { part: InputPart }) {
  const t = useTranslations("staffTalks.starting");
  const locale = useLocale();
  const { isOwn, talk, reader } = view;
  const one = laid[part];
  if (!one) return null;
  return (
    <Section view={view} part={part}>
      <Disclosure label={t("read", { name: one.name, date: shortDate(one.closedOn, locale) })}>
        {part === "self" && laid.self ? <LaidSelfList laid={laid.self} /> : null}
        {part === "feedback" && laid.feedback ? <LaidFeedbackList laid={laid.feedback} /> : null}
      </Disclosure>
      <WhoSees
        who={isOwn ? t("seesLaid", { name: reader.other }) : t("seesHolder", { name: reader.other })}
        why={t("why")}
      />
      {isOwn ? <TakeBack talkId={talk.id} part={part} about={t(`parts.${part}.own`)} /> : null}
    </Section>
  );
}

type SectionProps = { view: StaffTalkPageView; part: InputPart; children: ReactNode };

function Section({ view: { isOwn, reader }, part, children }: SectionProps) {
  const t = useTranslations("staffTalks.starting");
  const title = isOwn ? t(`parts.${part}.own`) : t(`parts.${part}.other`, { name: reader.other });
  return (
    <section className="grid gap-2" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** In words and never a score (H8): what the leader prepared, once they release it. */
function LeaderView({ view, preparations }: { view: StaffTalkPageView; preparations: Preparations }) {
  const t = useTranslations("staffTalks.starting");
  const { isOwn, talk, reader } = view;
  const title = isOwn ? t("leader.other", { name: reader.other }) : t("leader.own");
  const isReleased = preparations.own.releasedAt !== null;
  return (
    <section className="grid gap-2" aria-label={title}>
      <h3>{title}</h3>
      {isOwn ? (
        <OtherThoughts
          other={preparations.other}
          blocks={blocksOf(talk)}
          questions={talk.questions}
          name={reader.other}
        />
      ) : (
        <p>{t(isReleased ? "leader.released" : "leader.write", { name: reader.other })}</p>
      )}
      <WhoSees
        who={t(isOwn || isReleased ? "seesLaid" : "seesMine", { name: reader.other })}
        why={t("leader.why")}
      />
    </section>
  );
}
