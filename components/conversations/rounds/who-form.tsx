import { useTranslations } from "next-intl";
import NextForm from "next/form";
import { TurnChip } from "@/components/conversations/turn-chip";
import { Link } from "@/components/ui/link";
import { DateField } from "@/components/ui/text-field";
import type { RoundBasis } from "@/lib/conversations/rounds/basis/queries";
import { fullName } from "@/lib/platform/format";

type Props = {
  path: string;
  basis: Pick<RoundBasis, "students" | "period" | "asked">;
  chosen: ReadonlySet<string>;
  today: string;
  /** The same form with everybody ticked. */
  allHref: string;
  /** Whether this is the next step: its button is then the page's own. */
  isNext: boolean;
};

/** With whom and when: a form that only asks, so that the proposal has an address. */
export function WhoForm({ path, basis: { students, period, asked }, chosen, today, allHref, isNext }: Props) {
  const t = useTranslations("talkRounds.new");
  return (
    <NextForm action={path} prefetch={false} className="grid gap-6" aria-label={t("who")}>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))] gap-3">
        <DateField name="van" label={t("from")} min={today} defaultValue={period.from} />
        <DateField name="tot" label={t("until")} min={today} defaultValue={period.until} />
      </div>
      <fieldset className="field">
        <legend className="label">{t("who")}</legend>
        <p className="hint">{t("whoHint")}</p>
        <Link href={allHref} className="text-small">
          {t("tickAll")}
        </Link>
        <ul className="grid gap-3">
          {students.map(({ id, name, groupName, turn }) => (
            <li key={id} className="grid items-center gap-1 sm:grid-cols-[minmax(0,1fr)_15rem]">
              <label className="tick">
                <input type="checkbox" name="student" value={id} defaultChecked={chosen.has(id)} />
                <span>
                  {fullName(name)}
                  {groupName ? <small className="text-soft"> {groupName}</small> : null}
                </span>
              </label>
              {asked.has(id) ? <small className="text-soft">{t("asked")}</small> : <TurnChip turn={turn} />}
            </li>
          ))}
        </ul>
      </fieldset>
      <div className="form-actions">
        <button type="submit" className="button" data-kind={isNext ? "go" : "plain"}>
          {t("show")}
        </button>
      </div>
    </NextForm>
  );
}
