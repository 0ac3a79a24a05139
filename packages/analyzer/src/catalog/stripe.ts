import type { CallFact, Sdk } from "./sdk.ts";

/** `create(params, options)`. */
const afterParams = [
  "create",
  "createForceCapture",
  "createFromCalculation",
  "createUnlinkedRefund",
  "deauthorize",
  "deleteWhere",
  "reportPayment",
];
/** `update(id, params, options)`. */
const afterId = [
  "accept",
  "acknowledge",
  "activate",
  "addLines",
  "advance",
  "applyCustomerBalance",
  "approve",
  "archive",
  "attach",
  "attachPayment",
  "cancel",
  "cancelAction",
  "capture",
  "close",
  "collectInputs",
  "collectPaymentMethod",
  "confirm",
  "confirmMicrodeposits",
  "confirmPaymentIntent",
  "createBalanceTransaction",
  "createExternalAccount",
  "createFeature",
  "createFundingInstructions",
  "createLoginLink",
  "createPerson",
  "createRefund",
  "createReversal",
  "createSource",
  "createTaxId",
  "credit",
  "deactivate",
  "decline",
  "deliverCard",
  "detach",
  "disable",
  "disconnect",
  "enable",
  "expire",
  "fail",
  "failCard",
  "finalizeAmount",
  "finalizeInvoice",
  "finalizeQuote",
  "fundCashBalance",
  "increment",
  "incrementAuthorization",
  "markUncollectible",
  "migrate",
  "pause",
  "pay",
  "post",
  "presentPaymentMethod",
  "processPaymentIntent",
  "processSetupIntent",
  "reactivate",
  "redact",
  "refresh",
  "refreshFxQuote",
  "refreshRecipientVerification",
  "refund",
  "refundPayment",
  "reject",
  "release",
  "removeLines",
  "reportPaymentAttempt",
  "reportPaymentAttemptCanceled",
  "reportPaymentAttemptFailed",
  "reportPaymentAttemptGuaranteed",
  "reportPaymentAttemptInformational",
  "reportRefund",
  "respond",
  "resume",
  "returnCard",
  "returnInboundTransfer",
  "returnOutboundPayment",
  "returnOutboundTransfer",
  "reverse",
  "sendInvoice",
  "sendMicrodeposits",
  "setReaderDisplay",
  "shipCard",
  "submit",
  "submitCard",
  "subscribe",
  "succeed",
  "succeedInputCollection",
  "timeoutInputCollection",
  "unarchive",
  "uninstall",
  "unreject",
  "unsubscribe",
  "update",
  "updateCashBalance",
  "updateFeatures",
  "updateLines",
  "verify",
  "verifyMicrodeposits",
  "voidCreditNote",
  "voidGrant",
  "voidInvoice",
];
/** `updateLineItem(invoiceId, id, params, options)`. */
const afterTwoIds = [
  "updateBalanceTransaction",
  "updateCapability",
  "updateExternalAccount",
  "updateLineItem",
  "updatePerson",
  "updateRefund",
  "updateReversal",
  "updateSource",
  "verifySource",
];
/** `del(id, params, options)`: the API ignores keys on DELETE, which it holds to be idempotent by definition. */
const deletions = ["del", "deleteDiscount"];
/** `deletePerson(accountId, id, params, options)`. */
const nestedDeletions = ["deleteExternalAccount", "deleteFeature", "deletePerson", "deleteSource", "deleteTaxId"];

/** Members whose parameters differ from what the same name takes elsewhere. */
const irregular: readonly CallFact[] = [
  { path: "balanceSettings.update", declared: "BalanceSettingResource.update", ...write(1) },
  { path: "tax.settings.update", declared: "SettingResource.update", ...write(1) },
  { path: "tax.transactions.createReversal", declared: "TransactionResource.createReversal", ...write(1) },
  { path: "v2.core.accounts.persons.create", declared: "PersonResource.create", ...write(2) },
  { path: "v2.core.accounts.persons.update", declared: "PersonResource.update", ...write(3) },
  { path: "v2.core.accounts.persons.del", declared: "PersonResource.del", ...request(3) },
  { path: "v2.core.accounts.personTokens.create", declared: "PersonTokenResource.create", ...write(2) },
  { path: "billing.meterEvents.create", declared: "MeterEventResource.create", ...meterEvent() },
  {
    path: "v2.billing.meterEvents.create",
    declared: "MeterEventResource.create",
    declaredAt: "V2/Billing/MeterEvents",
    ...meterEvent(),
  },
  { path: "tax.calculations.create", declared: "CalculationResource.create", ...write(1), effect: "read" },
];

export const stripe: Sdk = {
  id: "stripe",
  name: "Stripe",
  packages: ["stripe"],
  versions: "23",
  docs: "https://docs.stripe.com/api/idempotent_requests",
  summary: "Every POST and DELETE of every resource; reads, previews, validations and OAuth tokens are left out.",
  writesAreListed: true,
  clients: ["default", "Stripe"],
  calls: [
    ...irregular,
    ...afterParams.map((member) => ({ ...ofEveryResource(member), ...write(1) })),
    ...afterId.map((member) => ({ ...ofEveryResource(member), ...write(2) })),
    ...afterTwoIds.map((member) => ({ ...ofEveryResource(member), ...write(3) })),
    ...deletions.map((member) => ({ ...ofEveryResource(member), ...request(2) })),
    ...nestedDeletions.map((member) => ({ ...ofEveryResource(member), ...request(3) })),
  ],
};

function ofEveryResource(member: string): Pick<CallFact, "path" | "declared"> {
  return { path: `**.${member}`, declared: `*Resource.${member}` };
}

/**
 * `options` is the last argument; where the parameters before it are left out it may move up.
 * `RequestSender._defaultIdempotencyKey` gives each POST one random key for all its attempts: that covers Stripe's own
 * repeats and no others.
 */
function write(options: number): Omit<CallFact, "path" | "declared"> {
  const { retries, ...rest } = request(options);
  const key = { argument: options, path: ["idempotencyKey"], effect: "effective" } as const;
  return {
    ...rest,
    retries: { ...retries, keyed: true },
    key: options > 1 ? { ...key, or: { argument: options - 1, path: key.path } } : key,
  };
}

/** A meter counts events of one `identifier` once within a day (`MeterEventCreateParams`). */
function meterEvent(): Omit<CallFact, "path" | "declared"> {
  const or = { argument: 0, path: ["identifier"] } as const;
  return { ...write(1), key: { argument: 1, path: ["idempotencyKey"], or, effect: "effective" } };
}

/**
 * `PlatformFunctions.getDefaultMaxNetworkRetries()` is 2. `DEFAULT_TIMEOUT` is 80000 (`stripe.core.js`), a socket's idle
 * time (`NodeHttpClient.makeRequest`). There is no signal.
 */
function request(options: number): Omit<CallFact, "path" | "declared"> & Required<Pick<CallFact, "retries">> {
  const client = { argument: 1, path: ["maxNetworkRetries"] } as const;
  return {
    kind: "mutation",
    effect: "write",
    returns: "promise",
    retries: { argument: options, path: ["maxNetworkRetries"], client, preset: 2, off: 0 },
    timeout: { argument: options, path: ["timeout"], unit: "ms", preset: 80_000, covers: "attempt" },
  };
}
