import type { ReactNode } from "react";

/** Facts of something, each under its name. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid gap-3">{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-small text-soft">{name}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}
