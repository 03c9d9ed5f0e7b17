/** The installation can't go on; the message is one sentence for whoever runs it. */
export class Refused extends Error {
  override name = "Refused";
}
