/** What the cases begin with. */
export const shop = `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
`;
export const mail = `import { Resend } from "resend";
const resend = new Resend("re_test");
const letter = { from: "shop@example.com", to: "ann@example.com", subject: "Your order", text: "It is on its way." };
`;
export const ai = `import { tool } from "ai";
import { z } from "zod";
const inputSchema = z.object({ payment: z.string() });
`;
export const remote = `import { createRemote, memoryLedger } from "@thirdstate/runtime";
const remote = createRemote({ timeout: "60s", ledger: memoryLedger() });
`;
