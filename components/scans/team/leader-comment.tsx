import { useTranslations } from "next-intl";
import { CommentForm, type CommentAbout } from "@/components/scans/team/comment-form";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import { newId } from "@/lib/platform/ids";

type Props = { about: CommentAbout; comment: string; version: number; mayComment: boolean };

/** What the leader says with an outcome: theirs to write, the team's to read; on paper as it was saved. */
export function LeaderComment({ about, comment, version, mayComment }: Props) {
  const t = useTranslations("teamScans.report");
  if (!mayComment && comment === "") return null;
  const look = "whitespace-pre-line [overflow-wrap:anywhere]";
  return (
    <div className={comment === "" ? "no-print" : undefined}>
      <CardSection title={t("comment")}>
        {mayComment ? (
          <div className="no-print">
            <Words of={["teamScanForms"]}>
              <CommentForm about={about} comment={comment} version={version} submission={newId()} />
            </Words>
          </div>
        ) : null}
        <p className={mayComment ? `hidden print:block ${look}` : look}>{comment}</p>
      </CardSection>
    </div>
  );
}
