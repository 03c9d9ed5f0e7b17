import { type Change, differences, type Planning } from "@/lib/exchange/plans/rules";
import type { SaidContract } from "@/lib/exchange/staff/schema";
import type { ContractRow, Work } from "@/lib/exchange/work/rules";
import { type Day, later } from "@/lib/platform/calendar";

type Scene = Pick<Planning, "newId"> & { readonly work: Work };

/** A first contract; without a kind, one that ends is temporary. */
export function newContract(id: string, personId: string, said: SaidContract, otherwise: Day): ContractRow {
  const kind = said.kind ?? (said.endsOn ? "temporary" : "permanent");
  return {
    id,
    personId,
    kind,
    startsOn: said.startsOn ?? otherwise,
    endsOn: said.endsOn ?? null,
    fte: said.fte ?? 1,
  };
}

/** What a row changes of a contract: a later start is a next contract, after which the former ends; anything else puts the present one right. */
export function planContract(
  { work, newId }: Scene,
  { personId, contract, startsOn }: { personId: string; contract: ContractRow | null; startsOn: Day },
  said: SaidContract | null,
): Change[] {
  if (!said) return [];
  if (!contract) {
    const made = newContract(newId(), personId, said, startsOn);
    work.contracts.push(made);
    return differences([
      ["contract", null, made.kind],
      ["fte", null, made.fte],
    ]);
  }
  const after = {
    ...newContract(contract.id, personId, said, contract.startsOn),
    kind: said.kind ?? contract.kind,
    endsOn: said.endsOn === undefined ? contract.endsOn : said.endsOn,
    fte: said.fte ?? contract.fte,
  };
  const changes = differences([
    ["contract", contract.kind, after.kind],
    ["contractStartsOn", contract.startsOn, after.startsOn],
    ["contractEndsOn", contract.endsOn, after.endsOn],
    ["fte", contract.fte, after.fte],
  ]);
  if (changes.length === 0) return [];
  if (after.startsOn > contract.startsOn) {
    const lastDay = later(after.startsOn, { days: -1 });
    if (contract.endsOn === null || contract.endsOn > lastDay)
      work.contracts.push({ ...contract, endsOn: lastDay });
    work.contracts.push({ ...after, id: newId() });
  } else work.contracts.push(after);
  return changes;
}
