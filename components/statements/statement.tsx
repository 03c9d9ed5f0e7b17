import type { ReactNode } from "react";

/** A statement: a title, one sentence that says the heart of it, and sections to read on. */
export function Statement({
  title,
  lead,
  updated,
  children,
}: {
  title: string;
  lead: string;
  updated: string;
  children: ReactNode;
}) {
  return (
    <article className="statement">
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {children}
      <p className="text-small text-soft">{updated}</p>
    </article>
  );
}

/** One section of a statement; what can be listed is listed. */
export function StatementSection({
  title,
  text,
  points = [],
}: {
  title: string;
  text?: string;
  points?: readonly string[];
}) {
  return (
    <section>
      <h2>{title}</h2>
      {text ? <p>{text}</p> : null}
      {points.length > 0 ? (
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
