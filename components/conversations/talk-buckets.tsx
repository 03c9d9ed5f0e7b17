import { useTranslations } from "next-intl";
import { SegmentedBar } from "@/components/ui/segmented-bar";
import type { Summary } from "@/lib/conversations/coverage/rules";
import type { TalkFigures } from "@/lib/insight/rules";

type Buckets = Pick<TalkFigures, "none" | "one" | "more">;

/** How many talks the students who count had this school year: none, one, two or more (O1, domain.md 2.6-2). */
export function TalkBuckets({ buckets: { none, one, more } }: { buckets: Buckets }) {
  const t = useTranslations("conversations.list");
  return (
    <SegmentedBar
      label={t("summary")}
      segments={[
        { label: t("none"), count: none, tone: 2 },
        { label: t("one"), count: one, tone: 4 },
        { label: t("more"), count: more, tone: 1 },
      ]}
    />
  );
}

/** The same above a list of students, and how many of them don't count this school year. */
export function ListBuckets({ summary }: { summary: Summary }) {
  const t = useTranslations("conversations.list");
  const { none, one, "two-or-more": more, apart } = summary;
  return (
    <>
      <TalkBuckets buckets={{ none, one, more }} />
      {apart > 0 ? <p className="text-small text-soft">{t("apart", { count: apart })}</p> : null}
    </>
  );
}
