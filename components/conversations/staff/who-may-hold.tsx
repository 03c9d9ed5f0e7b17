import { useTranslations } from "next-intl";
import type { Holder, KindRule } from "@/lib/conversations/staff/holders/rules";
import type { StaffKind } from "@/lib/conversations/staff/rules";
import { fullName } from "@/lib/platform/format";

export type HeldKind = { kind: StaffKind; holders: readonly Holder[]; rule: KindRule | null };

/** Who may hold a kind of talk with this employee, and what may follow from it: said before the talk, not after (H3, M14). */
export function WhoMayHold({ held, titled = false }: { held: HeldKind; titled?: boolean }) {
  const t = useTranslations("staffTalks");
  const { kind, holders, rule } = held;
  const names = holders.map(({ name, tie }) => `${fullName(name)} (${t(`who.ties.${tie}`)})`);
  return (
    <div className="grid gap-2">
      {titled ? <h3>{t(`kinds.${kind}`)}</h3> : null}
      {names.length === 0 ? (
        <p>{t("who.nobody")}</p>
      ) : (
        <ul className="list-disc ps-5">
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      <p className="text-small text-soft">
        <strong>{t("who.follows")}</strong>: {rule?.consequences || t(`who.usual.${kind}`)}
      </p>
    </div>
  );
}
