import { useTranslations } from "next-intl";
import type { Holder, KindRule } from "@/lib/conversations/staff/holders/rules";
import type { StaffKind } from "@/lib/conversations/staff/rules";
import { fullName } from "@/lib/platform/format";

export type HeldKind = { kind: StaffKind; holders: readonly Holder[]; rule: KindRule | null };

type Props = {
  held: HeldKind;
  /** Whether the reader is the employee. */
  isOwn: boolean;
  titled?: boolean;
};

/** Who may hold a kind of talk with this employee, and what may follow from it: said before the talk, not after (H3, M14). */
export function WhoMayHold({ held, isOwn, titled = false }: Props) {
  const t = useTranslations("staffTalks");
  const { kind, holders, rule } = held;
  const names = holders.map(
    ({ name, tie }) => `${fullName(name)} (${t(`who.${isOwn ? "ties" : "tiesOne"}.${tie}`)})`,
  );
  return (
    <div className="grid gap-2">
      {titled ? <h3>{t(`kinds.${kind}`)}</h3> : null}
      {names.length === 0 ? (
        <p>{t(isOwn ? "who.nobody" : "who.nobodyOne")}</p>
      ) : (
        <ul className="list-disc ps-5">
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      <p className="text-small text-soft">
        <strong>{t("who.follows")}</strong>:{" "}
        {rule?.consequences || t(`who.${isOwn ? "usual" : "usualOne"}.${kind}`)}
      </p>
    </div>
  );
}
