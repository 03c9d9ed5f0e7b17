import { Disclosure } from "@/components/ui/disclosure";

export type ShareLine = { readonly code: string; readonly text: string; readonly count: string };

/** Rules with in how many plans each holds, those that matter most first. */
export function ShareLines({
  lines,
  more,
}: {
  lines: readonly ShareLine[];
  more: (count: number) => string;
}) {
  const rest = lines.slice(first);
  return (
    <>
      <Lines lines={lines.slice(0, first)} />
      {rest.length > 0 ? (
        <Disclosure label={more(rest.length)}>
          <Lines lines={rest} />
        </Disclosure>
      ) : null}
    </>
  );
}

const first = 5;

function Lines({ lines }: { lines: readonly ShareLine[] }) {
  return (
    <ul className="grid gap-2">
      {lines.map(({ code, text, count }) => (
        <li key={code} className="flex flex-wrap justify-between gap-x-4">
          <span>{text}</span>
          <span className="text-soft">{count}</span>
        </li>
      ))}
    </ul>
  );
}
