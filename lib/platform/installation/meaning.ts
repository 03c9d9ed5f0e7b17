import { Refused } from "@/lib/platform/refused";

const sentences: Record<string, string> = {
  ENOSPC: "The disk is full. Make room and start again; nothing that was saved is lost.",
  "53100": "The database's disk is full. Make room and start again; nothing that was saved is lost.",
  EACCES: "This user may not write in the data folder. Choose another with DATA_DIR.",
  EPERM: "This user may not write in the data folder. Choose another with DATA_DIR.",
  EROFS: "The data folder can't be written to. Choose another with DATA_DIR.",
  EADDRINUSE: "The port is already in use. Choose another with PORT.",
  ECONNREFUSED: "The database can't be reached: nothing listens at the address in DATABASE_URL.",
  ENOTFOUND: "The database can't be reached: the host name in DATABASE_URL is unknown.",
  EAI_AGAIN: "The database can't be reached: the host name in DATABASE_URL can't be looked up.",
  ETIMEDOUT: "The database can't be reached: its host does not answer.",
  "28P01": "The database refuses the user name or password.",
  "28000": "The database refuses this user.",
  "3D000": "The database named in the address does not exist on its server.",
  "57P03": "The database is starting up or shutting down. Try again in a moment.",
  "53300": "The database has no connections left.",
};

/** What went wrong as one sentence, when it is something an operator can mend; else the error itself. */
export function meaningOf(error: unknown): unknown {
  if (error instanceof Refused) return error;
  const sentence = codesOf(error).flatMap((code) => sentences[code] ?? [])[0];
  if (sentence) return new Refused(sentence, { cause: error });
  if (error instanceof Error && error.message.includes("timeout expired")) {
    return new Refused("The database can't be reached: its host does not answer.", { cause: error });
  }
  return error;
}

/** The codes of an error and of what it wraps: Prisma keeps PostgreSQL's own under the error of its driver. */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 5) return [];
  const { code, originalCode, cause, meta, driverAdapterError } = error as Record<string, unknown>;
  const own = [code, originalCode].filter((each) => typeof each === "string");
  return [...own, ...[cause, meta, driverAdapterError].flatMap((inner) => codesOf(inner, depth + 1))];
}
