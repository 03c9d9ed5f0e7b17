import type { Connection, Submittable } from "pg";
import type { Owner } from "@/lib/platform/installation/owner";

type CopyConnection = Connection & {
  query: (text: string) => void;
  sync: () => void;
  sendCopyFromChunk: (chunk: Buffer) => void;
  sendCopyFail: (reason: string) => void;
  endCopyFrom: () => void;
  stream: {
    once: (event: "drain", then: () => void) => void;
    writableNeedDrain: boolean;
    pause: () => void;
    resume: () => void;
  };
};

/** What both directions have in common: one statement, a row count at its end, or the server's error. */
abstract class Copy implements Submittable {
  rows = 0;
  readonly done: Promise<number>;
  #settle: { resolve: (rows: number) => void; reject: (error: unknown) => void };
  #error: unknown;

  constructor(readonly statement: string) {
    this.#settle = { resolve: () => undefined, reject: () => undefined };
    this.done = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
  }
  submit(connection: Connection): void {
    connection.query(this.statement);
  }
  handleCommandComplete({ text }: { text: string }): void {
    this.rows = Number(/^COPY (\d+)$/.exec(text)?.[1] ?? 0);
  }
  /** Keeps what went wrong on our side; the statement's own end brings it out. */
  fail(error: unknown): void {
    this.#error ??= error;
  }
  /** The server's error is the driver's last word on a statement: no readiness is told to it any more. */
  handleError(error: unknown): void {
    this.#settle.reject(this.#error ?? error);
  }
  handleReadyForQuery(): void {
    if (this.#error) this.#settle.reject(this.#error);
    else this.#settle.resolve(this.rows);
  }
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
}

class CopyOut extends Copy {
  constructor(
    statement: string,
    readonly take: (chunk: Buffer) => Promise<void> | void,
  ) {
    super(statement);
  }
  handleCopyData({ chunk }: { chunk: Buffer }, { stream }: CopyConnection): void {
    // The driver reuses its buffer for the next message.
    const taken = this.take(Buffer.from(chunk));
    if (!taken) return;
    // Whoever writes more slowly than the database reads makes it wait.
    stream.pause();
    void taken.catch((error: unknown) => this.fail(error)).finally(() => stream.resume());
  }
}

class CopyIn extends Copy {
  constructor(
    statement: string,
    readonly chunks: AsyncIterable<Buffer>,
  ) {
    super(statement);
  }
  handleCopyInResponse(connection: CopyConnection): void {
    void this.#send(connection);
  }
  async #send(connection: CopyConnection): Promise<void> {
    try {
      for await (const chunk of this.chunks) {
        connection.sendCopyFromChunk(chunk);
        if (connection.stream.writableNeedDrain) {
          await new Promise<void>((resolve) => connection.stream.once("drain", resolve));
        }
      }
      connection.endCopyFrom();
    } catch (error) {
      this.fail(error);
      connection.sendCopyFail("the archive could not be read");
    }
  }
}

/** Sends a table's rows to `take`, as PostgreSQL writes them; returns how many. */
export function copyOut(
  owner: Owner,
  statement: string,
  take: (chunk: Buffer) => Promise<void> | void,
): Promise<number> {
  return owner.query(new CopyOut(statement, take)).done;
}

/** Loads rows as `copyOut` gave them; returns how many. */
export function copyIn(owner: Owner, statement: string, chunks: AsyncIterable<Buffer>): Promise<number> {
  return owner.query(new CopyIn(statement, chunks)).done;
}
