import { useTranslations } from "next-intl";

const staffLines = ["colleagues", "leader", "hr", "management", "admin", "profile", "content"] as const;
const studentLines = ["coach", "teachers", "intake", "leader", "secondLine", "management", "admin"] as const;

/** What others may know about the reader, by what they are to them (permissions.md in words). */
export function VisibleFacts({ kind }: { kind: "staff" | "student" }) {
  const t = useTranslations("account.visible");
  const lines =
    kind === "staff"
      ? staffLines.map((line) => ({ who: t(`staff.${line}.who`), what: t(`staff.${line}.what`) }))
      : studentLines.map((line) => ({ who: t(`student.${line}.who`), what: t(`student.${line}.what`) }));
  return (
    <dl className="grid gap-4">
      {lines.map(({ who, what }) => (
        <div key={who}>
          <dt className="font-semibold">{who}</dt>
          <dd className="text-small text-soft">{what}</dd>
        </div>
      ))}
    </dl>
  );
}
