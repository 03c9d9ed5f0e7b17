import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addressWith } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import type { Attention } from "@/lib/insight/attention/rules";
import { percentage, shortDay } from "@/lib/platform/format";

type Props = {
  title: string;
  /** Whether the title stands above the list, or is only said aloud. */
  isTitled?: boolean;
  items: readonly Attention[];
  horizonMonths: number;
  slug: string;
  /** The dashboard whose list a sentence narrows, and what else its address keeps. */
  path: string;
  query?: Readonly<Record<string, string | undefined>>;
};

/** What asks for attention in a place: sentences made from its figures, each with one way to go. */
export function AttentionList({ title, isTitled, items, horizonMonths, slug, path, query = {} }: Props) {
  const hrefOf = ({ concern, team }: Attention) => {
    if (concern === "profiles") return `/${slug}/rollen`;
    if (team) return `/${slug}/teams/${team.id}`;
    const asked = { ...query, per: "team", let: concern };
    return `${addressWith(path, asked, { page: undefined, eenheid: undefined })}#teams`;
  };
  const t = useTranslations("insight.attention");
  return (
    <section aria-labelledby="attention">
      <h2 id="attention" className={isTitled ? "today-heading" : "sr-only"}>
        {title}
      </h2>
      <div className="card" data-pad="no">
        {items.length === 0 ? <p className="attention-quiet">{t("quiet")}</p> : null}
        <ul className="attention">
          {items.map((item) => (
            <li key={item.concern}>
              <When item={item} />
              <p>
                <Sentence item={item} months={horizonMonths} />
              </p>
              <LinkButton href={hrefOf(item)}>{t(goalOf(item))}</LinkButton>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function When({ item }: { item: Attention }) {
  const t = useTranslations("insight.attention");
  const locale = useLocale();
  if (item.isUrgent)
    return (
      <Chip state="late" icon="triangle-exclamation-point">
        {t("now")}
      </Chip>
    );
  return (
    <Chip state="attention">
      {item.before ? t("before", { day: shortDay(item.before, locale) }) : t("soon")}
    </Chip>
  );
}

function Sentence({ item, months }: { item: Attention; months: number }): ReactNode {
  const t = useTranslations("insight.attention");
  const locale = useLocale();
  const { concern, team, teams, ofTeams, part, whole, isAtLeast = false } = item;
  const share = percentage(part, whole, locale);
  const counts = { teams, ofTeams, part, whole, rest: ofTeams - teams, atLeast: isAtLeast ? "yes" : "no" };
  const words = { team: team?.name ?? "", share, months, ...counts };
  const marked = { ...words, b: (text: ReactNode) => <b>{text}</b> };
  if (concern === "profiles") return t.rich("profiles", marked);
  if (team) return t.rich(`${concern}One`, marked);
  if (teams === 0 && concern === "talks") return t.rich("talksNone", marked);
  if (teams === 0 && concern === "contracts") return t.rich("contractsNone", marked);
  return t.rich(`${concern}Many`, marked);
}

function goalOf({ concern, team }: Attention): "toRoles" | "toTeam" | "toTeams" {
  if (concern === "profiles") return "toRoles";
  return team ? "toTeam" : "toTeams";
}
