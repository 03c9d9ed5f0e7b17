import type { ReactNode } from "react";

/** A sheet of paper on the desk. `pad={false}` for lists and tables that run to its edges. */
export function Card({ pad = true, children }: { pad?: boolean; children: ReactNode }) {
  return (
    <div className="card" data-pad={pad ? "yes" : "no"}>
      {children}
    </div>
  );
}

/** A card with a title: a section that stands in the page's outline. */
export function CardSection({
  title,
  lead,
  action,
  pad = true,
  children,
}: {
  title: string;
  lead?: ReactNode;
  /** A quiet link or button at the right of the title. */
  action?: ReactNode;
  pad?: boolean;
  children: ReactNode;
}) {
  return (
    <section className="card" data-pad={pad ? "yes" : "no"} aria-label={title}>
      <div className="card-head">
        <div>
          <h2>{title}</h2>
          {lead ? <p className="text-soft text-small">{lead}</p> : null}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
