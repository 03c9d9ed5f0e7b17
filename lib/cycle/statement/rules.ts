import type { Typed } from "@/lib/platform/action-state";
import type { PersonName } from "@/lib/platform/actor";
import { type LinkedDocument, isSameDocument } from "@/lib/platform/linked-document";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** What is agreed with who leads about the talks of the year, and where more of it is found (H12). */
export type StatementText = { readonly body: string; readonly document: LinkedDocument };

/** The text as the directorate adopted it. */
export type AdoptedStatement = StatementText & {
  readonly id: string;
  readonly number: number;
  readonly adoptedAt: Date;
  readonly adoptedBy: PersonName;
  /** The edition of the working text it was. */
  readonly statementVersion: number;
};

/** The working text, with version 0 while nobody wrote one, and every version that was adopted, the first first. */
export type Statement = StatementText & {
  readonly version: number;
  readonly versions: readonly AdoptedStatement[];
};

export const longestBody = 4000;

/** Whether the working text is another than the one adopted last. */
export function isAhead({ version, versions }: Pick<Statement, "version" | "versions">): boolean {
  return version > 0 && versions.at(-1)?.statementVersion !== version;
}

/** The directorate adopts what says something and is another text than the one that holds. */
export function mayBeAdopted(statement: Statement): Outcome<"not-whole" | "nothing-new"> {
  if (statement.body === "") return refused("not-whole");
  if (!isAhead(statement)) return refused("nothing-new");
  const last = statement.versions.at(-1);
  const isSame = last?.body === statement.body && isSameDocument(last.document, statement.document);
  return isSame ? refused("nothing-new") : allowed;
}

/** A leader says to know what holds now, not a version that was replaced. */
export function mayBeConfirmed(
  { versions }: Pick<Statement, "versions">,
  number: number,
): Outcome<"newer-version"> {
  return versions.at(-1)?.number === number ? allowed : refused("newer-version");
}

/** The fields of the form. */
export function wordsOfStatement({ body, document }: StatementText): Typed {
  return { body, documentTitle: document.title, documentAddress: document.address };
}

/** Under which key the unfinished text is kept. */
export const draftOfStatement = { form: "cycle-statement", subject: "leaders" } as const;
