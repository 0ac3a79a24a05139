import type { Sdk } from "./sdk.ts";

export const nodemailer: Sdk = {
  id: "nodemailer",
  name: "Nodemailer",
  packages: ["nodemailer"],
  ambient: true,
  writesAreListed: true,
  versions: "7",
  docs: "https://nodemailer.com/usage/",
  summary: "Mails that are sent. SMTP takes no key, and a lost reply tells nothing about the mail.",
  clients: ["createTransport", "Transporter"],
  values: ["default"],
  derivations: ["createTransport"],
  calls: [{ path: "sendMail", declared: "Mail.sendMail", kind: "mutation", effect: "write", returns: "promise" }],
};
