import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SendButton } from "@/components/exchange/send-button";
import { LinkButton } from "@/components/ui/button";
import { Field, inputAttributes } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** The route that takes the file; the page that follows shows the preview. */
  action: string;
  /** Where who changes their mind goes back to; nowhere when the form is a part of a page. */
  back?: string;
  /** Which kinds of file a browser offers first. */
  accept?: string;
  words: Record<"file" | "hint" | "send" | "sending", string>;
  /** Why the last file was refused, as a sentence. A browser never gives the file itself back. */
  refusal: string | undefined;
  /** What is to be said about the file, before and after choosing it. */
  before?: ReactNode;
  after?: ReactNode;
};

const lists = ".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values";

/** A plain form, because a file goes to a route of its own: it works without a script. */
export function FileForm({ action, back, accept = lists, words, refusal, before, after }: Props) {
  const cancel = useTranslations("common")("cancel");
  const file = { name: "file", label: words.file, hint: words.hint };
  return (
    <form action={action} method="post" encType="multipart/form-data" className="grid gap-6">
      {refusal ? <Notice state="late" text={refusal} urgent /> : null}
      {before}
      <Field {...file}>
        <input className="input" type="file" accept={accept} required {...inputAttributes(file)} />
      </Field>
      {after}
      <div className="form-actions" data-sticky={back ? "yes" : undefined}>
        {back ? (
          <LinkButton kind="quiet" href={back}>
            {cancel}
          </LinkButton>
        ) : null}
        <SendButton kind={back ? "go" : "plain"} busy={words.sending}>
          {words.send}
        </SendButton>
      </div>
    </form>
  );
}
