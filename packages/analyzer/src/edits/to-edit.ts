import type { Edit } from "./edit.ts";
import type { WrapPlan } from "./plan-wraps.ts";
import { orderSplices } from "./order-splices.ts";
import type { Wrap } from "./wrap-call.ts";

/** One wrap on its own, with its import: ESLint's suggestion and the editor's code action. It may repeat a call, so it is never safe. */
export function toEdit(plan: WrapPlan, { site, method, splices }: Wrap): Edit {
  const { fileName } = site.file;
  const imported = plan.imports.get(fileName)?.splices ?? [];
  return {
    title: `Wrap \`${site.name}\` in \`remote.${method}\`.`,
    kind: "suggested",
    changes: orderSplices(fileName, [splices, imported]),
  };
}
