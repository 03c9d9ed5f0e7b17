/** What Koers uses of nodemailer, which brings no types of its own. */
declare module "nodemailer" {
  export type Transport = {
    sendMail: (mail: {
      readonly from: string;
      readonly to: string;
      readonly subject: string;
      readonly text: string;
      readonly html: string;
      readonly icalEvent?: { readonly method: string; readonly content: string };
    }) => Promise<unknown>;
    close: () => void;
  };

  export function createTransport(options: {
    readonly url: string;
    readonly pool: boolean;
    readonly maxConnections: number;
    readonly disableFileAccess: boolean;
    readonly disableUrlAccess: boolean;
  }): Transport;
}
