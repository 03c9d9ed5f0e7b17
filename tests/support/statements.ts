import pg from "pg";
import { vi } from "vitest";

/** What this work asks of the database, without what opens and ends its transaction. */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const sent = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    const texts = sent.mock.calls.map(([query]: readonly unknown[]) =>
      typeof query === "string" ? query : String((query as { text?: unknown } | undefined)?.text),
    );
    return texts.filter((text) => !/^(BEGIN|COMMIT)/.test(text));
  } finally {
    sent.mockRestore();
  }
}
