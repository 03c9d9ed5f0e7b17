import { useLocale, useTranslations } from "next-intl";
import { talkMoment } from "@/components/conversations/talk-moment";
import { TalkStateChip } from "@/components/conversations/talk-state";
import { Link } from "@/components/ui/link";
import type { TalkFacts } from "@/lib/conversations/queries";
import { stateOf } from "@/lib/conversations/rules";
import { fullName } from "@/lib/platform/format";

type Props = { slug: string; talks: readonly TalkFacts[]; now: Date };

/** The talks with a student, the latest first: when, which kind, about what. No word of what was said. */
export function TalkTimeline({ slug, talks, now }: Props) {
  return (
    <ol className="timeline">
      {talks.map((talk) => (
        <TimelineTalk key={talk.id} slug={slug} talk={talk} now={now} />
      ))}
    </ol>
  );
}

function TimelineTalk({ slug, talk, now }: { slug: string; talk: TalkFacts; now: Date }) {
  const t = useTranslations("conversations");
  const locale = useLocale();
  const themes = [
    ...talk.topics.map((topic) => t(`topics.${topic}`)),
    ...talk.competences.map((competence) => t(`competences.${competence}.name`)),
  ];
  return (
    <li>
      <p className="text-small text-soft">
        {talkMoment(talk, locale)} · {fullName(talk.coachName)}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3>
          <Link href={`/${slug}/gesprekken/${talk.id}`}>{t(`kinds.${talk.kind}`)}</Link>
        </h3>
        <TalkStateChip state={stateOf(talk, now)} how={talk.confirmedHow} />
      </div>
      {themes.length > 0 ? <p className="text-small text-soft">{themes.join(", ")}</p> : null}
      {talk.cancelledBecause ? (
        <p className="text-small text-soft">{t(`reasons.${talk.cancelledBecause}`)}</p>
      ) : null}
    </li>
  );
}
