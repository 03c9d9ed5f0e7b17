import { failureLabel } from "@/lib/exchange/runs/labels";
import type { FileFault } from "@/lib/exchange/tables/rules";
import { scanFaults, type ScanFault } from "@/lib/scans/external/files";
import type { offerFaults } from "@/lib/scans/external/schema";

type OfferFault = (typeof offerFaults)[number];
type OwnKey = `offer.faults.${ScanFault | "invalid" | "too-large"}`;

/** Why a file was refused, as a sentence: what is wrong with any table in the words of imports, the rest in our own. */
export function offerFaultText(
  fault: OfferFault,
  say: { own: (key: OwnKey) => string; shared: (key: (typeof failureLabel)[FileFault]) => string },
): string {
  if (fault === "invalid" || fault === "too-large" || isScanFault(fault))
    return say.own(`offer.faults.${fault}`);
  return say.shared(failureLabel[fault]);
}

function isScanFault(fault: OfferFault): fault is ScanFault {
  return scanFaults.some((one) => one === fault);
}

/** Reasons for which a file is not read in. */
export const readInRefusals = ["all-read", "file-faulty", "changed-meanwhile"] as const;
export type ReadInRefusal = (typeof readInRefusals)[number];

/** Each reason in words; `t` is of the namespace `externalScans`. */
export function readInRefusalTexts(
  t: (key: `refusal.${ReadInRefusal}`) => string,
): Record<ReadInRefusal, string> {
  const texts = readInRefusals.map((refusal) => [refusal, t(`refusal.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<ReadInRefusal, string>;
}
