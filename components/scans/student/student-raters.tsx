import { useTranslations } from "next-intl";
import { PressForm } from "@/components/scans/press-form";
import { Chip } from "@/components/ui/chip";
import { Table } from "@/components/ui/table";
import { fullName } from "@/lib/platform/format";
import { leaveOut } from "@/lib/scans/student/actions";
import type { StudentRater } from "@/lib/scans/student/queries";
import { mayBeLeftOut } from "@/lib/scans/student/rules";

type Props = {
  raters: readonly StudentRater[];
  /** Addresses of personal links that the reader can pass on, by rater. */
  links: ReadonlyMap<string, string>;
  origin: string;
  isRunning: boolean;
  isOwn: boolean;
};

/** Everybody who is asked, by name, and whether they handed in. What they chose is not here. */
export function StudentRaters({ raters, links, origin, isRunning, isOwn }: Props) {
  const t = useTranslations("studentScans.raters");
  const nameOf = ({ personName, name }: StudentRater) => (personName ? fullName(personName) : (name ?? ""));
  return (
    <Table
      caption={t("title")}
      rows={raters}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "who",
          label: t("who"),
          cell: (rater) => (
            <span className="grid gap-1">
              {rater.category === "self" && isOwn ? t("you") : nameOf(rater)}
              {rater.company ? <span className="text-small text-soft">{rater.company}</span> : null}
            </span>
          ),
        },
        { key: "as", label: t("as"), cell: ({ category }) => t(labelOf(category)) },
        {
          key: "state",
          label: t("state"),
          cell: ({ isSubmitted }) =>
            isSubmitted ? <Chip state="ok">{t("submitted")}</Chip> : <Chip>{t("waiting")}</Chip>,
        },
        {
          key: "deed",
          label: t("deed"),
          isMute: true,
          align: "end",
          cell: (rater) => (
            <Deed
              rater={rater}
              name={nameOf(rater)}
              link={links.get(rater.id) ?? null}
              origin={origin}
              isRunning={isRunning}
            />
          ),
        },
      ]}
    />
  );
}

/** As whom somebody answers, in a word of `studentScans.raters`. */
export function labelOf(category: StudentRater["category"]) {
  if (category === "self" || category === "coach" || category === "external") return category;
  return "colleague" as const;
}

type DeedProps = {
  rater: StudentRater;
  name: string;
  link: string | null;
  origin: string;
  isRunning: boolean;
};

function Deed({ rater, name, link, origin, isRunning }: DeedProps) {
  const t = useTranslations("studentScans.raters");
  const forms = useTranslations("studentScanForms");
  if (!isRunning || !mayBeLeftOut(rater.category).ok) return null;
  return (
    <span className="grid justify-items-end gap-2">
      {link ? (
        <details className="disclosure text-start">
          <summary>{t("link", { name })}</summary>
          <div className="grid gap-2">
            <p className="text-small text-soft">{t("linkWhat", { name })}</p>
            <code className="wrap-anywhere select-all text-small">{`${origin}${link}`}</code>
          </div>
        </details>
      ) : null}
      <PressForm
        action={leaveOut}
        fields={{ raterId: rater.id }}
        kind="quiet"
        label={forms("drop")}
        name={forms("dropWho", { name })}
      />
    </span>
  );
}
