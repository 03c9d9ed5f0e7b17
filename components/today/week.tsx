import { useLocale, useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import type { ListedTalk } from "@/lib/conversations/agenda/queries";
import { dayOf, timeOf } from "@/lib/platform/calendar";
import { fullName, shortWeekday } from "@/lib/platform/format";

type Props = { talks: readonly ListedTalk[]; slug: string; isStudent: boolean };

/** What stands in the calendar until the end of this week. */
export function Week({ talks, slug, isStudent }: Props) {
  const t = useTranslations("today");
  return (
    <section aria-labelledby="week">
      <h2 id="week" className="today-heading">
        {t("week")}
      </h2>
      {talks.length === 0 ? (
        <p className="text-soft">{t("weekEmpty")}</p>
      ) : (
        <ul className="card week" data-pad="no">
          {talks.map((talk) => (
            <Row key={talk.id} talk={talk} slug={slug} isStudent={isStudent} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ talk, slug, isStudent }: { talk: ListedTalk; slug: string; isStudent: boolean }) {
  const t = useTranslations("conversations");
  const locale = useLocale();
  const { plannedFor, place, room, kind } = talk;
  const when = plannedFor ? `${shortWeekday(dayOf(plannedFor), locale)} ${timeOf(plannedFor)}` : "";
  const name = fullName(isStudent ? talk.coachName : talk.studentName);
  return (
    <li>
      <span className="text-soft text-small">{when}</span>
      <span>
        <Link href={`/${slug}/gesprekken/${talk.id}`}>{name}</Link>
        <small>{[t(`kinds.${kind}`), room].filter(Boolean).join(", ")}</small>
      </span>
      {place ? <Chip state="info">{t(`places.${place}`)}</Chip> : null}
    </li>
  );
}
