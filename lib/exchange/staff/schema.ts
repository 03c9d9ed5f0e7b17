import { type NamedPerson, readPerson } from "@/lib/exchange/people/rules";
import { type FileRow, type Reason, RowReader } from "@/lib/exchange/plans/rules";
import {
  type ContractKind,
  readContract,
  readDay,
  readEnd,
  readFte,
  readNumber,
  readText,
} from "@/lib/exchange/values/rules";
import type { Day } from "@/lib/platform/calendar";

/** What a row says of a contract. */
export type SaidContract = {
  readonly kind: ContractKind | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null | undefined;
  readonly fte: number | null;
};

/** A row of a staff file. What is undefined stands in no column: the file says nothing of it. */
export type SaidStaff = {
  readonly number: number;
  readonly key: string;
  readonly person: NamedPerson;
  readonly jobTitle: string | null | undefined;
  readonly team: string | null;
  readonly startsOn: Day | null;
  readonly leftOn: Day | null | undefined;
  readonly contract: SaidContract | null;
};

/** Reads a row of a staff file; what is wrong with it comes along. */
export function readStaff(file: FileRow): { said: SaidStaff; reasons: Reason[] } {
  const row = new RowReader(file.cells);
  const startsOn = row.take("startsOn", readDay, null);
  const leftOn = row.has("leftOn") ? row.take("leftOn", readEnd, null) : undefined;
  const said = {
    number: file.number,
    key: row.take("number", readNumber, ""),
    person: readPerson(row),
    jobTitle: row.has("jobTitle") ? row.take("jobTitle", readText, null) : undefined,
    team: row.take("team", readText, null),
    startsOn,
    leftOn,
    contract: readSaidContract(row, startsOn, leftOn),
  };
  const from = said.contract?.startsOn ?? startsOn;
  const to = said.contract?.endsOn ?? leftOn;
  if (from && to && to < from) row.refuse({ key: "ends-before-start", values: { from, to } });
  return { said, reasons: row.reasons };
}

function readSaidContract(
  row: RowReader,
  startsOn: Day | null,
  leftOn: Day | null | undefined,
): SaidContract | null {
  const kind = row.take("contract", readContract, null);
  const factor = row.take("fte", (cell) => readFte(cell, "factor"), null);
  const fte = row.take("ftePercentage", (cell) => readFte(cell, "percentage"), factor);
  const from = row.take("contractStartsOn", readDay, null) ?? startsOn;
  const own = row.has("contractEndsOn") ? row.take("contractEndsOn", readEnd, null) : undefined;
  const to = own ?? (leftOn === undefined ? own : leftOn);
  return kind === null && fte === null ? null : { kind, startsOn: from, endsOn: to, fte };
}
