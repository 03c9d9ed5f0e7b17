import { useLocale, useTranslations } from "next-intl";
import { PressForm } from "@/components/glossary/press-form";
import { Chip } from "@/components/ui/chip";
import { Words } from "@/components/ui/words";
import { confirmReading } from "@/lib/glossary/changes/actions";
import type { Change, TeamReading } from "@/lib/glossary/changes/rules";
import { capitalised, shortDate } from "@/lib/platform/format";

/** What changed, for whom and from when, with a button for who has still to say they read it (B6). */
export function ChangeList({
  changes,
  heading,
  readings = [],
  names,
}: {
  changes: readonly Change[];
  /** One below the heading it stands under. */
  heading: Heading;
  /** For a leader: how many of the team have read it. */
  readings?: readonly TeamReading[];
  /** What each term is called now, by its code. */
  names: ReadonlyMap<string, string>;
}) {
  return (
    <Words of={["glossary"]}>
      <ul className="changes">
        {changes.map((change) => (
          <ChangeItem
            key={change.id}
            change={change}
            heading={heading}
            readings={readings.filter(({ changeId }) => changeId === change.id)}
            name={names.get(change.code) ?? change.after}
          />
        ))}
      </ul>
    </Words>
  );
}

type Heading = "h2" | "h3";

function ChangeItem({
  change,
  heading: Title,
  readings,
  name,
}: {
  change: Change;
  heading: Heading;
  readings: readonly TeamReading[];
  name: string;
}) {
  const t = useTranslations("glossary.change");
  const locale = useLocale();
  const { id, kind, before, after, note, team, startsOn, madeBy, isRead } = change;
  const what = t(kind, {
    name: capitalised(kind === "new" ? after : name),
    before: capitalised(before),
    after,
  });
  const facts = [
    team ? t("forTeam", { team: team.name }) : t("forAll"),
    t("since", { day: shortDate(startsOn, locale) }),
    t("by", { name: madeBy }),
  ];
  return (
    <li>
      <div className="flex flex-wrap items-baseline gap-x-4">
        <Title className="mr-auto text-base">{what}</Title>
        {isRead === true ? <Chip state="ok">{t("confirmed")}</Chip> : null}
      </div>
      <p className="text-small text-soft">{facts.join(", ")}</p>
      {kind === "definition" ? (
        <dl className="mt-2 grid gap-2">
          <div>
            <dt className="text-small text-soft">{t("before")}</dt>
            <dd>{before}</dd>
          </div>
          <div>
            <dt className="text-small text-soft">{t("after")}</dt>
            <dd>{after}</dd>
          </div>
        </dl>
      ) : null}
      {note ? <p className="mt-2 whitespace-pre-line">{note}</p> : null}
      {readings.map(({ teamId, team: teamName, read, members }) => (
        <p key={teamId} className="mt-2 text-small">
          {t("reading", { read, members, team: teamName })}
        </p>
      ))}
      {isRead === false ? (
        <div className="mt-3">
          <PressForm action={confirmReading} fields={{ changeId: id }} about={what} label={t("confirm")} />
        </div>
      ) : null}
    </li>
  );
}
