import { useLocale, useTranslations } from "next-intl";
import { CommentForm } from "@/components/plans/comment-form";
import { Removal } from "@/components/plans/removal";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Face } from "@/components/ui/face";
import { Words } from "@/components/ui/words";
import type { Commented, CommentsView } from "@/lib/plans/comments/queries";
import { dayOf } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";

/** What those who read the draft say about it, and the place to say something; afterwards it folds away. */
export function Comments({ about, said, writing }: CommentsView & { about: Commented }) {
  const t = useTranslations("plans.comments");
  const list = <Said said={said} of={about.of} />;
  if (!writing && said.length === 0) return null;
  return (
    <div className="no-print" id="opmerkingen">
      <CardSection title={t("title")}>
        {writing ? (
          <Words of={["plans"]}>
            {said.length > 0 ? list : <p className="text-soft">{t("none")}</p>}
            <CommentForm about={about} writing={writing} />
          </Words>
        ) : (
          <Disclosure label={t("past", { count: said.length })}>{list}</Disclosure>
        )}
      </CardSection>
    </div>
  );
}

function Said({ said, of }: Pick<CommentsView, "said"> & Pick<Commented, "of">) {
  const t = useTranslations("plans.comments");
  const locale = useLocale();
  return (
    <ol className="comments">
      {said.map(({ id, words, saidAt, author, removal }) => (
        <li key={id}>
          <Face person={author} />
          <div>
            <p className="text-small">
              <b>{author.name}</b> <span className="text-soft">{shortDate(dayOf(saidAt), locale)}</span>
            </p>
            <p className="whitespace-pre-line">{words}</p>
            {removal ? (
              <Removal
                deed={of === "team" ? "removeComment" : "removeInstitutionComment"}
                submission={removal}
                fields={{ commentId: id }}
                label={t("remove")}
                why={t("removeWhy")}
              />
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
