import { failureLabel } from "@/lib/exchange/runs/labels";
import type { FileFault } from "@/lib/exchange/tables/rules";
import type { offerFaults } from "@/lib/profiles/frameworks/imports/schema";
import { treeFaults, type TreeFault } from "@/lib/profiles/frameworks/moodle/files";

type OfferFault = (typeof offerFaults)[number];
type OwnKey = `offer.faults.${TreeFault | "invalid" | "too-large"}`;

/** Why a file was refused, as a sentence: what is wrong with any table in the words of imports, the rest in our own. */
export function offerFaultText(
  fault: OfferFault,
  say: { own: (key: OwnKey) => string; shared: (key: (typeof failureLabel)[FileFault]) => string },
): string {
  if (fault === "invalid" || fault === "too-large" || isTreeFault(fault))
    return say.own(`offer.faults.${fault}`);
  return say.shared(failureLabel[fault]);
}

function isTreeFault(fault: OfferFault): fault is TreeFault {
  return treeFaults.some((one) => one === fault);
}
