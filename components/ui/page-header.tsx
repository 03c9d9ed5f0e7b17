import type { ReactNode } from "react";

/** The title as a plain statement, one sentence that says the state, and at most three actions. */
export function PageHeader({
  title,
  lead,
  actions,
  children,
}: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** What stands under the sentence: steps, tabs, chips. */
  children?: ReactNode;
}) {
  return (
    <header className="page-header">
      <div>
        <h1>{title}</h1>
        {lead ? <p className="lead">{lead}</p> : null}
      </div>
      {actions ? <div className="page-actions">{actions}</div> : null}
      {children ? <div className="basis-full">{children}</div> : null}
    </header>
  );
}
